package corpus;

import static dev.convoke.dsl.Symbols.*;
import static dev.convoke.dsl.value.Padding.*;
import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** Simonyan and Zisserman 2014, arXiv 1409.1556, table 1, D. */
@Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@VggRecipe
public interface VggD {
  @Conv3x3(64)  @Relu       Layer conv1_1();
  @Conv3x3(64)  @Relu       Layer conv1_2();
  @MaxPool                  Layer pool1();
  @Conv3x3(128) @Relu       Layer conv2_1();
  @Conv3x3(128) @Relu       Layer conv2_2();
  @MaxPool                  Layer pool2();
  @Conv3x3(256) @Relu       Layer conv3_1();
  @Conv3x3(256) @Relu       Layer conv3_2();
  @Conv3x3(256) @Relu       Layer conv3_3();
  @MaxPool                  Layer pool3();
  @Conv3x3(512) @Relu       Layer conv4_1();
  @Conv3x3(512) @Relu       Layer conv4_2();
  @Conv3x3(512) @Relu       Layer conv4_3();
  @MaxPool                  Layer pool4();
  @Conv3x3(512) @Relu       Layer conv5_1();
  @Conv3x3(512) @Relu       Layer conv5_2();
  @Conv3x3(512) @Relu       Layer conv5_3();
  @MaxPool                  Layer pool5();
  @Flatten @Dense(4096) @Relu @Dropout(0.5) Layer fc6();
  @Dense(4096)          @Relu @Dropout(0.5) Layer fc7();
  @Dense                                    Layer fc8();
}

package corpus;

import static dev.convoke.dsl.Symbols.*;
import static dev.convoke.dsl.value.Padding.*;
import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** Krizhevsky et al. 2012, section 3, on one device. */
@Network(input = @Input(height = 227, width = 227, channels = 3), classes = 1000)
@AlexNetRecipe
public interface AlexNet {
  @Conv(value = 96, kernel = 11, stride = 4, padding = VALID) @Relu @LocalResponseNorm Layer conv1();
  @MaxPool(size = 3, stride = 2)                                          Layer pool1();
  @Conv5x5(value = 256, groups = 2) @Relu @LocalResponseNorm              Layer conv2();
  @MaxPool(size = 3, stride = 2)                                          Layer pool2();
  @Conv3x3(384) @Relu                                                     Layer conv3();
  @Conv3x3(value = 384, groups = 2) @Relu                                 Layer conv4();
  @Conv3x3(value = 256, groups = 2) @Relu                                 Layer conv5();
  @MaxPool(size = 3, stride = 2)                                          Layer pool5();
  @Flatten @Dense(4096) @Relu @Dropout(0.5)                               Layer fc6();
  @Dense(4096) @Relu @Dropout(0.5)                                        Layer fc7();
  @Dense                                                                  Layer fc8();
}

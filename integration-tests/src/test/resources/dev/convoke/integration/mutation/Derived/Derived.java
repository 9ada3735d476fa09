package mutant;

import static dev.convoke.dsl.Symbols.*;
import static dev.convoke.dsl.value.Padding.*;
import static dev.convoke.dsl.value.Shortcut.*;
import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** Steps inherited, replaced and inserted; weights with rules of their own. */
@Network(input = @Input(height = 14, width = 14, channels = 3), classes = 4)
@InsertAfter(every = Conv.class, operation = BatchNorm.class)
public interface Derived extends Parent {
  @Override @Conv5x5(value = 8, stride = 2) @Relu         Layer conv1();
  @After("conv2") @Conv3x3(8) @Relu                       Layer conv3();
  @After("pool") @Conv1x1(12) @Trainable(false) @Relu     Layer conv4();
}

package mutant;

import static dev.convoke.dsl.Symbols.*;
import static dev.convoke.dsl.value.Padding.*;
import static dev.convoke.dsl.value.Shortcut.*;
import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** Branches behind a composed annotation, and a side exit. */
@Network(input = @Input(height = 16, width = 16, channels = 3), classes = 3)
@Train(batch = 3, epochs = 2)
@Sgd(learningRate = 0.01, momentum = 0.9)
public interface Inceptions {
  @Across(8) @Relu                                                         Layer stem();
  @MaxPool(size = 3, stride = 2, rounding = Rounding.CEIL) @LocalResponseNorm Layer pool1();
  @Module(c1 = 4, reduce3 = 4, c3 = 6, reduce5 = 2, c5 = 3, pool = 3)      Layer module1();
  @Auxiliary(weight = 0.3) @Use(Exit.class)                                Layer exit();
  @Module(c1 = 6, reduce3 = 4, c3 = 8, reduce5 = 2, c5 = 4, pool = 4)      Layer module2();
  @Normal(value = 12, stride = 2)                                          Layer down();
  @Auxiliary(weight = 0.1) @GlobalMaxPool @Dense                           Layer second();
  @GlobalAvgPool @Dropout(0.4)                                             Layer pool2();
  @Dense                                                                   Layer logits();

  @Composed(Branches.class)
  @interface Module { int c1(); int reduce3(); int c3(); int reduce5(); int c5(); int pool(); }

  @Conv3x3(value = P1, stride = STRIDE) @BatchNorm @Relu
  @Composed
  @interface Normal { int value(); int stride() default 1; }

  @Shorthand
  @Conv(value = P1, kernel = {1, 5})
  @interface Across { int value(); int[] stride() default 1; }

  @Block
  interface Branches {
    int C1 = P1, REDUCE3 = P2, C3 = P3, REDUCE5 = P4, C5 = P5, POOL = P6;

    @From(INPUT) @Conv1x1(C1)                                                  @Relu Layer branch1();
    @From(INPUT) @Conv1x1(REDUCE3)                                             @Relu Layer reduce3();
    @Conv3x3(C3)                                                               @Relu Layer branch3();
    @From(INPUT) @Conv1x1(REDUCE5)                                             @Relu Layer reduce5();
    @Conv5x5(value = C5, factorize = true)                                     @Relu Layer branch5();
    @From(INPUT) @MaxPool(size = 3, stride = 1, padding = HALF) @Conv1x1(POOL) @Relu Layer branchPool();
    @Concat({"branch1", "branch3", "branch5", "branchPool"})                         Layer output();
  }

  @Block
  interface Exit {
    @AvgPool(size = 3, stride = 2)       Layer pool();
    @Conv1x1(6) @Relu                    Layer conv();
    @Flatten @Dense(8) @Relu @Dropout(0.7) Layer fc();
    @Dense                               Layer logits();
  }
}

package corpus;

import static dev.convoke.dsl.Symbols.*;
import static dev.convoke.dsl.value.Padding.*;
import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** A residual net whose additions are written out: He et al. 2015, 4.2, n = 1. */
@Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
@ResNetCifarRecipe
public interface ByHand {
  @Conv3x3(16) @BatchNorm @Relu                                 Layer stem();
  @Conv3x3(16) @BatchNorm @Relu                                 Layer branch1a();
  @Conv3x3(16) @BatchNorm                                       Layer branch1b();
  @Add({"stem", "branch1b"}) @Relu                              Layer sum1();
  @From("sum1") @Conv1x1(value = 32, stride = 2) @BatchNorm     Layer shortcut2();
  @From("sum1") @Conv3x3(value = 32, stride = 2) @BatchNorm @Relu Layer branch2a();
  @Conv3x3(32) @BatchNorm                                       Layer branch2b();
  @Add({"shortcut2", "branch2b"}) @Relu                         Layer sum2();
  @From("sum2") @Conv1x1(value = 64, stride = 2) @BatchNorm     Layer shortcut3();
  @From("sum2") @Conv3x3(value = 64, stride = 2) @BatchNorm @Relu Layer branch3a();
  @Conv3x3(64) @BatchNorm                                       Layer branch3b();
  @Add({"shortcut3", "branch3b"}) @Relu                         Layer sum3();
  @GlobalAvgPool                                                Layer pool();
  @Dense                                                        Layer logits();
}

package mutant;

import static dev.convoke.dsl.Symbols.*;
import static dev.convoke.dsl.value.Padding.*;
import static dev.convoke.dsl.value.Shortcut.*;
import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** A preset of the user's own over one of the papers'. */
@Network(input = @Input(height = 16, width = 16, channels = 3), classes = 10)
@Recipe.Short
@PadAndCrop(2)
public interface Recipe {
  @Conv3x3(8) @BatchNorm @Relu                    Layer stem();
  @Repeat(2) @Normal(width = 8, stride = 2)       Layer down();
  @GlobalAvgPool                                  Layer pool();
  @Dense                                          Layer logits();

  @Preset
  @ResNetCifarRecipe
  @Train(batch = 4, epochs = 10)
  @Steps(at = {4, 8}, factor = 0.2)
  @interface Short {}

  @Conv3x3(value = WIDTH, stride = STRIDE) @BatchNorm @Relu
  @Composed
  @interface Normal { int width(); int stride() default 1; }
}

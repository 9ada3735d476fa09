package golden;

import static dev.convoke.dsl.Symbols.P1;
import static dev.convoke.dsl.Symbols.WIDTH;
import static dev.convoke.dsl.value.Distribution.AUTO;
import static dev.convoke.dsl.value.Distribution.CONSTANT;
import static dev.convoke.dsl.value.Distribution.GLOROT_NORMAL;
import static dev.convoke.dsl.value.Distribution.GLOROT_UNIFORM;
import static dev.convoke.dsl.value.Distribution.HE_NORMAL;
import static dev.convoke.dsl.value.Distribution.HE_UNIFORM;
import static dev.convoke.dsl.value.Distribution.LECUN_NORMAL;
import static dev.convoke.dsl.value.Distribution.LECUN_UNIFORM;
import static dev.convoke.dsl.value.Distribution.NORMAL;
import static dev.convoke.dsl.value.Distribution.TRUNCATED_NORMAL;
import static dev.convoke.dsl.value.Distribution.UNIFORM;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Composed;
import dev.convoke.dsl.Init;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.NoDecay;
import dev.convoke.dsl.Repeat;
import dev.convoke.dsl.Residual;
import dev.convoke.dsl.Trainable;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Conv5x5;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.DepthwiseConv;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.GroupNorm;
import dev.convoke.dsl.layer.Identity;
import dev.convoke.dsl.layer.PRelu;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.layer.SeparableConv;
import dev.convoke.dsl.layer.SqueezeExcite;
import dev.convoke.dsl.value.Shortcut;

/** Every way to say how weights are treated. */
@Network(input = @Input(height = 8, width = 8, channels = 4), classes = 3)
@Init(value = NORMAL, scale = 0.01)
public interface Weighted {
  @Conv3x3(8) @Relu                                                      Layer asTheNetwork();
  @Conv3x3(value = 8, groups = 4) @Init(value = GLOROT_NORMAL, bias = 1) Layer grouped();
  @Init(bias = -2) @Conv1x1(8)                                           Layer biased();
  @Init(AUTO) @DepthwiseConv(kernel = 3, multiplier = 2)                   Layer own();
  @Init(HE_UNIFORM) @SeparableConv(value = 8, kernel = 3)                  Layer heUniform();
  @Init(value = HE_NORMAL, scale = 0.5) @Conv5x5(value = 8, factorize = true) Layer heNormal();
  @Init(LECUN_NORMAL) @Repeat(2) @Conv1x1(8)                             Layer lecunNormal();
  @Init(value = TRUNCATED_NORMAL, scale = 0.02)
  @Residual(block = BasicBlock.class, width = 16, stride = 2, shortcut = Shortcut.PROJECTION)
                                                                         Layer residual();
  @Small(8)                                                              Layer composed();
  @Init(value = CONSTANT, scale = 0) @Small(8)                           Layer overridden();
  @Init(GLOROT_UNIFORM) @SqueezeExcite(2)                                Layer squeezed();
  @Init(value = UNIFORM, scale = 0.05) @Identity @Conv1x1(8)             Layer uniform();
  @Trainable(false) @Conv3x3(8) @BatchNorm @PRelu                        Layer frozen();
  @Trainable(false) @Residual(block = Unit.class, width = 16)            Layer frozenBlock();
  @NoDecay @Residual(block = Unit.class, width = 16)                     Layer undecayed();
  @NoDecay @Trainable(false) @Conv1x1(8)                                 Layer both();
  @GlobalAvgPool                                                         Layer pool();
  @Init(value = LECUN_UNIFORM, bias = 0.1) @Dense                        Layer logits();

  /** A block with an exception. */
  @Block
  interface Unit {
    @Conv3x3(WIDTH) @GroupNorm(groups = 4) @Relu  Layer conv();
    @Trainable(true) @Conv1x1(WIDTH) @BatchNorm   Layer trained();
  }

  /** Begins with its own weights, unless the step says otherwise. */
  @Init(value = UNIFORM, scale = 0.1)
  @Conv3x3(P1) @BatchNorm @Relu
  @Composed
  @interface Small {
    int value();
  }
}

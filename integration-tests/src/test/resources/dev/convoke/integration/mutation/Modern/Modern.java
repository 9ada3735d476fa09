package mutant;

import static dev.convoke.dsl.Symbols.*;
import static dev.convoke.dsl.value.Padding.*;
import static dev.convoke.dsl.value.Shortcut.*;
import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** A network whose recipe this version cannot carry out. */
@Network(input = @Input(height = 16, width = 16, channels = 3), classes = 5)
@Train(batch = 4, epochs = 20)
@AdamW(learningRate = 2e-3, weightDecay = 0.05, decay = DecayGroup.KERNELS)
@Cosine(end = 1e-5)
@Warmup(epochs = 2, from = 0.1)
@ClipNorm(1)
@MovingAverage(0.999)
@LabelSmoothing(0.1)
@ScaleJitter(min = 16, max = 24) @RandomCrop @HorizontalFlip @PcaColor @RandAugment @RandomErasing @Mixup @CutMix
@Evaluate(value = Protocol.MULTI_CROP, scales = {16, 20})
public interface Modern {
  @Conv3x3(value = 8, stride = 2)               Layer stem();
  @Repeat(2) @Use(Mixer.class)                  Layer mixed();
  @LayerNorm @GlobalAvgPool                     Layer pool();
  @Dense                                        Layer logits();

  @Block
  interface Mixer {
    @DepthwiseConv(kernel = 5) @LayerNorm         Layer depthwise();
    @Conv1x1(4 * CHANNELS) @Gelu                Layer expand();
    @Conv1x1(BLOCK_CHANNELS) @DropPath(0.1)     Layer project();
    @Add({INPUT, "project"})                    Layer output();
  }
}

package dev.convoke.models.googlenet;

import static dev.convoke.dsl.value.Rounding.CEIL;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.Replace;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Conv7x7;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.train.TorchvisionRecipe;

/**
 * GoogLeNet as torchvision has it, with batch normalisation instead of local response normalisation. Its
 * side exits differ in the pool, for which torchvision takes windows at unequal distances.
 */
@Network(name = "googlenet-batch-norm", input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@Replace(block = InceptionBranches.class, with = NormalisedBranches.class)
@Replace(block = AuxiliaryHead.class, with = NormalisedAuxiliaryHead.class)
@TorchvisionRecipe
@Paper(arxiv = "1409.4842", section = "table 1")
public interface GoogLeNetBatchNorm extends GoogLeNet {
  @Override @Conv7x7(value = 64, stride = 2) @BatchNorm(epsilon = 1e-3) @Relu Layer conv1();
  @Override @MaxPool(size = 3, stride = 2, rounding = CEIL)                   Layer pool1();
  @Override @Conv1x1(64)  @BatchNorm(epsilon = 1e-3) @Relu                    Layer reduce2();
  @Override @Conv3x3(192) @BatchNorm(epsilon = 1e-3) @Relu                    Layer conv2();
  @Override @MaxPool                                                          Layer pool4();
  @Override @GlobalAvgPool @Dropout(0.2)                                      Layer pool5();
}

package dev.convoke.models.densenet;

import static dev.convoke.dsl.Symbols.CHANNELS;
import static dev.convoke.dsl.value.Padding.HALF;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.Repeat;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.AvgPool;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv7x7;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.train.TorchvisionRecipe;

/** DenseNet-BC of 121 layers, growth 32. */
@Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@TorchvisionRecipe
@Paper(arxiv = "1608.06993", section = "table 1")
public interface DenseNet121 {
  @Conv7x7(value = 64, stride = 2) @BatchNorm @Relu           Layer stem();
  @MaxPool(size = 3, stride = 2, padding = HALF)              Layer pool0();
  @Repeat(6)  @Use(block = DenseLayer.class, parameters = 32) Layer block1();
  @BatchNorm @Relu @Conv1x1(CHANNELS / 2) @AvgPool            Layer transition1();
  @Repeat(12) @Use(block = DenseLayer.class, parameters = 32) Layer block2();
  @BatchNorm @Relu @Conv1x1(CHANNELS / 2) @AvgPool            Layer transition2();
  @Repeat(24) @Use(block = DenseLayer.class, parameters = 32) Layer block3();
  @BatchNorm @Relu @Conv1x1(CHANNELS / 2) @AvgPool            Layer transition3();
  @Repeat(16) @Use(block = DenseLayer.class, parameters = 32) Layer block4();
  @BatchNorm @Relu @GlobalAvgPool                             Layer pool();
  @Dense                                                      Layer fc();
}

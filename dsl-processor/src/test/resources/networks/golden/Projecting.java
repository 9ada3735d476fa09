package golden;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Residual;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv7x7;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.value.Padding;
import dev.convoke.dsl.value.Shortcut;

/** The beginning of ResNet-18 with options B and C, as an abstract class. */
@Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
public abstract class Projecting {
  @Conv7x7(value = 64, stride = 2) @BatchNorm @Relu               abstract Layer conv1();
  @MaxPool(size = 3, stride = 2, padding = Padding.HALF)          abstract Layer pool1();
  @Residual(block = BasicBlock.class, width = 64, repeat = 2)     abstract Layer conv2();
  @Residual(block = BasicBlock.class, width = 128, repeat = 2, stride = 2,
      shortcut = Shortcut.PROJECT_ALL)                            abstract Layer conv3();
  @GlobalAvgPool                                                  abstract Layer pool();
  @Dense                                                          abstract Layer fc();
}

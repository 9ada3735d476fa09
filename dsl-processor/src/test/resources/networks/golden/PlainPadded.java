package golden;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Repeat;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;

/** A plain net on images of 28 pixels that are padded to 32; some steps have the names of locals. */
@Network(input = @Input(height = 28, width = 28, channels = 1, padTo = 32), classes = 10)
public interface PlainPadded {
  @Conv3x3(8) @Relu                                                   Layer scope();
  @Repeat(2) @Use(block = BasicBlock.class, width = 16, stride = 2) @Relu Layer images();
  @Repeat(2) @Conv3x3(16) @Relu                                       Layer tf();
  @MaxPool                                                            Layer pool();
  @Use(Head.class)                                                    Layer head();

  /** Two dense layers. */
  @Block
  interface Head {
    @Flatten @Dense(32) @Relu @Dropout(0.5) Layer input();
    @Dense                                  Layer kernel();
  }
}

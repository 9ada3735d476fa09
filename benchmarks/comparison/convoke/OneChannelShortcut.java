import static dev.convoke.dsl.Symbols.INPUT;

import dev.convoke.dsl.Add;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface OneChannelShortcut {
  @Conv3x3(16) @Relu           Layer conv1();
  @Conv3x3(16)                 Layer conv2();
  // expect: AddShapeMismatch @3
  @Add({"conv2", INPUT}) @Relu Layer sum();
  @GlobalAvgPool               Layer pool();
  @Dense                       Layer logits();
}

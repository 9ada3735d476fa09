import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface FivePools {
  @Conv3x3(16) @Relu @MaxPool Layer stage1();
  @Conv3x3(32) @Relu @MaxPool Layer stage2();
  @Conv3x3(64) @Relu @MaxPool Layer stage3();
  @Conv3x3(128) @Relu @MaxPool Layer stage4();
  // expect: WindowDoesNotFit @23
  @Conv3x3(128) @Relu @MaxPool Layer stage5();
  @Flatten @Dense Layer logits();
}

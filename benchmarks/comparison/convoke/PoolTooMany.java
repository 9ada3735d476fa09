import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface PoolTooMany {
  @Conv3x3(64)  @Relu Layer conv1();
  @MaxPool            Layer pool1();
  @Conv3x3(128) @Relu Layer conv2();
  @MaxPool            Layer pool2();
  @Conv3x3(256) @Relu Layer conv3();
  @MaxPool            Layer pool3();
  @Conv3x3(512) @Relu Layer conv4();
  @MaxPool            Layer pool4();
  @Conv3x3(512) @Relu Layer conv5();
  // expect: WindowDoesNotFit @3
  @MaxPool            Layer pool5();
  @Flatten @Dense     Layer logits();
}

import dev.convoke.dsl.From;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface AmongMany {
  @Conv3x3(16) Layer conv1();
  @Conv3x3(16) Layer conv2();
  @Conv3x3(16) Layer conv3();
  @Conv3x3(16) Layer conv4();
  @Conv3x3(16) Layer conv5();
  @Conv3x3(16) Layer conv6();
  @Conv3x3(16) Layer conv7();
  @Conv3x3(16) Layer conv8();
  @Conv3x3(16) Layer conv9();
  @Conv3x3(16) Layer conv10();
  @Conv3x3(16) Layer conv11();
  @Conv3x3(16) Layer conv12();
  @Conv3x3(16) Layer conv13();
  @Conv3x3(16) Layer conv14();
  @Conv3x3(16) Layer conv15();
  @Conv3x3(16) Layer conv16();
  @Conv3x3(16) Layer conv17();
  @Conv3x3(16) Layer conv18();
  @Conv3x3(16) Layer conv19();
  @Conv3x3(16) Layer conv20();

  // expect: UnknownStep @9
  @From("middle")
  @GlobalAvgPool
  Layer pool();

  @Dense Layer logits();
}

import dev.convoke.dsl.Add;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface MisspeltName {
  @Conv3x3(16) @Relu             Layer stem();
  @Conv3x3(16)                   Layer branch();
  // expect: UnknownStep @19
  @Add({"branch", "stam"}) @Relu Layer sum();
  @GlobalAvgPool                 Layer pool();
  @Dense                         Layer logits();
}

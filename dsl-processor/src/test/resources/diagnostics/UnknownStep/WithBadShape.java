import dev.convoke.dsl.Add;
import dev.convoke.dsl.From;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface WithBadShape {
  @Conv3x3(16) Layer stem();
  // expect: UnknownStep @9
  @From("stm") @Conv3x3(16) Layer branch();
  // expect: WindowDoesNotFit @17
  @From("stem") @MaxPool(size = 64) Layer pooled();
  @Add({"branch", "pooled"}) @Relu Layer sum();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}

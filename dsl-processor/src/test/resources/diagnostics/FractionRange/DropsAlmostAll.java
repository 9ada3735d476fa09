import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface DropsAlmostAll {
  @Conv3x3(8) Layer stem();
  // expect: FractionRange @27
  @GlobalAvgPool @Dropout(0.9999999999) Layer pool();
  @Dense Layer logits();
}

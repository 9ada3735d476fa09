import dev.convoke.dsl.From;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface FromBehindOperation {
  @Conv3x3(16) Layer stem();
  // expect: SourceNotFirst @9
  @Relu @From("stem") Layer activation();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}

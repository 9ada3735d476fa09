import dev.convoke.dsl.From;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;

interface Stem {
  @Conv3x3(16) @Relu Layer stem();
}

interface Empty extends Stem {}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
// expect: InheritedSteps @8
public interface Grandparent extends Empty {
  @From("stem") @Conv3x3(32) Layer more();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}

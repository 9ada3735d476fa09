import dev.convoke.dsl.From;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.runtime.NetworkDefinition;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface NamedElsewhere {
  @Conv3x3(16) Layer stem();
  // expect: UnknownStep @9
  @From("root") @Relu Layer activation();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}

class Program {
  static final NetworkDefinition NETWORK = NamedElsewhereGraph.DEFINITION;
}

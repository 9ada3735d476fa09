import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.runtime.NetworkDefinition;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public abstract class AbstractClassNamedElsewhere {
  // expect: NotAStep @31
  @Conv3x3(16) abstract Layer stem(int filters);
  @GlobalAvgPool abstract Layer pool();
  @Dense abstract Layer logits();

  static final NetworkDefinition NETWORK = AbstractClassNamedElsewhereGraph.DEFINITION;
}

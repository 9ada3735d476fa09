import dev.convoke.dsl.Init;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface BiasBeforeNormalisation {
  // expect: NoWeights @29
  @Conv3x3(16) @Init(bias = 0.1) @BatchNorm Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}

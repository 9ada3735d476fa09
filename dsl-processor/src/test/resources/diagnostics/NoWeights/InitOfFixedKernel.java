import dev.convoke.dsl.Block;
import dev.convoke.dsl.Init;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Identity;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.value.Distribution;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface InitOfFixedKernel {
  @Conv3x3(16) Layer stem();
  // expect: NoWeights @3
  @Init(Distribution.HE_UNIFORM) @Use(Same.class) Layer same();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();

  @Block
  interface Same {
    @Identity @Relu Layer unchanged();
  }
}

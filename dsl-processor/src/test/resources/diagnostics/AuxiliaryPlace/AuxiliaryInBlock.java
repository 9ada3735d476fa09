import dev.convoke.dsl.Auxiliary;
import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface AuxiliaryInBlock {
  @Use(Body.class) Layer body();
  @GlobalAvgPool @Dense Layer logits();

  @Block
  interface Body {
    @Conv3x3(16) Layer conv();
    // expect: AuxiliaryPlace @5
    @Auxiliary(weight = 0.3) @GlobalAvgPool @Dense Layer exit();
    @Conv3x3(16) Layer more();
  }
}

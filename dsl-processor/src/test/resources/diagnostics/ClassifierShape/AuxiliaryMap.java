import dev.convoke.dsl.Auxiliary;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface AuxiliaryMap {
  @Conv3x3(16) Layer stem();
  // expect: ClassifierShape @28
  @Auxiliary(weight = 0.3) @Conv3x3(10) Layer exit();
  @GlobalAvgPool @Dense Layer logits();
}

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Residual;
import dev.convoke.dsl.layer.Conv3x3;

@Block
interface Unit {
  @Conv3x3(16) Layer conv();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface EndsWithSum {
  @Conv3x3(16) Layer stem();
  // expect: ClassifierShape @3
  @Residual(block = Unit.class) Layer stage();
}

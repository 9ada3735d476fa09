import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;

@Block
interface Unit {
  @Conv3x3(16) Layer conv();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
// expect: InheritedSteps @8
public interface OnlyInherited extends Unit {}

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Network;
import dev.convoke.runtime.NetworkDefinition;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
// expect: NotANetwork @14
public final class ClassNamedElsewhere {}

class Launcher {
  static final NetworkDefinition NETWORK = ClassNamedElsewhereGraph.DEFINITION;

  static void launch() {
    ClassNamedElsewhereMain.main(new String[0]);
  }
}

// compiled with -Aconvoke.tests=true
// compiled without junit-jupiter-api
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Flatten;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
// expect: TestsNeedJunit @8
public interface OptionInMain {
  @Flatten @Dense(20) Layer hidden();
  @Dense Layer logits();
}

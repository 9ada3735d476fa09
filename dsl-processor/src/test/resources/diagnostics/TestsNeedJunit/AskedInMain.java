// compiled without junit-jupiter-api
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.verify.NetworkTests;

// expect: TestsNeedJunit @1
@NetworkTests(AskedInMain.TinyNet.class)
public interface AskedInMain {

  @Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
  interface TinyNet {
    @Flatten @Dense(20) Layer hidden();
    @Dense Layer logits();
  }
}

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Flatten;

// expect: Overflow @18
@Network(input = @Input(height = 50_000, width = 50_000, channels = 1), classes = 10)
public interface HugeImage {
  @Flatten @Dense Layer logits();
}

import dev.convoke.dsl.Add;
import dev.convoke.dsl.Concat;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface AddAndConcat {
  @Conv3x3(16) Layer stem();
  @Conv3x3(16) Layer branch();
  // expect: SourceTwice @28
  @Add({"stem", "branch"}) @Concat({"stem", "branch"}) Layer joined();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface Filters {
  @Conv3x3(16) Layer stem();
  // expect: GroupsDoNotDivide @33
  @Conv3x3(value = 30, groups = 4) Layer grouped();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}

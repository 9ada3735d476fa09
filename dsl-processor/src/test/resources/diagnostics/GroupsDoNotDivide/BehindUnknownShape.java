import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.MaxPool;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface BehindUnknownShape {
  // expect: GroupsDoNotDivide @33
  @Conv3x3(value = 16, groups = 3) Layer stem();
  // expect: FractionRange @21
  @MaxPool @Dropout(1) Layer half();
  @Flatten @Dense(64) Layer hidden();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}

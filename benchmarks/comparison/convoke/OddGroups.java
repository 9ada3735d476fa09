import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface OddGroups {
  @Conv3x3(30) @Relu                     Layer stem();
  // expect: GroupsDoNotDivide @33
  @Conv3x3(value = 32, groups = 4) @Relu Layer grouped();
  @GlobalAvgPool                         Layer pool();
  @Dense                                 Layer logits();
}

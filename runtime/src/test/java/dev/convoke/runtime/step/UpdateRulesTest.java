package dev.convoke.runtime.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.codec.Kind;
import dev.convoke.description.recipe.Optimizer;
import dev.convoke.description.recipe.Optimizer.Adam;
import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.dsl.value.DecayGroup;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;
import org.tensorflow.op.Ops;

class UpdateRulesTest {

  static Stream<Optimizer> optimizers() {
    return Stream.of(
        new Sgd(0.1, 0.9, false, 0, DecayGroup.ALL),
        new Adam(1e-3, 0.9, 0.999, 1e-8, 0, DecayGroup.ALL));
  }

  @Test
  void everyRuleIsTriedHere() {
    assertThat(UpdateRules.STANDARD.known().stream().<Class<?>>map(Kind::type))
        .containsExactlyElementsOf(optimizers().<Class<?>>map(Object::getClass).toList());
  }

  /** Memory is worked out from the recipe, without a graph. */
  @ParameterizedTest
  @MethodSource("optimizers")
  void aRuleRemembersAsMuchAsItsRecipeSays(Optimizer optimizer) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      UpdateRule.Inputs inputs = new UpdateRule.Inputs(tf.constant(0.1f), tf.constant(0L));
      List<Slot> slots = UpdateRules.STANDARD.create(optimizer).create(tf, inputs).slots();
      assertThat(slots).doesNotHaveDuplicates().hasSize(optimizer.slots());
    }
  }
}

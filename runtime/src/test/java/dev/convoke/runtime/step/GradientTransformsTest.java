package dev.convoke.runtime.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule.Constant;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.runtime.step.GradientTransform.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.tensorflow.op.Ops;

class GradientTransformsTest {

  /** A transform of a program's own, which is told by where it stands. */
  private record Toy(Place place, int number) implements GradientTransform {

    @Override
    public List<VariableGradient> apply(Ops tf, List<VariableGradient> gradients) {
      return gradients;
    }
  }

  @RepeatedTest(20)
  void placesComeInTheirOrderAndWithinOneTheRegistrationCounts(RepetitionInfo repetition) {
    List<Place> places = new ArrayList<>();
    for (Place place : Place.values()) {
      Collections.addAll(places, place, place, place);
    }
    Collections.shuffle(places, new Random(repetition.getCurrentRepetition()));
    GradientTransforms transforms = GradientTransforms.STANDARD;
    for (int i = 0; i < places.size(); i++) {
      Toy toy = new Toy(places.get(i), i);
      transforms = transforms.with(toy.place(), "@Toy" + i, recipe -> Optional.of(toy));
    }
    List<GradientTransform> chain = transforms.of(recipe(OptionalDouble.of(2)));
    assertThat(chain).hasSize(places.size() + 1);
    // The last four clip: Convoke's own was there before the toys.
    assertThat(chain.get(places.size() - 3)).isEqualTo(new ClipByGlobalNorm(2));
    List<Toy> toys = chain.stream().filter(Toy.class::isInstance).map(Toy.class::cast).toList();
    for (int i = 1; i < toys.size(); i++) {
      Toy before = toys.get(i - 1);
      Toy after = toys.get(i);
      int order = before.place().compareTo(after.place());
      assertThat(order < 0 || (order == 0 && before.number() < after.number()))
          .as("%s before %s", before, after)
          .isTrue();
    }
  }

  @Test
  void anAnnotationHasOneTransform() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                GradientTransforms.STANDARD.with(
                    Place.CLIP, "@ClipNorm", recipe -> Optional.empty()))
        .withMessage("@ClipNorm has a transform already");
  }

  @Test
  void recipeWithoutTheAnnotationHasNoTransform() {
    assertThat(GradientTransforms.STANDARD.of(recipe(OptionalDouble.empty()))).isEmpty();
  }

  private static Recipe recipe(OptionalDouble clipNorm) {
    return new Recipe(
        8,
        1,
        Optional.empty(),
        OptionalDouble.empty(),
        new Sgd(0.1, 0.9, false, 0, DecayGroup.ALL),
        new Constant(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        OptionalDouble.empty(),
        clipNorm,
        OptionalDouble.empty(),
        List.of(),
        Optional.empty());
  }
}

package dev.convoke.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.convoke.runtime.fixture.JsonLeaves;
import dev.convoke.runtime.fixture.Specs;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value of every specification, in the JSON that a run keeps. */
class SpecDifferenceTest {

  /** A row a leaf: what the codec writes is walked, so none can be forgotten. */
  static Stream<Arguments> leaves() {
    return Specs.all().stream()
        .flatMap(
            spec ->
                JsonLeaves.of(RunSpec.CODEC.json(spec)).stream()
                    .filter(leaf -> !leaf.endsWith("kind") && !leaf.equals("precision"))
                    .map(leaf -> Arguments.of(leaf, spec)))
        .distinct();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("leaves")
  void everyValueIsComparedAndNamed(String leaf, RunSpec spec) {
    JsonObject json = RunSpec.CODEC.json(spec);
    JsonElement before = JsonLeaves.get(json, leaf);
    JsonElement after = JsonLeaves.changed(leaf, before);
    JsonLeaves.set(json, leaf, after);
    RunSpec other = RunSpec.CODEC.value(json);

    List<SpecDifference> differences = SpecDifference.between(spec, other);

    assertThat(differences).hasSize(1);
    SpecDifference difference = differences.get(0);
    assertThat(difference.path()).isEqualTo(leaf);
    assertThat(difference.name()).isNotEqualTo(leaf).isNotBlank();
    assertThat(difference.then()).isNotEqualTo(difference.now()).isNotBlank();
    assertThat(other.digest()).isNotEqualTo(spec.digest());
    assertThat(SpecDifference.between(spec, spec)).isEmpty();
  }

  /** What the recipe leaves out today and declares tomorrow, and the other way round. */
  @ParameterizedTest
  @MethodSource("optionals")
  void whatIsDeclaredOnOneSideOnlyIsNamed(String member, String name) {
    RunSpec with = Specs.rich();
    JsonObject json = RunSpec.CODEC.json(with);
    JsonLeaves.remove(json, member);
    RunSpec without = RunSpec.CODEC.value(json);

    assertThat(SpecDifference.between(with, without))
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.name()).isEqualTo(name);
              assertThat(difference.then()).isNotBlank().isNotEqualTo("none");
              assertThat(difference.now()).isEqualTo("none");
            });
    assertThat(SpecDifference.between(without, with))
        .singleElement()
        .extracting(SpecDifference::then)
        .isEqualTo("none");
  }

  static Stream<Arguments> optionals() {
    return Stream.of(
        Arguments.of("declaredEpochs", "@Train(epochs)"),
        Arguments.of("evaluation", "@Evaluate"),
        Arguments.of("recipe.data", "@Train(data)"),
        Arguments.of("recipe.validation", "@Train(validation)"),
        Arguments.of("data.validation", "the number of validation images"),
        Arguments.of("recipe.warmup", "@Warmup"),
        Arguments.of("recipe.balance", "@ClassWeights or @BalancedSampling"),
        Arguments.of("recipe.labelSmoothing", "@LabelSmoothing"),
        Arguments.of("recipe.clipNorm", "@ClipNorm"),
        Arguments.of("recipe.movingAverage", "@MovingAverage"),
        Arguments.of("recipe.initFrom", "@InitFrom"));
  }

  @Test
  void valuesReadAsTheyAreWrittenInSource() {
    JsonObject json = RunSpec.CODEC.json(Specs.rich());
    JsonLeaves.set(json, "recipe.optimizer.learningRate", new JsonPrimitive(0.2));
    JsonLeaves.set(json, "recipe.augmentation[0].padding", new JsonPrimitive(2));

    assertThat(SpecDifference.between(Specs.rich(), RunSpec.CODEC.value(json)))
        .extracting(SpecDifference::name, SpecDifference::then, SpecDifference::now)
        .containsExactly(tuple("@Sgd(learningRate)", "0.1", "0.2"), tuple("@PadAndCrop", "4", "2"));
  }

  @Test
  void aFlagThatIsNotSetIsFalse() {
    JsonObject json = RunSpec.CODEC.json(Specs.rich());
    JsonLeaves.set(json, "recipe.augmentation[1].alternating", new JsonPrimitive(true));

    assertThat(SpecDifference.between(Specs.rich(), RunSpec.CODEC.value(json)))
        .extracting(SpecDifference::name, SpecDifference::then, SpecDifference::now)
        .containsExactly(tuple("@HorizontalFlip(alternating)", "false", "true"));
  }

  @Test
  void anotherFormIsOneDifference() {
    JsonObject json = RunSpec.CODEC.json(Specs.rich());
    JsonObject cosine = new JsonObject();
    cosine.addProperty("kind", "cosine");
    cosine.addProperty("end", 0);
    JsonLeaves.set(json, "recipe.schedule", cosine);
    JsonLeaves.set(json, "recipe.augmentation", new JsonArray());

    assertThat(SpecDifference.between(Specs.rich(), RunSpec.CODEC.value(json)))
        .extracting(SpecDifference::name, SpecDifference::then, SpecDifference::now)
        .containsExactly(
            tuple(
                "the schedule of the learning rate",
                "@Steps(at = 3, 4, factor = 0.1)",
                "@Cosine(end = 0)"),
            tuple("the augmentations", "@PadAndCrop(4), @HorizontalFlip", "none"));
  }

  @Test
  void ofLongListsTheFirstOtherElementIsShown() {
    JsonObject json = RunSpec.CODEC.json(Specs.rich());
    JsonArray classes = new JsonArray();
    for (int i = 0; i < 100; i++) {
      classes.add("class " + i);
    }
    JsonLeaves.set(json, "data.classes", classes);
    RunSpec then = RunSpec.CODEC.value(json);
    classes.set(41, new JsonPrimitive("cat"));
    JsonLeaves.set(json, "data.classes", classes);

    assertThat(SpecDifference.between(then, RunSpec.CODEC.value(json)))
        .extracting(SpecDifference::then, SpecDifference::now)
        .containsExactly(
            tuple("100, of which number 42 is class 41", "100, of which number 42 is cat"));
  }
}

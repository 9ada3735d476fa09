package dev.convoke.description.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.description.codec.JsonText;
import dev.convoke.description.codec.Kind;
import dev.convoke.description.codec.UnreadableException;
import dev.convoke.dsl.value.DecayGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A recipe may have forms that Convoke does not know: nothing but their own code is touched. */
class OwnFormsTest {

  /** Steps of one size in the direction of the gradient's sign. */
  private record SignDescent(double learningRate) implements Optimizer {

    SignDescent {
      if (learningRate <= 0) {
        throw new IllegalArgumentException("learningRate must be greater than 0");
      }
    }

    @Override
    public double weightDecay() {
      return 0;
    }

    @Override
    public DecayGroup decayGroup() {
      return DecayGroup.ALL;
    }

    @Override
    public int slots() {
      return 0;
    }
  }

  private record Halving(int every) implements Schedule {}

  private record Invert() implements Augmentation {}

  private record Negate() implements Augmentation {}

  private static final RecipeCodec CODEC =
      RecipeCodec.STANDARD
          .withOptimizer(
              new Kind<>(
                  "signDescent",
                  "@SignDescent",
                  SignDescent.class,
                  (descent, out) -> out.number("learningRate", descent.learningRate()),
                  in -> new SignDescent(in.number("learningRate"))))
          .withSchedule(
              new Kind<>(
                  "halving",
                  "@Halving",
                  Halving.class,
                  (halving, out) -> out.integer("every", halving.every()),
                  in -> new Halving(in.integer("every"))))
          .withAugmentation(Kind.of("invert", "@Invert", Invert.class, new Invert()));

  private static final Recipe RECIPE =
      new Recipe(8, 2, new SignDescent(0.5), new Halving(3), List.of(new Invert()));

  private static final String TEXT =
      """
      {"batch":8,"epochs":2,"optimizer":{"kind":"signDescent","learningRate":0.5},\
      "schedule":{"kind":"halving","every":3},"augmentation":[{"kind":"invert"}],"freeze":[]}\
      """;

  @Test
  void ownFormsAreWrittenAndRead() {
    assertThat(CODEC.canonical(RECIPE)).isEqualTo(TEXT);
    assertThat(CODEC.value(JsonText.parse(TEXT))).isEqualTo(RECIPE);
    assertThat(CODEC.optimizers().of(RECIPE.optimizer()).writtenAs()).isEqualTo("@SignDescent");
  }

  @Test
  void withoutTheirKindTheyAreUnknown() {
    assertThatThrownBy(() -> RecipeCodec.STANDARD.canonical(RECIPE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("add one with Kinds.with");
    assertThatThrownBy(() -> RecipeCodec.STANDARD.value(JsonText.parse(TEXT)))
        .isInstanceOf(UnreadableException.class)
        .hasMessage(
            "optimizer.kind: unknown optimizer \"signDescent\"; known are sgd, adam, adamW,"
                + " rmsProp");
  }

  @Test
  void whatAFormRefusesIsToldAtItsPlace() {
    assertThatThrownBy(() -> CODEC.value(JsonText.parse(TEXT.replace("0.5", "-0.5"))))
        .isInstanceOf(UnreadableException.class)
        .hasMessage("optimizer: learningRate must be greater than 0");
  }

  @Test
  void aNameBelongsToOneKind() {
    assertThatThrownBy(
            () -> CODEC.withAugmentation(Kind.of("invert", "@Negate", Negate.class, new Negate())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two kinds of augmentation are invert");
  }

  @Test
  void aTypeHasOneKind() {
    assertThatThrownBy(
            () ->
                CODEC.withAugmentation(
                    Kind.of("invertAgain", "@Invert", Invert.class, new Invert())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("two kinds of augmentation are ");
  }
}

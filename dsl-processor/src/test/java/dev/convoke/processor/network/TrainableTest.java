package dev.convoke.processor.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which variables {@code @Trainable} at several places freezes. */
class TrainableTest {

  private static final Source UNIT =
      Source.ofBody(
          """
          @Block
          public interface Unit {
            @Conv3x3(8) @BatchNorm @PRelu      Layer conv();
            @Trainable(true) @Conv1x1(WIDTH)   Layer exception();
          }
          """);

  private static final Source FROZEN_CONV =
      Source.ofBody(
          """
          @Conv3x3(P1) @Trainable(false)
          @Composed
          public @interface FrozenConv { int value(); }
          """);

  private static final Source NETWORK =
      Source.ofBody(
          """
          @Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
          public interface Freezing {
            @Conv3x3(8)                                                       Layer free();
            @Conv3x3(8) @Trainable(false)                                     Layer step();
            @Trainable(false) @Residual(block = Unit.class, width = 16, preActivation = true) Layer used();
            @Repeat(2) @Trainable(false) @SqueezeExcite(2)                    Layer repeated();
            @Trainable(false) @Conv5x5(value = 4, factorize = true)           Layer stack();
            @FrozenConv(4) @Conv1x1(4)                                        Layer carried();
            @Trainable(true) @FrozenConv(4)                                   Layer overridden();
            @GlobalAvgPool                                                    Layer pool();
            @Dense                                                            Layer logits();
          }
          """);

  private static Description network;

  @BeforeAll
  static void compile() {
    network = Description.of(Compilation.processed(UNIT, FROZEN_CONV, NETWORK), "Freezing");
  }

  @Test
  void stepFreezesItsWeightsAndNoOthers() {
    assertThat(variables("FROZEN", "step/")).containsExactly("step/kernel", "step/bias");
    assertThat(variables("TRAINABLE", "free/")).containsExactly("free/kernel", "free/bias");
    assertThat(variables("TRAINABLE", "logits/")).hasSize(2);
  }

  @Test
  void usedBlockIsFrozenWithShortcutAndPreActivationButForItsException() {
    assertThat(variables("FROZEN", "used/"))
        .containsExactly(
            "used/1/preActivation/gamma",
            "used/1/preActivation/beta",
            "used/1/conv/kernel",
            "used/1/conv/gamma",
            "used/1/conv/beta",
            "used/1/conv/slope",
            "used/1/shortcut/kernel");
    assertThat(variables("TRAINABLE", "used/"))
        .containsExactly("used/1/exception/kernel", "used/1/exception/bias");
    assertThat(variables("STATISTIC", "used/"))
        .containsExactly(
            "used/1/preActivation/movingMean",
            "used/1/preActivation/movingVariance",
            "used/1/conv/movingMean",
            "used/1/conv/movingVariance");
  }

  @Test
  void everyRepetitionAndFactorIsFrozen() {
    assertThat(variables("TRAINABLE", "repeated/")).isEmpty();
    assertThat(variables("FROZEN", "repeated/")).hasSize(8);
    assertThat(variables("FROZEN", "stack/"))
        .containsExactly(
            "stack/factor1/kernel",
            "stack/factor1/bias",
            "stack/factor2/kernel",
            "stack/factor2/bias");
  }

  @Test
  void annotationTypeFreezesWhatItCarriesUnlessTheStepSaysOtherwise() {
    assertThat(variables("FROZEN", "carried/")).containsExactly("carried/kernel", "carried/bias");
    assertThat(variables("TRAINABLE", "carried/"))
        .containsExactly("carried/conv1x1/kernel", "carried/conv1x1/bias");
    assertThat(variables("TRAINABLE", "overridden/")).hasSize(2);
  }

  @Test
  void frozenWeightsCountAsParametersButNotAsTrainable() {
    long trainable = network.json().get("trainable").getAsLong();
    // free 9·8 + 8; exception 8·16 + 16; carried 4·4 + 4; overridden 9·4·4 + 4; logits 4·10 + 10
    assertThat(trainable).isEqualTo(80 + 144 + 20 + 148 + 50);
    // step 9·64 + 8; pre-activation 16; conv 9·64 + 16 + 8; shortcut 8·16; twice 2·16·2 + 18;
    // stack 9·16·4 + 4 + 9·16 + 4; carried 9·16 + 4
    long frozen = 584 + 16 + 600 + 128 + 2 * 82 + 728 + 148;
    assertThat(network.parameters()).isEqualTo(trainable + frozen);
  }

  private static List<String> variables(String role, String prefix) {
    List<String> names = new ArrayList<>();
    for (var element : network.json().getAsJsonArray("variables")) {
      JsonObject variable = element.getAsJsonObject();
      String name = variable.get("name").getAsString();
      if (variable.get("role").getAsString().equals(role) && name.startsWith(prefix)) {
        names.add(name);
      }
    }
    return names;
  }
}

package dev.convoke.processor.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which variables {@code @NoDecay} leaves out, and what modifiers leave as it is. */
class NoDecayTest {

  private static final Source UNIT =
      Source.ofBody(
          """
          @Block
          public interface Unit {
            @Conv3x3(8) @BatchNorm Layer conv();
          }
          """);

  private static final Source GATE =
      Source.ofBody(
          """
          @NoDecay
          @Conv3x3(P1) @Sigmoid
          @Composed
          public @interface Gate { int value(); }
          """);

  private static final String STEPS =
      """
          @Conv3x3(8)                               Layer decaying();
          @Conv3x3(8) @NoDecay                      Layer step();
          @NoDecay @Repeat(2) @Use(Unit.class)      Layer used();
          @Gate(8) @Conv1x1(8)                      Layer carried();
          @NoDecay @Trainable(false) @Conv1x1(8)    Layer fixed();
          @GlobalAvgPool                            Layer pool();
          @Dense                                    Layer logits();
        }
      """;

  private static final Source NETWORK =
      Source.ofBody(
          """
          @Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
          public interface Decaying {
          """
              + STEPS);

  private static final Source PLAIN =
      Source.ofBody(
          """
          @Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
          public interface Plain {
          """
              + STEPS
                  .replace("@NoDecay", "")
                  .replace("@Trainable(false)", "@Init(Distribution.LECUN_UNIFORM)"));

  private static Compilation compilation;

  @BeforeAll
  static void compile() {
    compilation = Compilation.processed(UNIT, GATE, NETWORK, PLAIN);
  }

  @Test
  void trainedVariablesOfTheStepAndOfAllInsideAreLeftOut() {
    assertThat(undecayed("Decaying"))
        .containsExactly(
            "step/kernel",
            "step/bias",
            "used/1/conv/kernel",
            "used/1/conv/gamma",
            "used/1/conv/beta",
            "used/2/conv/kernel",
            "used/2/conv/gamma",
            "used/2/conv/beta",
            "carried/kernel",
            "carried/bias"); // not the second convolution's, nor the frozen ones
  }

  @Test
  void modifiersChangeNeitherTheFunctionNorTheVariablesOfANetwork() {
    JsonObject modified = compilation.json("t/Decaying.json");
    JsonObject plain = compilation.json("t/Plain.json");
    assertThat(undecayed("Plain")).containsExactly("carried/kernel", "carried/bias");
    for (String same : List.of("fingerprint", "parameters", "statistics", "multiplyAdds")) {
      assertThat(modified.get(same)).as(same).isEqualTo(plain.get(same));
    }
  }

  private static List<String> undecayed(String network) {
    List<String> names = new ArrayList<>();
    for (var element : compilation.json("t/" + network + ".json").getAsJsonArray("variables")) {
      JsonObject variable = element.getAsJsonObject();
      if (!variable.get("decays").getAsBoolean()) {
        names.add(variable.get("name").getAsString());
      }
    }
    return names;
  }
}

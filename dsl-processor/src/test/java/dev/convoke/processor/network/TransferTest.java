package dev.convoke.processor.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** VGG's deeper networks, initialised from A by name; residual nets from shallower ones. */
class TransferTest {

  private static final String CLASSIFIER =
      """
      @Block
      public interface VggClassifier {
        @Flatten @Dense(4096) @Relu Layer fc6();
        @Dense(4096)          @Relu Layer fc7();
        @Dense                      Layer fc8();
      }
      """;

  private static final String AS_THE_PAPER =
      "@InitFrom(value = VggA.class, steps = {\"conv1_1\", \"conv2_1\", \"conv3_1\","
          + " \"conv3_2\", \"classifier\"})";

  private static Compilation compiled;

  @BeforeAll
  static void compile() {
    compiled =
        Compilation.processed(
            Source.ofBody(CLASSIFIER),
            vgg("A", "", "64", "128", "256 256", "512 512", "512 512"),
            vgg("B", AS_THE_PAPER, "64 64", "128 128", "256 256", "512 512", "512 512"),
            vgg(
                "C",
                AS_THE_PAPER,
                "64 64",
                "128 128",
                "256 256 1x256",
                "512 512 1x512",
                "512 512 1x512"),
            vgg(
                "D",
                "@InitFrom(VggA.class)",
                "64 64",
                "128 128",
                "256 256 256",
                "512 512 512",
                "512 512 512"),
            Source.ofBody(
                """
                @Block
                public interface Unit {
                  @Conv3x3(value = WIDTH, stride = STRIDE) @BatchNorm @Relu Layer conv1();
                  @Conv3x3(WIDTH)                          @BatchNorm       Layer conv2();
                }
                """),
            residual("Shallow", 3, ""),
            residual("Deep", 9, "@InitFrom(Shallow.class)"));
  }

  @ParameterizedTest(name = "VGG-{0}")
  @CsvSource({"B", "C"})
  void fourConvolutionsAndTheClassifierAreShared(String name) {
    // papers: conv1_1, conv2_1, conv3_1, conv3_2 and three dense layers, 124,603,752 weights
    JsonObject initFrom = initFrom("Vgg" + name);
    assertThat(initFrom.get("network").getAsString()).isEqualTo("vgga");
    assertThat(names(initFrom))
        .containsExactly(
            "conv1_1/kernel",
            "conv1_1/bias",
            "conv2_1/kernel",
            "conv2_1/bias",
            "conv3_1/kernel",
            "conv3_1/bias",
            "conv3_2/kernel",
            "conv3_2/bias",
            "classifier/fc6/kernel",
            "classifier/fc6/bias",
            "classifier/fc7/kernel",
            "classifier/fc7/bias",
            "classifier/fc8/kernel",
            "classifier/fc8/bias");
    assertThat(elements("Vgg" + name, names(initFrom))).isEqualTo(124_603_752);
  }

  @Test
  void withoutAListEveryNameIsShared() {
    // the eight convolutions of A and the classifier: all of A
    assertThat(elements("VggD", names(initFrom("VggD")))).isEqualTo(132_863_336);
  }

  @Test
  void deeperResidualNetStartsWithTheUnitsThatBothHave() {
    List<String> names = names(initFrom("Deep"));
    assertThat(names)
        .contains("stage/3/conv2/kernel", "stage/3/conv2/movingMean", "logits/bias")
        .noneMatch(name -> name.startsWith("stage/4/"));
    // everything that the shallow net has, moving statistics included
    assertThat(elements("Deep", names)).isEqualTo(total(compiled.json("t/Shallow.json")));
  }

  @Test
  void networkWithMistakesOfItsOwnHasOnlyThose() {
    Source broken = residual("Broken", 0, "");
    Source started = residual("Started", 3, "@InitFrom(Broken.class)");
    Source unit =
        Source.ofBody(
            """
            @Block
            public interface Unit {
              @Conv3x3(value = WIDTH, stride = STRIDE) Layer conv();
            }
            """);

    Compilation compilation = Compilation.process(List.of(broken, started, unit));

    // repeat = 0 in Broken; nothing at @InitFrom
    assertThat(compilation.messages()).hasSize(1);
    assertThat(compilation.messages().get(0)).contains("[NotPositive]", "repeat");
    assertThat(compilation.files()).containsKey("t/Started.json");
  }

  @Test
  void twoNetworksMayStartFromEachOther() {
    Compilation compilation =
        Compilation.processed(
            Source.ofBody(
                """
                @Block
                public interface Unit {
                  @Conv3x3(value = WIDTH, stride = STRIDE) Layer conv();
                }
                """),
            residual("First", 2, "@InitFrom(Second.class)"),
            residual("Second", 1, "@InitFrom(First.class)"));

    for (String name : List.of("First", "Second")) {
      JsonObject recipe = compilation.json("t/" + name + ".json").getAsJsonObject("recipe");
      // stem: kernel, gamma, beta and two statistics; one unit and the classifier: two each
      assertThat(names(recipe.getAsJsonObject("initFrom"))).hasSize(5 + 2 + 2);
    }
  }

  @Test
  void networkWithoutItSaysNothing() {
    assertThat(compiled.json("t/VggA.json").getAsJsonObject("recipe").has("initFrom")).isFalse();
  }

  private static JsonObject initFrom(String network) {
    return compiled
        .json("t/" + network + ".json")
        .getAsJsonObject("recipe")
        .getAsJsonObject("initFrom");
  }

  private static List<String> names(JsonObject initFrom) {
    return StreamSupport.stream(initFrom.getAsJsonArray("variables").spliterator(), false)
        .map(JsonElement::getAsString)
        .toList();
  }

  /** Elements of some variables of a network. */
  private static long elements(String network, List<String> names) {
    Set<String> wanted = new HashSet<>(names);
    long elements = 0;
    for (JsonElement each : compiled.json("t/" + network + ".json").getAsJsonArray("variables")) {
      JsonObject variable = each.getAsJsonObject();
      if (wanted.contains(variable.get("name").getAsString())) {
        long size = 1;
        for (JsonElement axis : variable.getAsJsonArray("shape")) {
          size *= axis.getAsLong();
        }
        elements += size;
      }
    }
    return elements;
  }

  private static long total(JsonObject description) {
    return description.get("parameters").getAsLong() + description.get("statistics").getAsLong();
  }

  private static Source residual(String name, int units, String initFrom) {
    return Source.ofBody(
        """
        @Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
        @Train(batch = 128, epochs = 10) @Sgd(learningRate = 0.1)
        %s
        public interface %s {
          @Conv3x3(16) @BatchNorm @Relu                                Layer stem();
          @Residual(block = Unit.class, width = 16, repeat = %d)       Layer stage();
          @GlobalAvgPool                                               Layer pool();
          @Dense                                                       Layer logits();
        }
        """
            .formatted(initFrom, name, units));
  }

  /** A stage is a list of filters; {@code 1x256} is a 1×1 convolution. */
  private static Source vgg(String name, String initFrom, String... stages) {
    StringBuilder steps = new StringBuilder();
    for (int stage = 1; stage <= stages.length; stage++) {
      String[] filters = stages[stage - 1].split(" ");
      for (int i = 1; i <= filters.length; i++) {
        boolean isPointwise = filters[i - 1].startsWith("1x");
        String conv =
            isPointwise
                ? "@Conv1x1(" + filters[i - 1].substring(2) + ")"
                : "@Conv3x3(" + filters[i - 1] + ")";
        steps.append("  %s @Relu Layer conv%d_%d();%n".formatted(conv, stage, i));
      }
      steps.append("  @MaxPool Layer pool%d();%n".formatted(stage));
    }
    return Source.ofBody(
        """
        @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
        @VggRecipe
        %s
        public interface Vgg%s {
        %s  @Use(VggClassifier.class) Layer classifier();
        }
        """
            .formatted(initFrom, name, steps));
  }
}

package dev.convoke.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.description.NetworkDescription.Costs;
import dev.convoke.description.NetworkDescription.Input;
import dev.convoke.description.NetworkDescription.Memory;
import dev.convoke.description.NetworkDescription.Paper;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.description.NetworkDescription.SideExit;
import dev.convoke.description.NetworkDescription.Step;
import dev.convoke.description.NetworkDescription.VariableDescription;
import dev.convoke.description.codec.NewerFormatException;
import dev.convoke.description.codec.UnreadableException;
import dev.convoke.description.recipe.Augmentation.HorizontalFlip;
import dev.convoke.description.recipe.Augmentation.PadAndCrop;
import dev.convoke.description.recipe.EvaluationProtocol;
import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule.Steps;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.dsl.value.Protocol;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworkDescriptionCodecTest {

  private static final NetworkDescriptionCodec CODEC = NetworkDescriptionCodec.STANDARD;

  static final NetworkDescription EXAMPLE =
      new NetworkDescription(
          "example.Example",
          "example",
          "abc",
          Optional.of(new Paper("1512.03385", "", 2015, "4.2", "0.27M", "")),
          new Input(28, 27, 1),
          10,
          Optional.of(
              new Recipe(
                  128,
                  20,
                  new Sgd(0.1, 0.9, true, 1e-4, DecayGroup.KERNELS),
                  new Steps(List.of(10, 15), 0.1),
                  List.of(new PadAndCrop(4), new HorizontalFlip()))),
          Optional.of(new EvaluationProtocol(Protocol.TEN_CROP, List.of(32, 36), true)),
          new Costs(176, 170, 32, 112_896, 3, 0.5, new Memory(128, 100, 804, 3000, 680, 4384)),
          List.of(
              new Step(
                  "stem",
                  List.of("Conv3x3(16)", "BatchNorm"),
                  List.of(28, 28, 16),
                  176,
                  112_896,
                  3,
                  0.5,
                  3100,
                  2900)),
          List.of(
              new VariableDescription(
                  "stem/kernel", List.of(3L, 3L, 1L, 16L), Role.TRAINABLE, false),
              new VariableDescription("stem/bias", List.of(16L), Role.FROZEN),
              new VariableDescription("stem/movingMean", List.of(16L), Role.STATISTIC)),
          List.of(new SideExit("exit", 0.3, 90, 80)));

  /** The file is literal, so that no renaming in the code can change what is written unseen. */
  @Test
  void exampleIsWrittenAsTheFileSays() throws IOException {
    try (InputStream file = NetworkDescriptionCodecTest.class.getResourceAsStream("Example.json")) {
      assertThat(CODEC.text(EXAMPLE))
          .isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void exampleIsReadFromTheFileBesideAClass() {
    assertThat(files("Example").description()).isEqualTo(EXAMPLE);
  }

  @Test
  void everyDescriptionIsReadAsItWasWritten() {
    RandomDescriptions random = new RandomDescriptions(7);
    for (int i = 0; i < 300; i++) {
      NetworkDescription network = random.description();
      String text = CODEC.text(network);
      String stored = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      assertThat(CODEC.parse(stored)).isEqualTo(network);
    }
  }

  @Test
  void missingFileIsABrokenBuild() {
    assertThatThrownBy(() -> files("None").description())
        .isExactlyInstanceOf(UnreadableException.class)
        .hasMessage(
            "None.json of dev.convoke.description.NetworkDescriptionCodecTest cannot be used: it is"
                + " not on the class path beside the class; build the project again");
  }

  @Test
  void missingMemberIsNamed() {
    assertThatThrownBy(() -> files("Broken").description())
        .isExactlyInstanceOf(UnreadableException.class)
        .hasMessage(
            "Broken.json of dev.convoke.description.NetworkDescriptionCodecTest cannot be used:"
                + " fingerprint: missing; build the project again");
  }

  @Test
  void fileOfANewerVersionIsNotCalledDamaged() {
    assertThatThrownBy(() -> files("Newer").description())
        .isInstanceOf(NewerFormatException.class)
        .hasMessage(
            "Newer.json of dev.convoke.description.NetworkDescriptionCodecTest was written by a"
                + " newer version of Convoke: it is in format 1000, and this version of Convoke"
                + " reads format 1; build the project again with this version");
  }

  private static NetworkFiles files(String name) {
    Class<?> beside = NetworkDescriptionCodecTest.class;
    return new NetworkFiles(beside, name, beside::getResourceAsStream);
  }
}

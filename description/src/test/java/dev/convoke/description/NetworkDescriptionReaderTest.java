package dev.convoke.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.description.NetworkDescription.Input;
import dev.convoke.description.NetworkDescription.Paper;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.description.NetworkDescription.Step;
import dev.convoke.description.NetworkDescription.VariableDescription;
import dev.convoke.description.recipe.Augmentation.HorizontalFlip;
import dev.convoke.description.recipe.Augmentation.PadAndCrop;
import dev.convoke.description.recipe.EvaluationProtocol;
import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule.Steps;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.dsl.value.Protocol;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworkDescriptionReaderTest {

  @Test
  void everyMemberIsRead() {
    assertThat(NetworkDescription.read(NetworkDescriptionReaderTest.class, "Example.json"))
        .isEqualTo(
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
                176,
                170,
                32,
                112_896,
                3,
                0.5,
                new NetworkDescription.Memory(128, 100, 804, 3000, 680, 4384),
                List.of(
                    new Step(
                        "stem",
                        List.of("Conv3x3(16)", "BatchNorm"),
                        List.of(28, 28, 16),
                        176,
                        112_896,
                        3,
                        0.5,
                        2900)),
                List.of(
                    new VariableDescription(
                        "stem/kernel", List.of(3L, 3L, 1L, 16L), Role.TRAINABLE),
                    new VariableDescription("stem/movingMean", List.of(16L), Role.STATISTIC)),
                List.of(new NetworkDescription.SideExit("exit", 0.3, 90, 80))));
  }

  @Test
  void missingFileIsABrokenBuild() {
    assertThatThrownBy(
            () -> NetworkDescription.read(NetworkDescriptionReaderTest.class, "None.json"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "None.json of dev.convoke.description.NetworkDescriptionReaderTest cannot be used: it is"
                + " not on the class path beside the class; build the project again");
  }

  @Test
  void missingMemberIsNamed() {
    assertThatThrownBy(
            () -> NetworkDescription.read(NetworkDescriptionReaderTest.class, "Broken.json"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no member fingerprint");
  }
}

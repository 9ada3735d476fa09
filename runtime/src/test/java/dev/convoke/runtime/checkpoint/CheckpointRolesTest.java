package dev.convoke.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.description.NetworkDescription.VariableDescription;
import dev.convoke.runtime.fixture.Specs;
import dev.convoke.runtime.fixture.TinyNetwork;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A run whose network has other frozen steps by now. */
class CheckpointRolesTest {

  private static final NetworkDescription NETWORK = TinyNetwork.DEFINITION.description().get();
  private static final Checkpoint CHECKPOINT =
      new Checkpoint(
          Path.of("checkpoints/step-1"),
          CheckpointState.initial(Specs.plain(NETWORK.fingerprint()), NETWORK.variables()));

  @Test
  void sameRolesAreFine() {
    assertThatCode(() -> CHECKPOINT.requireRoles(NETWORK)).doesNotThrowAnyException();
  }

  @Test
  void everyVariableOfAnotherRoleIsNamed() {
    NetworkDescription frozen = withFrozen("conv/kernel", "conv/gamma");
    CHECKPOINT.requireNetwork(frozen); // it computes the same
    assertThatThrownBy(() -> CHECKPOINT.requireRoles(frozen))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("the run was started with different frozen or undecayed variables")
        .hasMessageContaining("conv/kernel is FROZEN, in the checkpoint TRAINABLE")
        .hasMessageContaining("conv/gamma is FROZEN, in the checkpoint TRAINABLE")
        .hasMessageNotContaining("logits");
  }

  @Test
  void variablesThatDecayNoMoreAreNamed() {
    NetworkDescription undecayed =
        with(v -> new VariableDescription(v.name(), v.shape(), v.role(), false), "conv/gamma");
    assertThatThrownBy(() -> CHECKPOINT.requireRoles(undecayed))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("variable: conv/gamma does not decay now")
        .hasMessageNotContaining("kernel")
        .hasMessageContaining("put @Trainable and @NoDecay back");
  }

  private static NetworkDescription withFrozen(String... names) {
    return with(v -> new VariableDescription(v.name(), v.shape(), Role.FROZEN, v.decays()), names);
  }

  private static NetworkDescription with(
      UnaryOperator<VariableDescription> change, String... names) {
    List<VariableDescription> variables =
        NETWORK.variables().stream()
            .map(v -> List.of(names).contains(v.name()) ? change.apply(v) : v)
            .toList();
    return new NetworkDescription(
        NETWORK.type(),
        NETWORK.name(),
        NETWORK.fingerprint(),
        NETWORK.paper(),
        NETWORK.input(),
        NETWORK.classes(),
        NETWORK.recipe(),
        NETWORK.evaluation(),
        NETWORK.costs(),
        NETWORK.steps(),
        variables,
        List.of());
  }
}

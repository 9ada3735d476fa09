package dev.convoke.processor.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.ir.Variable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VariableNamesTest {

  private final VariableNames names = new VariableNames();

  @Test
  void firstOperationOfAStepNamesItsVariablesAfterTheStep() {
    assertThat(name("stem", "Conv3x3", "kernel", "bias"))
        .containsExactly("stem/kernel", "stem/bias");
    assertThat(name("stem", "BatchNorm", "gamma", "beta"))
        .containsExactly("stem/gamma", "stem/beta");
  }

  @Test
  void laterOperationPutsItsAnnotationBetween() {
    name("s", "Conv3x3", "kernel");
    assertThat(name("s", "Conv1x1", "kernel")).containsExactly("s/conv1x1/kernel");
    assertThat(name("s", "Conv1x1", "kernel")).containsExactly("s/conv1x1_2/kernel");
  }

  @Test
  void variablesOfOneOperationStayTogether() {
    name("s", "Conv3x3", "kernel");
    assertThat(name("s", "Conv1x1", "kernel", "bias"))
        .containsExactly("s/conv1x1/kernel", "s/conv1x1/bias");
  }

  @Test
  void nameOfANestedStepIsNeverGivenTwice() {
    name("s/conv1x1", "Conv3x3", "kernel"); // a block's step, used on step s
    name("s", "Conv3x3", "kernel");
    assertThat(name("s", "Conv1x1", "kernel")).doesNotContain("s/conv1x1/kernel");
  }

  private List<String> name(String step, String annotation, String... variables) {
    List<Variable> unnamed =
        Stream.of(variables)
            .map(variable -> new Variable(variable, List.of(1), Role.TRAINABLE))
            .toList();
    return names.name(step, annotation, unnamed).stream().map(Variable::name).toList();
  }
}

package dev.convoke.processor.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.runtime.session.NativeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.TensorFlow;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.exceptions.TFUnimplementedException;
import org.tensorflow.internal.c_api.global.tensorflow;
import org.tensorflow.proto.OpDef;

/** The table against TensorFlow's native library; {@code -Dgradients.update=true} writes it. */
class GradientTableTest {

  static {
    NativeSettings.apply();
  }

  private static final Map<String, OpDef> LIBRARY =
      TensorFlow.registeredOpList().getOpList().stream()
          .collect(Collectors.toMap(OpDef::getName, Function.identity()));

  @Test
  void isOfTheVersionThatTheRuntimeUses() {
    assertThat(TensorFlow.version()).startsWith(GradientTable.current().version() + ".");
  }

  @Test
  void listsTheOperationsThatAGradientPasses() throws IOException {
    TreeSet<String> passed = new TreeSet<>();
    for (OpDef operation : LIBRARY.values()) {
      if (passesGradient(operation)) {
        passed.add(operation.getName());
      }
    }
    Path file =
        Path.of(
            "src/main/resources/dev/convoke/processor/gradient",
            "tensorflow-" + GradientTable.current().version() + ".txt");
    if (Boolean.getBoolean("gradients.update")) {
      Files.write(file, passed);
    }

    assertThat(Files.readAllLines(file))
        .as("%s; run with -Dgradients.update=true for another version", file)
        .containsExactlyElementsOf(passed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Conv2D", "MatMul", "FusedBatchNormV3", "Erf", "ResizeBilinear"})
  void hasWhatNetworksAreMadeOf(String operation) {
    assertThat(GradientTable.current().has(operation)).isTrue();
  }

  /** Found out by training with them; TensorFlow's Python has gradients of its own for these. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Conv3D",
        "EnsureShape",
        "IdentityN",
        "PlaceholderWithDefault",
        "Round",
        "SparseSoftmaxCrossEntropyWithLogits"
      })
  void lacksWhatTensorFlowRefusesByName(String operation) {
    assertThat(GradientTable.current().has(operation)).isFalse();
    assertThatThrownBy(() -> gradients(LIBRARY.get(operation)))
        .hasMessageContaining("No gradient defined for op: " + operation);
  }

  /** TensorFlow builds no gradient there and says nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"StopGradient", "Floor", "ZerosLike"})
  void lacksWhatEndsGradientsInSilence(String operation) {
    assertThat(GradientTable.current().has(operation)).isFalse();
    assertThat(gradients(LIBRARY.get(operation))).isEmpty();
  }

  /**
   * Whether a gradient goes on to the inputs. A gradient that exists is tried out, because {@code
   * Floor} and its like are registered, too: as having none.
   */
  private static boolean passesGradient(OpDef operation) {
    if (!tensorflow.TFJ_HasGradient(operation.getName())
        || operation.getInputArgCount() == 0
        || operation.getOutputArgCount() == 0) {
      return false;
    }
    try {
      return !gradients(operation).isEmpty();
    } catch (TFUnimplementedException removed) {
      return false; // its definition is kept for old graphs
    } catch (TFInvalidArgumentException e) {
      // A gradient that dislikes our types is one.
      assertThat(e).hasMessageContaining("gradient/");
      return true;
    }
  }

  private static List<String> gradients(OpDef definition) {
    try (AnyOperation operation = new AnyOperation(definition)) {
      return operation.gradients();
    }
  }
}

package dev.convoke.processor.expand;

import static dev.convoke.processor.ir.Declare.network;
import static dev.convoke.processor.ir.Declare.operation;
import static dev.convoke.processor.ir.Declare.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.value.Bias;
import dev.convoke.dsl.value.Padding;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.NetworkInput;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.layer.LayerReaders;
import dev.convoke.processor.shape.ShapeInference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelStackTest {

  @ParameterizedTest(name = "{0}×{0}")
  @CsvSource({
    // kernel, weights of the one kernel and of the stack for a pair of channels, in table
    // "kernel factorisation": 25 and 2·9, 49 and 3·9, 81 and 4·9, 121 and 5·9
    "5, 25, 18, 28.0",
    "7, 49, 27, 44.9",
    "9, 81, 36, 55.6",
    "11, 121, 45, 62.8"
  })
  void stackHasFewerWeights(int kernel, int single, int stack, double percentSaved) {
    int channels = 64;
    DeclaredOperation one = conv(channels, kernel, "bias", Bias.OFF);
    DeclaredOperation many = conv(channels, kernel, "bias", Bias.OFF, "factorize", true);
    long before = parameters(nodes(input(20, channels), one));
    long after = parameters(nodes(input(20, channels), many));
    assertThat(before).isEqualTo((long) single * channels * channels);
    assertThat(after).isEqualTo((long) stack * channels * channels);
    assertThat(Math.round(1000.0 * (before - after) / before) / 10.0).isEqualTo(percentSaved);
  }

  @ParameterizedTest(name = "{0}×{0}, stride {1}, {2} on {3} rows")
  @CsvSource({
    "5, 1, HALF, 28",
    "5, 2, HALF, 28",
    "7, 2, HALF, 224",
    "7, 2, HALF, 15",
    "9, 3, HALF, 28",
    "5, 2, SAME, 27",
    "5, 2, SAME, 28",
    "7, 3, SAME, 28",
    "5, 1, VALID, 5",
    "7, 2, VALID, 28",
    "11, 4, VALID, 227",
    "11, 4, EXPLICIT, 224"
  })
  void sizesAndWindowAreThoseOfTheOneKernel(int kernel, int stride, Padding padding, int rows) {
    int[] pad = padding == Padding.EXPLICIT ? new int[] {2, 1, 0, 5} : new int[0];
    ShapedNode one =
        last(
            nodes(
                input(rows, 3), conv(8, kernel, "stride", stride, "padding", padding, "pad", pad)));
    ShapedNode stack =
        last(
            nodes(
                input(rows, 3),
                conv(
                    8,
                    kernel,
                    "stride",
                    stride,
                    "padding",
                    padding,
                    "pad",
                    pad,
                    "factorize",
                    true)));
    assertThat(stack.outputShape()).isEqualTo(one.outputShape());
    assertThat(stack.field()).isEqualTo(one.field());
  }

  @Test
  void activationsStandBetweenAndWhatIsWrittenFollows() {
    List<ShapedNode> nodes =
        nodes(
            input(28, 3),
            conv(8, 7, "stride", 2, "factorize", true),
            operation(BatchNorm.class),
            operation(Relu.class));
    assertThat(nodes.stream().map(node -> node.id() + " " + node.text()))
        .containsExactly(
            "s/factor1#0 Conv3x3(8)",
            "s/factor1#1 Relu",
            "s/factor2#0 Conv3x3(8)",
            "s/factor2#1 Relu",
            "s/factor3#0 Conv3x3(8, stride = 2)",
            "s#0 BatchNorm",
            "s#1 Relu");
  }

  @Test
  void onlyTheLastBiasIsVoidedByNormalisation() {
    DeclaredOperation conv = conv(8, 5, "factorize", true);
    assertThat(variables(nodes(input(28, 3), conv, operation(BatchNorm.class))))
        .containsExactly(
            "s/factor1/kernel [3, 3, 3, 8]",
            "s/factor1/bias [8]",
            "s/factor2/kernel [3, 3, 8, 8]",
            "s/gamma [8]",
            "s/beta [8]",
            "s/movingMean [8]",
            "s/movingVariance [8]");
    assertThat(variables(nodes(input(28, 3), conv)))
        .containsExactly(
            "s/factor1/kernel [3, 3, 3, 8]",
            "s/factor1/bias [8]",
            "s/factor2/kernel [3, 3, 8, 8]",
            "s/factor2/bias [8]");
  }

  @Test
  void secondStackOfAStepGoesOnCounting() {
    assertThat(
            variables(
                nodes(
                    input(28, 3),
                    conv(8, 5, "factorize", true, "bias", Bias.OFF),
                    conv(4, 5, "factorize", true, "bias", Bias.OFF))))
        .containsExactly(
            "s/factor1/kernel [3, 3, 3, 8]",
            "s/factor2/kernel [3, 3, 8, 8]",
            "s/factor3/kernel [3, 3, 8, 4]",
            "s/factor4/kernel [3, 3, 4, 4]");
  }

  private static DeclaredOperation conv(int filters, int kernel, Object... more) {
    Object[] written = new Object[more.length + 4];
    System.arraycopy(new Object[] {"value", filters, "kernel", kernel}, 0, written, 0, 4);
    System.arraycopy(more, 0, written, 4, more.length);
    return operation(Conv.class, written);
  }

  private static NetworkInput input(int rows, int channels) {
    return new NetworkInput(rows, rows, channels, 0);
  }

  private static List<ShapedNode> nodes(NetworkInput input, DeclaredOperation... operations) {
    Diagnostics diagnostics = new Diagnostics();
    List<ShapedNode> nodes =
        ShapeInference.infer(
                Expander.expand(network(input, List.of(), step("s", operations)), diagnostics),
                LayerReaders.builtIn(),
                diagnostics)
            .nodes();
    assertThat(diagnostics.all()).isEmpty();
    return nodes;
  }

  private static ShapedNode last(List<ShapedNode> nodes) {
    return nodes.get(nodes.size() - 1);
  }

  private static long parameters(List<ShapedNode> nodes) {
    return nodes.stream().mapToLong(ShapedNode::parameters).sum();
  }

  private static List<String> variables(List<ShapedNode> nodes) {
    return nodes.stream()
        .flatMap(node -> node.variables().stream())
        .map(variable -> variable.name() + " " + variable.shape())
        .toList();
  }
}

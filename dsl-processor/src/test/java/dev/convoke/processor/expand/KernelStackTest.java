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
import dev.convoke.processor.cost.NodeCosts;
import dev.convoke.processor.cost.ReceptiveField;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.NetworkInput;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.operation.OperationAnnotations;
import dev.convoke.processor.shape.ShapeInference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelStackTest {

  /**
   * For a pair of channels: k·k, 9·(k - 1)/2 and 2·k weights. What the single kernel has more than
   * the stack: 25/18, 49/27, 81/36 and 121/45.
   */
  @ParameterizedTest(name = "{0}×{0}")
  @CsvSource({
    "5, 25, 18, 28.0, 39, 2, 10, 60.0",
    "7, 49, 27, 44.9, 81, 3, 14, 71.4",
    "9, 81, 36, 55.6, 125, 4, 18, 77.8",
    "11, 121, 45, 62.8, 169, 5, 22, 81.8"
  })
  void stackHasFewerWeights(
      int kernel,
      int single,
      int stack,
      double percentSaved,
      int percentMore,
      int kernels,
      int pair,
      double percentSavedByPair) {
    int square = 64 * 64;
    List<ShapedNode> one = convolved(conv(64, kernel, "bias", Bias.OFF));
    List<ShapedNode> many = convolved(conv(64, kernel, "bias", Bias.OFF, "factorize", true));
    List<ShapedNode> two =
        convolved(conv(64, new int[] {1, kernel}), conv(64, new int[] {kernel, 1}));
    assertThat(parameters(one)).isEqualTo((long) single * square);
    assertThat(parameters(many)).isEqualTo((long) stack * square);
    assertThat(parameters(two)).isEqualTo((long) pair * square);
    assertThat(percentSaved(one, many)).isEqualTo(percentSaved);
    assertThat(percentSaved(one, two)).isEqualTo(percentSavedByPair);
    assertThat(Math.round(100.0 * parameters(one) / parameters(many)) - 100).isEqualTo(percentMore);
    assertThat(many.stream().filter(node -> node.parameters() > 0)).hasSize(kernels);
    assertThat(many).hasSize(2 * kernels - 1); // an activation between each two
    assertThat(lastField(many)).isEqualTo(lastField(one));
  }

  /** Szegedy et al. 2015, arXiv 1512.00567, section 3.2: two of 2×2 save 11 %, 1×3 and 3×1 33 %. */
  @Test
  void smallestKernelIsBestTakenApartInOneDirection() {
    List<ShapedNode> one = convolved(conv(64, 3, "bias", Bias.OFF));
    List<ShapedNode> pair = convolved(conv(64, new int[] {1, 3}), conv(64, new int[] {3, 1}));
    List<ShapedNode> two = convolved(conv(64, new int[] {2, 2}), conv(64, new int[] {2, 2}));
    assertThat(percentSaved(one, two)).isEqualTo(11.1);
    assertThat(percentSaved(one, pair)).isEqualTo(33.3);
    assertThat(lastField(two)).isEqualTo(lastField(one));
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
    List<ShapedNode> one =
        nodes(input(rows, 3), conv(8, kernel, "stride", stride, "padding", padding, "pad", pad));
    List<ShapedNode> stack =
        nodes(
            input(rows, 3),
            conv(8, kernel, "stride", stride, "padding", padding, "pad", pad, "factorize", true));
    assertThat(last(stack).outputShape()).isEqualTo(last(one).outputShape());
    assertThat(lastField(stack)).isEqualTo(lastField(one));
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

  /** What an element of the last output sees of the image. */
  private static ReceptiveField lastField(List<ShapedNode> nodes) {
    return NodeCosts.of(nodes).of(last(nodes).id()).height();
  }

  private static DeclaredOperation conv(int filters, int kernel, Object... more) {
    Object[] written = new Object[more.length + 4];
    System.arraycopy(new Object[] {"value", filters, "kernel", kernel}, 0, written, 0, 4);
    System.arraycopy(more, 0, written, 4, more.length);
    return operation(Conv.class, written);
  }

  private static DeclaredOperation conv(int filters, int[] kernel) {
    return operation(
        Conv.class, "value", filters, "kernel", kernel, "bias", Bias.OFF, "padding", Padding.SAME);
  }

  private static List<ShapedNode> convolved(DeclaredOperation... operations) {
    return nodes(input(20, 64), operations);
  }

  private static double percentSaved(List<ShapedNode> before, List<ShapedNode> after) {
    return Math.round(1000.0 * (parameters(before) - parameters(after)) / parameters(before))
        / 10.0;
  }

  private static NetworkInput input(int rows, int channels) {
    return new NetworkInput(rows, rows, channels, 0);
  }

  private static List<ShapedNode> nodes(NetworkInput input, DeclaredOperation... operations) {
    Diagnostics diagnostics = new Diagnostics();
    List<ShapedNode> nodes =
        ShapeInference.infer(
                Expander.expand(network(input, List.of(), step("s", operations)), diagnostics),
                OperationAnnotations.builtIn(),
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

package dev.convoke.processor.shape;

import static dev.convoke.processor.ir.Declare.block;
import static dev.convoke.processor.ir.Declare.network;
import static dev.convoke.processor.ir.Declare.operation;
import static dev.convoke.processor.ir.Declare.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.dsl.Add;
import dev.convoke.dsl.Residual;
import dev.convoke.dsl.Symbols;
import dev.convoke.dsl.layer.AvgPool;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.value.Bias;
import dev.convoke.dsl.value.Padding;
import dev.convoke.dsl.value.Shortcut;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.MessageCode;
import dev.convoke.processor.expand.Expander;
import dev.convoke.processor.ir.DeclaredBlock;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.NetworkInput;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.operation.OperationAnnotations;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One operation after another, on hand-built networks. */
class ShapeRulesTest {

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void stemOfResNetHalvesTheImage() {
    // floor((224 + 2·3 - 7) / 2) + 1 = 112; 7·7·3·64 = 9,408 weights
    ShapedNode conv =
        only(map(224, 224, 3), operation(Conv.class, "value", 64, "kernel", 7, "stride", 2));
    assertThat(conv.outputShape().text()).isEqualTo("[batch, 112, 112, 64]");
    assertThat(names(conv)).containsExactly("s/kernel [7, 7, 3, 64]", "s/bias [64]");
    assertThat(conv.parameters()).isEqualTo(9_408 + 64);
  }

  @Test
  void halfPadsBothSidesAndSamePadsBehind() {
    DeclaredOperation half =
        operation(MaxPool.class, "size", 3, "stride", 2, "padding", Padding.HALF);
    DeclaredOperation same =
        operation(MaxPool.class, "size", 3, "stride", 2, "padding", Padding.SAME);
    // 112 rows: ceil(112 / 2) = 56 for both, but SAME needs (56 - 1)·2 + 3 - 112 = 1 row only
    assertThat(output(map(112, 112, 1), half)).isEqualTo("[batch, 56, 56, 1]");
    assertThat(output(map(112, 112, 1), same)).isEqualTo("[batch, 56, 56, 1]");
    // an even kernel: HALF gives one row more than enters, SAME as many
    DeclaredOperation evenHalf = operation(Conv.class, "value", 1, "kernel", 2);
    DeclaredOperation evenSame =
        operation(Conv.class, "value", 1, "kernel", 2, "padding", Padding.SAME);
    assertThat(output(map(8, 8, 1), evenHalf)).isEqualTo("[batch, 9, 9, 1]");
    assertThat(output(map(8, 8, 1), evenSame)).isEqualTo("[batch, 8, 8, 1]");
  }

  @Test
  void sidesAreIndependent() {
    DeclaredOperation conv =
        operation(
            Conv.class,
            "value",
            4,
            "kernel",
            new int[] {3, 5},
            "stride",
            new int[] {1, 2},
            "padding",
            Padding.EXPLICIT,
            "pad",
            new int[] {1, 0, 2, 4});
    // rows 10 + 1 + 0 - 3 + 1 = 9; columns floor((20 + 2 + 4 - 5) / 2) + 1 = 11
    assertThat(output(map(10, 20, 3), conv)).isEqualTo("[batch, 9, 11, 4]");
  }

  @Test
  void dilationSpreadsTheKernelButNotItsWeights() {
    DeclaredOperation conv =
        operation(Conv.class, "value", 8, "kernel", 3, "dilation", 2, "padding", Padding.VALID);
    ShapedNode node = only(map(28, 28, 4), conv);
    assertThat(node.outputShape().text()).isEqualTo("[batch, 24, 24, 8]"); // extent 5
    assertThat(names(node)).contains("s/kernel [3, 3, 4, 8]");
  }

  @Test
  void halfFollowsTheDilatedKernel() {
    DeclaredOperation conv = operation(Conv.class, "value", 8, "kernel", 3, "dilation", 4);
    assertThat(output(map(28, 28, 4), conv)).isEqualTo("[batch, 28, 28, 8]"); // extent 9, pads 4
  }

  @Test
  void groupsDivideTheDepthOfTheKernel() {
    // AlexNet's second convolution: 5·5·48·256 = 307,200 weights
    DeclaredOperation conv =
        operation(Conv.class, "value", 256, "kernel", 5, "groups", 2, "bias", Bias.OFF);
    ShapedNode node = only(map(27, 27, 96), conv);
    assertThat(names(node)).containsExactly("s/kernel [5, 5, 48, 256]");
    assertThat(node.parameters()).isEqualTo(307_200);
  }

  @Test
  void groupsMustDivideChannelsAndFilters() {
    assertThat(code(map(8, 8, 9), operation(Conv.class, "value", 8, "kernel", 1, "groups", 2)))
        .isEqualTo(DiagnosticCode.GROUPS_DO_NOT_DIVIDE);
    assertThat(code(map(8, 8, 8), operation(Conv.class, "value", 9, "kernel", 1, "groups", 2)))
        .isEqualTo(DiagnosticCode.GROUPS_DO_NOT_DIVIDE);
  }

  @Test
  void poolsMoveByTheirSizeIfNotToldOtherwise() {
    assertThat(output(map(28, 28, 3), operation(MaxPool.class))).isEqualTo("[batch, 14, 14, 3]");
    assertThat(output(map(7, 7, 3), operation(AvgPool.class, "size", 3)))
        .isEqualTo("[batch, 2, 2, 3]"); // floor((7 - 3) / 3) + 1
  }

  @Test
  void fifthPoolOfVggDoesNotFitInto28() {
    DeclaredOperation pool = operation(MaxPool.class);
    DeclaredStep[] steps = new DeclaredStep[5];
    for (int i = 0; i < 5; i++) {
      steps[i] = step("pool" + (i + 1), pool);
    }
    infer(map(28, 28, 1), List.of(), steps); // 28, 14, 7, 3, 1, none
    assertThat(diagnostics.all()).hasSize(1);
    Diagnostic found = diagnostics.all().get(0);
    assertThat(found.code()).isEqualTo(DiagnosticCode.WINDOW_DOES_NOT_FIT);
    assertThat(found.what()).isEqualTo("pool5: a 2×2 window does not fit into [batch, 1, 1, 1]");
    assertThat(found.details().get(0).text())
        .isEqualTo("pool4 = @MaxPool: [batch, 3, 3, 1] -> [batch, 1, 1, 1]");
  }

  @Test
  void poolPaddedByItsWholeSizeIsRejected() {
    DeclaredOperation pool =
        operation(MaxPool.class, "size", 2, "padding", Padding.EXPLICIT, "pad", 2);
    assertThat(code(map(8, 8, 1), pool)).isEqualTo(DiagnosticCode.PADDING_LIST);
  }

  @Test
  void batchNormKeepsTheMapAndOwnsFourVariables() {
    ShapedNode norm = only(map(8, 8, 16), operation(BatchNorm.class));
    assertThat(norm.outputShape().text()).isEqualTo("[batch, 8, 8, 16]");
    assertThat(names(norm))
        .containsExactly(
            "s/gamma [16]", "s/beta [16]", "s/movingMean [16]", "s/movingVariance [16]");
    assertThat(norm.parameters()).isEqualTo(32);
  }

  @Test
  void elementwiseOperationsKeepTheShape() {
    assertThat(output(map(8, 9, 16), operation(Relu.class))).isEqualTo("[batch, 8, 9, 16]");
    assertThat(output(map(8, 9, 16), operation(Dropout.class, "value", 0.5)))
        .isEqualTo("[batch, 8, 9, 16]");
  }

  @Test
  void flattenAndGlobalPoolMakeVectors() {
    assertThat(output(map(7, 7, 512), operation(Flatten.class))).isEqualTo("[batch, 25088]");
    assertThat(output(map(7, 7, 512), operation(GlobalAvgPool.class))).isEqualTo("[batch, 512]");
  }

  @Test
  void denseTakesVectorsOnly() {
    DeclaredOperation dense = operation(Dense.class, "value", 4096);
    assertThat(code(map(7, 7, 512), dense)).isEqualTo(DiagnosticCode.DENSE_ON_MAP);
    List<ShapedNode> nodes =
        infer(map(7, 7, 512), List.of(), step("fc6", operation(Flatten.class), dense));
    assertThat(nodes.get(1).parameters()).isEqualTo(102_764_544); // 25,088·4,096 + 4,096
  }

  @Test
  void denseWithoutUnitsGivesTheClassesAtTheEndOnly() {
    DeclaredStep pool = step("pool", operation(GlobalAvgPool.class));
    List<ShapedNode> nodes =
        infer(map(7, 7, 64), List.of(), pool, step("fc", operation(Dense.class)));
    assertThat(nodes.get(1).outputShape().text()).isEqualTo("[batch, 10]");
    infer(
        map(7, 7, 64),
        List.of(),
        pool,
        step("fc1", operation(Dense.class)),
        step("fc2", operation(Dense.class)));
    assertThat(diagnostics.all().get(0).code()).isEqualTo(DiagnosticCode.UNITS_MISSING);
  }

  @Test
  void additionNeedsEqualShapes() {
    DeclaredStep narrow = step("narrow", operation(Conv.class, "value", 1, "kernel", 3));
    DeclaredOperation add = operation(Add.class, "value", new String[] {Symbols.INPUT, "narrow"});
    infer(map(8, 8, 4), List.of(), narrow, step("sum", add)); // TensorFlow would broadcast
    assertThat(diagnostics.all().get(0).code()).isEqualTo(DiagnosticCode.ADD_SHAPE_MISMATCH);
  }

  @Test
  void projectionFollowsTheBranchAndOwnsWeights() {
    ShapedNode shortcut = shortcut(Shortcut.PROJECTION, 32, 2);
    assertThat(shortcut.outputShape().text()).isEqualTo("[batch, 4, 4, 32]");
    // 16·32 weights, 2·32 of the normalisation
    assertThat(shortcut.parameters()).isEqualTo(512 + 64);
    assertThat(names(shortcut)).contains("s/1/shortcut/kernel [1, 1, 16, 32]");
  }

  @Test
  void identityHasNoWeightsUnlessAllAreProjected() {
    assertThat(shortcut(Shortcut.PROJECTION, 16, 1).variables()).isEmpty();
    assertThat(shortcut(Shortcut.ZERO_PAD, 32, 2).variables()).isEmpty();
    assertThat(shortcut(Shortcut.PROJECT_ALL, 16, 1).parameters()).isEqualTo(256 + 32);
  }

  @Test
  void zeroPaddingCannotNarrow() {
    residual(Shortcut.ZERO_PAD, 8, 1);
    assertThat(diagnostics.all().get(0).code()).isEqualTo(DiagnosticCode.SHORTCUT_NARROWS);
  }

  @Test
  void unknownInputsKeepRulesSilent() {
    DeclaredStep bad = step("bad", operation(MaxPool.class, "size", 9));
    DeclaredStep behind = step("behind", operation(Dense.class, "value", 5));
    infer(map(8, 8, 1), List.of(), bad, behind);
    assertThat(diagnostics.all()).hasSize(1);
  }

  @Test
  void twoKernelsInOneStepHaveTwoNames() {
    List<ShapedNode> nodes =
        infer(
            map(8, 8, 4),
            List.of(),
            step(
                "s",
                operation(Conv.class, "value", 4, "kernel", 3),
                operation(Conv.class, "value", 8, "kernel", 1),
                operation(Conv.class, "value", 2, "kernel", 1)));
    assertThat(nodes.stream().flatMap(node -> node.variables().stream()).map(Variable::name))
        .containsExactly(
            "s/kernel",
            "s/bias",
            "s/conv/kernel",
            "s/conv/bias",
            "s/conv_2/kernel",
            "s/conv_2/bias");
  }

  private ShapedNode shortcut(Shortcut kind, int filters, int stride) {
    return residual(kind, filters, stride).stream()
        .filter(node -> node.id().step().equals("s/1/shortcut"))
        .findFirst()
        .orElseThrow();
  }

  /** A unit on [batch, 8, 8, 16] whose branch is one 3×3 convolution. */
  private List<ShapedNode> residual(Shortcut kind, int filters, int stride) {
    DeclaredBlock branch =
        block(
            "B", step("c", operation(Conv.class, "value", filters, "kernel", 3, "stride", stride)));
    DeclaredOperation residual = operation(Residual.class, "block", "B", "shortcut", kind);
    return infer(map(8, 8, 16), List.of(branch), step("s", residual));
  }

  private ShapedNode only(NetworkInput input, DeclaredOperation operation) {
    List<ShapedNode> nodes = infer(input, List.of(), step("s", operation));
    assertThat(diagnostics.all()).isEmpty();
    return nodes.get(0);
  }

  private String output(NetworkInput input, DeclaredOperation operation) {
    return only(input, operation).outputShape().text();
  }

  private static MessageCode code(NetworkInput input, DeclaredOperation operation) {
    ShapeRulesTest test = new ShapeRulesTest();
    assertThat(test.infer(input, List.of(), step("s", operation))).isEmpty();
    assertThat(test.diagnostics.all()).hasSize(1);
    return test.diagnostics.all().get(0).code();
  }

  private List<ShapedNode> infer(
      NetworkInput input, List<DeclaredBlock> blocks, DeclaredStep... steps) {
    return ShapeInference.infer(
            Expander.expand(network(input, blocks, steps), diagnostics),
            OperationAnnotations.builtIn(),
            diagnostics)
        .nodes();
  }

  private static NetworkInput map(int height, int width, int channels) {
    return new NetworkInput(height, width, channels, 0);
  }

  private static List<String> names(ShapedNode node) {
    return node.variables().stream().map(v -> v.name() + " " + v.shape()).toList();
  }
}

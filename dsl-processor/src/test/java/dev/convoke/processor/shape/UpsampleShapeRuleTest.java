package dev.convoke.processor.shape;

import static dev.convoke.processor.ir.Declare.network;
import static dev.convoke.processor.ir.Declare.operation;
import static dev.convoke.processor.ir.Declare.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.dsl.layer.Conv;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Upsample;
import dev.convoke.dsl.value.Interpolation;
import dev.convoke.processor.cost.NodeCosts;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.MessageCode;
import dev.convoke.processor.expand.Expander;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.NetworkInput;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.operation.OperationAnnotations;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpsampleShapeRuleTest {

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void bothSidesDoubleIfNotToldOtherwise() {
    ShapedNode node = last(operation(Upsample.class));
    assertThat(node.outputShape().text()).isEqualTo("[batch, 16, 24, 5]");
    assertThat(node.variables()).isEmpty();
  }

  @Test
  void sidesAreIndependent() {
    DeclaredOperation upsample =
        operation(
            Upsample.class, "size", new int[] {1, 3}, "interpolation", Interpolation.BILINEAR);
    assertThat(last(upsample).outputShape().text()).isEqualTo("[batch, 8, 36, 5]");
  }

  @Test
  void poolAndUpsampleGiveTheImagesGridBack() {
    // a pool sees 2 pixels, 2 apart; copies of it see 2, 1 apart on average; 3 of them 2 + 2·1
    DeclaredOperation kernel = operation(Conv.class, "value", 1, "kernel", 3);
    assertThat(pixelsSeen(operation(MaxPool.class), operation(Upsample.class), kernel))
        .isEqualTo(4);
  }

  @Test
  void mixedPixelSeesItsNeighbour() {
    // a pool sees 2 pixels, 2 apart; two of its elements 2 + 2
    DeclaredOperation upsample = operation(Upsample.class, "interpolation", Interpolation.BILINEAR);
    assertThat(pixelsSeen(operation(MaxPool.class), upsample)).isEqualTo(4);
  }

  @Test
  void outputOfMoreElementsThanATensorHasIsRejected() {
    // 8·65,536 rows, 12·65,536 columns: 412 thousand million pixels
    assertThat(code(operation(Upsample.class, "size", 65_536))).isEqualTo(DiagnosticCode.OVERFLOW);
  }

  @Test
  void vectorIsRejected() {
    assertThat(code(operation(Flatten.class), operation(Upsample.class)))
        .isEqualTo(DiagnosticCode.FLAT_INPUT);
  }

  @Test
  void factorsAreAtLeastOneAndAtMostTwoInNumber() {
    assertThat(code(operation(Upsample.class, "size", 0))).isEqualTo(DiagnosticCode.NOT_POSITIVE);
    assertThat(code(operation(Upsample.class, "size", new int[] {1, 2, 3})))
        .isEqualTo(DiagnosticCode.SIZE_LIST);
  }

  /** The last of some operations on a map of 8×12×5. */
  private ShapedNode last(DeclaredOperation... operations) {
    List<ShapedNode> nodes = infer(diagnostics, operations);
    assertThat(diagnostics.all()).isEmpty();
    return nodes.get(nodes.size() - 1);
  }

  /** Pixels of the image along one axis that an element behind some operations sees. */
  private long pixelsSeen(DeclaredOperation... operations) {
    List<ShapedNode> nodes = infer(diagnostics, operations);
    assertThat(diagnostics.all()).isEmpty();
    return NodeCosts.of(nodes).of(nodes.get(nodes.size() - 1).id()).fieldSize();
  }

  private static MessageCode code(DeclaredOperation... operations) {
    Diagnostics diagnostics = new Diagnostics();
    infer(diagnostics, operations);
    assertThat(diagnostics.all()).hasSize(1);
    return diagnostics.all().stream().map(Diagnostic::code).findFirst().orElseThrow();
  }

  private static List<ShapedNode> infer(Diagnostics diagnostics, DeclaredOperation... operations) {
    NetworkInput input = new NetworkInput(8, 12, 5, 0);
    return ShapeInference.infer(
            Expander.expand(network(input, List.of(), step("s", operations)), diagnostics),
            OperationAnnotations.builtIn(),
            diagnostics)
        .nodes();
  }
}

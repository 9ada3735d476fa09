package dev.convoke.processor.expand;

import static dev.convoke.processor.ir.Declare.block;
import static dev.convoke.processor.ir.Declare.network;
import static dev.convoke.processor.ir.Declare.number;
import static dev.convoke.processor.ir.Declare.operation;
import static dev.convoke.processor.ir.Declare.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.dsl.Add;
import dev.convoke.dsl.From;
import dev.convoke.dsl.Repeat;
import dev.convoke.dsl.Residual;
import dev.convoke.dsl.Symbols;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.Conv;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.value.Activation;
import dev.convoke.dsl.value.Shortcut;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.Declare;
import dev.convoke.processor.ir.DeclaredBlock;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.NetworkInput;
import dev.convoke.processor.ir.Node;
import dev.convoke.processor.ir.Symbol;
import dev.convoke.processor.operation.OperationAnnotations;
import dev.convoke.processor.shape.ShapeInference;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpanderTest {

  private static final DeclaredBlock UNIT =
      block(
          "Unit",
          step(
              "conv1",
              operation(
                  Conv.class,
                  "value",
                  number(Symbol.WIDTH),
                  "kernel",
                  3,
                  "stride",
                  number(Symbol.STRIDE))),
          step("conv2", conv(number(Symbol.WIDTH))));

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void unitsAreNumberedFromOneWithTheirShortcutBesideThem() {
    assertThat(ids(List.of(UNIT), step("stage", residual("repeat", 2))))
        .containsExactly(
            "stage/1/conv1#0",
            "stage/1/conv2#0",
            "stage/1/shortcut#0",
            "stage/1#0", // addition
            "stage/1#1", // ReLU
            "stage/2/conv1#0",
            "stage/2/conv2#0",
            "stage/2/shortcut#0",
            "stage/2#0",
            "stage/2#1");
  }

  @Test
  void activationNoneLeavesTheSum() {
    assertThat(ids(List.of(UNIT), step("stage", residual("activation", Activation.NONE))))
        .endsWith("stage/1/shortcut#0", "stage/1#0");
  }

  @Test
  void preActivationComesFirstAndNothingFollowsTheSum() {
    assertThat(ids(List.of(UNIT), step("stage", residual("preActivation", true))))
        .containsExactly(
            "stage/1/preActivation#0", // batch normalisation
            "stage/1/preActivation#1", // ReLU
            "stage/1/conv1#0",
            "stage/1/conv2#0",
            "stage/1/shortcut#0",
            "stage/1#0");
  }

  @Test
  void shortcutIfSameShapeNeedsNoStepOfItsOwn() {
    assertThat(ids(List.of(UNIT), step("stage", residual("shortcut", Shortcut.IF_SAME_SHAPE))))
        .containsExactly("stage/1/conv1#0", "stage/1/conv2#0", "stage/1#0", "stage/1#1");
  }

  @Test
  void scaleIsBetweenBranchAndSum() {
    assertThat(ids(List.of(UNIT), step("stage", residual("scale", 0.5))))
        .containsExactly(
            "stage/1/conv1#0",
            "stage/1/conv2#0",
            "stage/1#0", // scale
            "stage/1/shortcut#0",
            "stage/1#1", // addition
            "stage/1#2");
  }

  @Test
  void strideBelongsToTheFirstUnit() {
    List<String> shapes = shapes(List.of(UNIT), step("stage", residual("repeat", 3, "stride", 2)));
    // 8 rows; the first convolution of the first unit halves them, no other does
    assertThat(shapes).hasSize(15).allMatch(shape -> shape.equals("[batch, 4, 4, 6]"));
  }

  @Test
  void strideBelongsToTheFirstRepetitionOfAUse() {
    DeclaredOperation use = operation(Use.class, "block", "Unit", "width", 6, "stride", 2);
    DeclaredStep step = step("plain", operation(Repeat.class, "value", 2), use, relu());
    assertThat(ids(List.of(UNIT), step))
        .containsExactly(
            "plain/1/conv1#0",
            "plain/1/conv2#0",
            "plain/1#0",
            "plain/2/conv1#0",
            "plain/2/conv2#0",
            "plain/2#0");
    assertThat(shapes(List.of(UNIT), step)).containsOnly("[batch, 4, 4, 6]");
  }

  @Test
  void useWithoutRepeatIsNamedAfterItsStep() {
    DeclaredStep step = step("head", operation(Use.class, "value", "Unit", "width", 6));
    assertThat(ids(List.of(UNIT), step)).containsExactly("head/conv1#0", "head/conv2#0");
  }

  @Test
  void channelsAreThoseThatEnterTheStepAndBlockChannelsThoseThatEnterTheBlock() {
    DeclaredBlock block =
        block(
            "Growing",
            step("a", conv(2 * number(Symbol.CHANNELS))), // 2·4 = 8
            step("b", conv(2 * number(Symbol.CHANNELS))), // 2·8 = 16
            step("c", conv(3 * number(Symbol.BLOCK_CHANNELS))), // 3·4 = 12
            step("d", conv(number(Symbol.CHANNELS) / 5))); // floor(12 / 5) = 2
    assertThat(shapes(List.of(block), step("s", operation(Use.class, "value", "Growing"))))
        .containsExactly(
            "[batch, 8, 8, 8]", "[batch, 8, 8, 16]", "[batch, 8, 8, 12]", "[batch, 8, 8, 2]");
  }

  @Test
  void channelsOfARepetitionAreThoseOfTheOneBefore() {
    DeclaredStep step =
        step("s", operation(Repeat.class, "value", 3), conv(2 * number(Symbol.CHANNELS)));
    assertThat(shapes(List.of(), step))
        .containsExactly("[batch, 8, 8, 8]", "[batch, 8, 8, 16]", "[batch, 8, 8, 32]");
  }

  @Test
  void nestedBlocksPassTheirParametersOn() {
    DeclaredBlock inner =
        block("Inner", step("x", conv(number(Symbol.P1))), step("y", conv(number(Symbol.WIDTH))));
    int[] swapped = {number(Symbol.P9), number(Symbol.P1)};
    DeclaredBlock outer =
        block(
            "Outer",
            step(
                "in",
                operation(
                    Use.class,
                    "block",
                    "Inner",
                    "parameters",
                    swapped,
                    "width",
                    3 * number(Symbol.P2))));
    int[] parameters = {11, 12, 13, 14, 15, 16, 17, 18, 19};
    DeclaredStep step = step("s", operation(Use.class, "block", "Outer", "parameters", parameters));
    assertThat(ids(List.of(inner, outer), step)).containsExactly("s/in/x#0", "s/in/y#0");
    assertThat(shapes(List.of(inner, outer), step))
        .containsExactly("[batch, 8, 8, 19]", "[batch, 8, 8, 36]");
  }

  @Test
  void blockChannelsOfAnOuterBlockReachTheInnerOne() {
    DeclaredBlock inner = block("Inner", step("x", conv(number(Symbol.WIDTH))));
    DeclaredBlock outer =
        block(
            "Outer",
            step("wide", conv(32)),
            step(
                "in",
                operation(
                    Use.class, "block", "Inner", "width", 2 * number(Symbol.BLOCK_CHANNELS))));
    assertThat(shapes(List.of(inner, outer), step("s", operation(Use.class, "value", "Outer"))))
        .containsExactly("[batch, 8, 8, 32]", "[batch, 8, 8, 8]"); // 2·4, not 2·32
  }

  @Test
  void repeatMayBeAParameterButNotChannels() {
    DeclaredBlock block =
        block(
            "Deep",
            step("s", operation(Repeat.class, "value", number(Symbol.P1)), conv(4)),
            step("t", operation(Repeat.class, "value", number(Symbol.CHANNELS)), relu()));
    DeclaredStep step =
        step("d", operation(Use.class, "block", "Deep", "parameters", new int[] {2}));
    assertThat(ids(List.of(block), step)).startsWith("d/s/1#0", "d/s/2#0");
    assertThat(diagnostics.all()).hasSize(1);
    assertThat(diagnostics.all().get(0).code()).isEqualTo(DiagnosticCode.SYMBOL_TOO_LATE);
  }

  @Test
  void sourcesRewireAStepAndTheNextOneGoesOnFromIt() {
    List<Node> nodes =
        nodes(
            List.of(),
            step("a", conv(4)),
            step("b", operation(From.class, "value", Symbols.INPUT), conv(4)),
            step("sum", operation(Add.class, "value", new String[] {"a", "b"}), relu()),
            step("end", relu()));
    assertThat(nodes.stream().map(node -> node.id() + " <- " + node.inputs()))
        .containsExactly(
            "a#0 <- [#0]",
            "b#0 <- [#0]",
            "sum#0 <- [a#0, b#0]",
            "sum#1 <- [sum#0]",
            "end#0 <- [sum#1]");
  }

  @Test
  void nodesRememberTheStepsThatUseTheirBlock() {
    DeclaredBlock outer = block("Outer", step("in", operation(Use.class, "value", "Unit")));
    List<Node> nodes =
        nodes(List.of(UNIT, outer), step("s", operation(Use.class, "value", "Outer")));
    assertThat(nodes.get(0).origins())
        .containsExactly(
            new Declare.Place("@Conv"), new Declare.Place("@Use"), new Declare.Place("@Use"));
  }

  private static DeclaredOperation residual(Object... more) {
    Object[] written = new Object[more.length + 4];
    System.arraycopy(new Object[] {"block", "Unit", "width", 6}, 0, written, 0, 4);
    System.arraycopy(more, 0, written, 4, more.length);
    return operation(Residual.class, written);
  }

  private static DeclaredOperation conv(int filters) {
    return operation(Conv.class, "value", filters, "kernel", 1);
  }

  private static DeclaredOperation relu() {
    return operation(Relu.class);
  }

  private List<String> ids(List<DeclaredBlock> blocks, DeclaredStep... steps) {
    return nodes(blocks, steps).stream().map(node -> node.id().toString()).toList();
  }

  private List<Node> nodes(List<DeclaredBlock> blocks, DeclaredStep... steps) {
    return Expander.expand(network(input(), blocks, steps), diagnostics).nodes();
  }

  /** Output shapes of all nodes on an image of 8×8×4. */
  private List<String> shapes(List<DeclaredBlock> blocks, DeclaredStep... steps) {
    List<String> shapes =
        ShapeInference.infer(
                Expander.expand(network(input(), blocks, steps), diagnostics),
                OperationAnnotations.builtIn(),
                diagnostics)
            .nodes()
            .stream()
            .map(node -> node.outputShape().text())
            .toList();
    assertThat(diagnostics.all()).isEmpty();
    return shapes;
  }

  private static NetworkInput input() {
    return new NetworkInput(8, 8, 4, 0);
  }
}

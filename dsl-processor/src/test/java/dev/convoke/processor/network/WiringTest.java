package dev.convoke.processor.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import org.junit.jupiter.api.Test;

/** Branches, steps with several operations, and padding, from source to generated code. */
class WiringTest {

  @Test
  void branchesOfABlockMeetInASum() {
    Compilation compiled =
        compile(
            "@Use(Branches.class) Layer block();",
            """
            @Block
            interface Branches {
              @Conv1x1(8) Layer left();
              @From(INPUT) @Conv3x3(8) Layer right();
              @From(INPUT) @Conv1x1(4) @Conv5x5(8) Layer far();
              @Add({"left", "right", "far"}) @Relu Layer sum();
            }
            """);
    Description net = Description.of(compiled, "Net");
    assertThat(net.outputShape("block/sum")).isEqualTo("[16,16,8]");
    assertThat(net.receptiveField("block/sum")).isEqualTo(5); // of the widest branch
    // left 2·8 + 8, right 9·2·8 + 8, far 2·4 + 4 and 25·4·8 + 8
    assertThat(net.elements("block/", "")).isEqualTo(24 + 152 + 12 + 808);
    assertThat(compiled.text("t/NetGraph.java"))
        .contains("Operand<TFloat32> sumAdd = sum.add(leftConv, rightConv, farConv2);");
  }

  @Test
  void networkMayTakeItsInputTwice() {
    Compilation compiled =
        compile(
            """
            @Conv1x1(2) Layer same();
            @Add({INPUT, "same"}) Layer sum();
            """,
            "");
    assertThat(compiled.text("t/NetGraph.java"))
        .contains("sum = sum(scope.step(\"sum\"), images, same);")
        .contains("Operand<TFloat32> sum(Step step, Operand<TFloat32> input,");
  }

  @Test
  void residualUnitByHandCostsWhatTheShorthandCosts() {
    String branch = "@Conv3x3(2) @BatchNorm Layer conv();";
    Description shorthand =
        Description.of(
            compile(
                "@Residual(block = Unit.class) Layer unit();",
                "@Block interface Unit { " + branch + " }"),
            "Net");
    Description byHand =
        Description.of(compile(branch + " @Add({INPUT, \"conv\"}) @Relu Layer unit();", ""), "Net");
    assertThat(byHand.parameters()).isEqualTo(shorthand.parameters());
    assertThat(byHand.multiplyAdds()).isEqualTo(shorthand.multiplyAdds());
    assertThat(byHand.receptiveField()).isEqualTo(shorthand.receptiveField()).isEqualTo(3);
  }

  @Test
  void twoKernelsShareAStep() {
    Compilation compiled = compile("@Conv3x3(4) @Relu @Conv1x1(8) Layer both();", "");
    Description net = Description.of(compiled, "Net");
    assertThat(net.elements("both/kernel", "")).isEqualTo(9 * 2 * 4);
    assertThat(net.elements("both/conv1x1/kernel", "")).isEqualTo(4 * 8);
    assertThat(compiled.text("t/NetGraph.java"))
        .contains("conv1x1Kernel =")
        .contains("step.weights(\"conv1x1/kernel\", Initializer.heNormal(4), 1, 1, 4, 8)");
  }

  @Test
  void blockStepNamedShortcutSharesNoVariableWithTheShortcut() {
    Compilation compiled =
        compile(
            "@Residual(block = Unit.class, width = 4) Layer unit();",
            "@Block interface Unit { @Conv1x1(WIDTH) @BatchNorm Layer shortcut(); }");
    Description net = Description.of(compiled, "Net");
    assertThat(net.elements("unit/1/shortcut/kernel", "")).isEqualTo(8);
    assertThat(net.elements("unit/1/shortcut/shortcut/kernel", "")).isEqualTo(8);
    assertThat(net.elements("unit/", "/gamma")).isEqualTo(8);
  }

  @Test
  void asymmetricPaddingReachesTheGeneratedWindow() {
    Compilation compiled =
        compile(
            "@Conv(value = 4, kernel = {3, 5}, padding = EXPLICIT, pad = {2, 1, 0, 3}) Layer c();",
            "");
    // rows 16 + 3 - 3 + 1 = 17, columns 16 + 3 - 5 + 1 = 15
    assertThat(Description.of(compiled, "Net").outputShape("c")).isEqualTo("[17,15,4]");
    assertThat(compiled.text("t/NetGraph.java")).contains("Window.of(3, 5).pad(2, 1, 0, 3)");
  }

  @Test
  void shorthandOfAUserIsItsGeneralForm() {
    Compilation compiled =
        compile(
            "@Wide(4) Layer c();",
            "@Shorthand @Conv(value = P1, kernel = {1, 9}, bias = Bias.OFF)"
                + " @interface Wide { int value(); }");
    assertThat(Description.of(compiled, "Net").elements("c/", "")).isEqualTo(9 * 2 * 4);
    assertThat(compiled.text("t/NetGraph.java")).contains("// c: Wide(4): [batch, 16, 16, 2]");
  }

  /** A network of some steps with a head, on images of 16×16×2. */
  private static Compilation compile(String steps, String types) {
    return Compilation.processed(
        Source.ofBody(
            """
            @Network(input = @Input(height = 16, width = 16, channels = 2), classes = 2)
            public interface Net {
              %s
              @GlobalAvgPool Layer pool();
              @Dense Layer fc();
              %s
            }
            """
                .formatted(steps, types)));
  }
}

package dev.convoke.processor.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Networks that differ from another by {@code @Replace} or {@code @Shortcuts}. */
class VariantsTest {

  private static final List<String> SOURCES =
      List.of(
          """
          @Block
          public interface Basic {
            @Conv3x3(value = WIDTH, stride = STRIDE) @BatchNorm @Relu Layer conv1();
            @Conv3x3(WIDTH)                          @BatchNorm       Layer conv2();
          }
          """,
          """
          @Block
          public interface Pointwise {
            @Conv1x1(value = WIDTH, stride = STRIDE) @BatchNorm @Relu Layer conv1();
            @Conv1x1(P1)                         @BatchNorm       Layer conv2();
          }
          """,
          """
          @Block
          public interface Head {
            @GlobalAvgPool Layer pool();
            @Dense         Layer fc();
          }
          """,
          """
          @Block
          public interface FlatHead {
            @Flatten @Dense Layer fc();
          }
          """,
          """
          @Block
          public interface Nest {
            @Residual(block = Basic.class, width = 16) Layer inner();
          }
          """,
          """
          @Composed(Basic.class)
          public @interface Pair { int width(); int p1(); }
          """,
          """
          @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
          public interface Base {
            @Conv3x3(16) @BatchNorm @Relu                                                                 Layer stem();
            @Use(Nest.class)                                                                              Layer nest();
            @Residual(block = Basic.class, width = 16, parameters = 16)                                   Layer stage1();
            @Residual(block = Basic.class, width = 32, parameters = 32, repeat = 2, stride = 2, shortcut = ZERO_PAD) Layer stage2();
            @Pair(width = 8, p1 = 8)                                                                      Layer pair();
            @Use(Head.class)                                                                              Layer head();
          }
          """,
          """
          @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
          @Replace(block = Basic.class, with = Pointwise.class)
          @Replace(block = Head.class, with = FlatHead.class)
          public interface Replaced extends Base {}
          """,
          """
          @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
          public interface Further extends Replaced {
            @After("stage2") @Residual(block = Basic.class, width = 32) Layer stage3();
          }
          """,
          """
          @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
          @Shortcuts(PROJECT_ALL)
          public interface Projected extends Base {}
          """,
          """
          @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
          @Shortcuts(NONE)
          public interface Plain extends Base {}
          """,
          """
          @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
          public interface PlainTwin {
            @Conv3x3(16) @BatchNorm @Relu                                           Layer stem();
            @Use(Nest.class)                                                        Layer nest();
            @Repeat(1) @Use(block = Basic.class, width = 16) @Relu                  Layer stage1();
            @Repeat(2) @Use(block = Basic.class, width = 32, stride = 2) @Relu      Layer stage2();
            @Use(block = Basic.class, width = 8)                                    Layer pair();
            @Use(Head.class)                                                        Layer head();
          }
          """);

  private static Compilation compiled;

  @BeforeAll
  static void compile() {
    compiled = Compilation.processed(SOURCES.stream().map(Source::ofBody).toArray(Source[]::new));
  }

  /** 3×3 kernels become 1×1 with the same widths. */
  @Test
  void anotherBlockTakesTheSameWidthsStridesAndParameters() {
    Description replaced = Description.of(compiled, "Replaced");
    assertThat(replaced.elements("stage1/1/", "/kernel")).isEqualTo(2 * 16 * 16);
    assertThat(replaced.elements("stage2/1/", "/kernel")).isEqualTo(16 * 32 + 32 * 32);
    assertThat(replaced.outputShape("stage2/1")).isEqualTo("[16,16,32]");
    assertThat(replaced.elements("stage2/2/", "/kernel")).isEqualTo(2 * 32 * 32);
    assertThat(replaced.elements("pair/", "/kernel")).isEqualTo(32 * 8 + 8 * 8);
    assertThat(replaced.elements("head/fc/", "")).isEqualTo(16 * 16 * 8 * 10 + 10);
  }

  @Test
  void blocksKeepTheBlocksThatTheyUse() {
    assertThat(Description.of(compiled, "Replaced").elements("nest/inner/", "/kernel"))
        .isEqualTo(2 * 9 * 16 * 16);
  }

  @Test
  void stepsBelowUseWhatTheyName() {
    Description further = Description.of(compiled, "Further");
    assertThat(further.elements("stage2/2/", "/kernel")).isEqualTo(2 * 32 * 32);
    assertThat(further.elements("stage3/1/", "/kernel")).isEqualTo(2 * 9 * 32 * 32);
  }

  @Test
  void allUnitsOfTheStepsGetTheShortcut() {
    Description projected = Description.of(compiled, "Projected");
    assertThat(projected.elements("stage1/1/shortcut/", "/kernel")).isEqualTo(16 * 16);
    assertThat(projected.elements("stage2/1/shortcut/", "/kernel")).isEqualTo(16 * 32);
    assertThat(projected.elements("stage2/2/shortcut/", "/kernel")).isEqualTo(32 * 32);
    assertThat(projected.elements("nest/inner/1/shortcut/", "")).isZero();
  }

  @Test
  void withoutShortcutsItIsThePlainNet() {
    assertThat(Description.of(compiled, "Plain").json().get("fingerprint"))
        .isEqualTo(Description.of(compiled, "PlainTwin").json().get("fingerprint"));
    assertThat(compiled.text("t/PlainGraph.java")).containsOnlyOnce(".add(");
  }
}

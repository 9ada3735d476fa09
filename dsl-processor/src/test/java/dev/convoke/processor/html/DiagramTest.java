package dev.convoke.processor.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.html.Part.Branches;
import dev.convoke.processor.html.Part.Operation;
import dev.convoke.processor.html.Part.Step;
import dev.convoke.processor.html.Part.Unit;
import dev.convoke.processor.testing.Proving;
import dev.convoke.processor.testing.Source;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Diagrams as text: a part a line, what lies inside indented, lanes behind a bar. */
class DiagramTest {

  private static final Source UNIT =
      Source.ofBody(
          """
          @Block
          public interface Unit {
            @Conv3x3(value = WIDTH, stride = STRIDE) @BatchNorm @Relu Layer first();
            @Conv3x3(WIDTH)                          @BatchNorm       Layer second();
          }
          """);

  private static final Source BRANCHES =
      Source.ofBody(
          """
          @Block
          public interface Branches {
            @From(INPUT) @Conv1x1(P1) @Relu   Layer narrow();
            @From(INPUT) @Conv1x1(P2) @Relu   Layer reduce();
            @Conv3x3(P1)              @Relu   Layer wide();
            @Concat({"narrow", "wide"})       Layer joined();
          }
          """);

  @Test
  void shortcutsStandBesideTheBlockAndEqualUnitsAreDrawnOnce() {
    assertThat(
            diagram(
                """
                @Residual(block = Unit.class, width = 8, repeat = 4)                         Layer kept();
                @Residual(block = Unit.class, width = 16, repeat = 3, stride = 2)            Layer halved();
                """))
        .isEqualTo(
            // 9·8·8 + 2·8 a convolution; 9·8·16 + 2·16, 9·16·16 + 2·16, 8·16 + 2·16
            """
            input 8 × 8 × 8
            kept [4 × Unit] 8 × 8 × 8 → 8 × 8 × 8, 4736
              1–4 [Unit] ×4 8 × 8 × 8 → 8 × 8 × 8, 1184
                | first Conv3x3(8, stride = 1) BatchNorm Relu 8 × 8 × 8, 592
                | second Conv3x3(8) BatchNorm 8 × 8 × 8, 592
                |
                Add Relu 8 × 8 × 8, 0
            halved [3 × Unit] 8 × 8 × 8 → 4 × 4 × 16, 13024
              1 [Unit] 8 × 8 × 8 → 4 × 4 × 16, 3680
                | first Conv3x3(16, stride = 2) BatchNorm Relu 4 × 4 × 16, 1184
                | second Conv3x3(16) BatchNorm 4 × 4 × 16, 2336
                | shortcut Shortcut(PROJECTION) 4 × 4 × 16, 160
                Add Relu 4 × 4 × 16, 0
              2–3 [Unit] ×2 4 × 4 × 16 → 4 × 4 × 16, 4672
                | first Conv3x3(16, stride = 1) BatchNorm Relu 4 × 4 × 16, 2336
                | second Conv3x3(16) BatchNorm 4 × 4 × 16, 2336
                |
                Add Relu 4 × 4 × 16, 0
            """);
  }

  @Test
  void whatIsNotAddedIsNotDrawn() {
    assertThat(
            diagram(
                    """
                @Residual(block = Unit.class, width = 16, shortcut = IF_SAME_SHAPE,
                    activation = Activation.NONE)                       Layer widened();
                @Residual(block = Unit.class, width = 16, shortcut = IF_SAME_SHAPE,
                    activation = Activation.NONE)                       Layer kept();
                """)
                .lines()
                .map(line -> line.replaceAll(" \\d+ × .*", ""))
                .toList())
        .containsExactly(
            "input",
            "widened [Unit]",
            "  1 [Unit]",
            "    first Conv3x3(16, stride = 1) BatchNorm Relu",
            "    second Conv3x3(16) BatchNorm",
            "kept [Unit]",
            "  1 [Unit]",
            "    | first Conv3x3(16, stride = 1) BatchNorm Relu",
            "    | second Conv3x3(16) BatchNorm",
            "    |",
            "    Add");
  }

  @Test
  void preActivationLiesInsideTheBranchWithoutAProjectionAndBeforeBothWithOne() {
    String kept =
        diagram("@Residual(block = Unit.class, width = 8, preActivation = true) Layer kept();");
    assertThat(kept)
        .contains("    | preActivation BatchNorm Relu 8 × 8 × 8, 16\n    | first")
        .contains("    |\n    Add 8 × 8 × 8, 0\n");
    String projected =
        diagram("@Residual(block = Unit.class, width = 16, preActivation = true) Layer wider();");
    assertThat(projected)
        .contains("    preActivation BatchNorm Relu 8 × 8 × 8, 16\n    | first")
        .contains("    | shortcut Shortcut(PROJECTION) 8 × 8 × 16, 128\n    Add");
  }

  @Test
  void branchesAreNamedByTheAnnotationThatTheSourceShows() {
    assertThat(diagram("@Widening(narrow = 4, reduce = 2) Layer mixed();"))
        .isEqualTo(
            """
            input 8 × 8 × 8
            mixed [Widening] 8 × 8 × 8 → 8 × 8 × 8, 130
              | narrow Conv1x1(4) Relu 8 × 8 × 4, 36
              | reduce Conv1x1(2) Relu 8 × 8 × 2, 18
              | wide Conv3x3(4) Relu 8 × 8 × 4, 76
              joined Concat 8 × 8 × 8, 0
            """);
  }

  @Test
  void sideExitsGoOffBehindTheStepThatTheyTake() {
    List<Part> parts =
        parts(
            """
            @Conv3x3(8) @Relu                                   Layer stem();
            @Auxiliary(weight = 0.3) @GlobalAvgPool @Dense      Layer early();
            @Auxiliary(weight = 0.3) @From(INPUT) @GlobalAvgPool @Dense Layer first();
            @Conv3x3(4)                                         Layer next();
            """);
    assertThat(names(((Step) parts.get(0)).exits())).containsExactly("first");
    assertThat(names(((Step) parts.get(1)).exits())).containsExactly("early");
    assertThat(names(parts)).containsExactly("input", "stem", "next", "pool", "logits");
  }

  @Test
  void whatCrossesIsToldInWords() {
    List<Part> parts =
        parts(
            """
            @Conv3x3(8)                   Layer stem();
            @Conv3x3(8)                   Layer left();
            @From("stem") @Conv3x3(8)     Layer right();
            @Add({"left", "right"})       Layer sum();
            @Add({"right", "sum"})        Layer again();
            """);
    assertThat(parts.subList(1, 6))
        .extracting(part -> ((Step) part).takes())
        .containsExactly(
            List.of(),
            List.of(),
            List.of("stem"),
            List.of("left", "right"),
            List.of("right", "sum"));
  }

  private static List<String> names(List<Part> parts) {
    return parts.stream().map(part -> ((Step) part).name()).toList();
  }

  /** All parts but the head. */
  private static String diagram(String steps) {
    List<Part> parts = parts(steps);
    return text(parts.subList(0, parts.size() - 2), "");
  }

  private static List<Part> parts(String steps) {
    Source composed =
        Source.ofBody(
            "@Composed(Branches.class)\npublic @interface Widening { int narrow(); int reduce(); }");
    Source network =
        Source.ofBody(
            "@Network(input = @Input(height = 8, width = 8, channels = 8), classes = 3)\n"
                + "public interface Net {\n"
                + steps
                + "@GlobalAvgPool Layer pool(); @Dense Layer logits(); }");
    return Diagram.of(Proving.prove(UNIT, BRANCHES, composed, network).get(0));
  }

  private static String text(List<Part> parts, String indent) {
    return parts.stream().map(part -> text(part, indent)).collect(Collectors.joining());
  }

  private static String text(Part part, String indent) {
    if (part instanceof Step step) {
      return indent
          + Stream.concat(Stream.of(step.name()), step.operations().stream().map(Operation::text))
              .filter(word -> !word.isEmpty())
              .collect(Collectors.joining(" "))
          + " "
          + step.output()
          + (step.name().equals("input") ? "\n" : ", " + step.parameters() + "\n");
    }
    if (part instanceof Unit unit) {
      return "%s%s [%s]%s %s → %s, %d%n%s"
          .formatted(
              indent,
              unit.name(),
              unit.label(),
              unit.times() > 1 ? " ×" + unit.times() : "",
              unit.input(),
              unit.output(),
              unit.parameters(),
              text(unit.content(), indent + "  "));
    }
    return ((Branches) part)
        .lanes().stream()
            .map(lane -> lane.isEmpty() ? indent + "|\n" : text(lane, indent + "| "))
            .collect(Collectors.joining());
  }
}

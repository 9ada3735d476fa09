package dev.convoke.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.NetworkProcessor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A block from a class file has no source to point at: the step that uses it is the place. */
class CompiledBlockTest {

  private static final String IMPORTS =
      """
      import static dev.convoke.dsl.Symbols.*;
      import dev.convoke.dsl.*;
      import dev.convoke.dsl.layer.*;
      """;

  private static final String UNIT =
      """
      @Block
      public interface Unit {
        @Conv1x1(P1) Layer squeeze();
        @Conv3x3(value = WIDTH, groups = P2) Layer grouped();
        @MaxPool Layer half();
      }
      """;

  @TempDir private Path directory;

  @Test
  void aMistakeInsideStandsOnTheStepThatUsesTheBlock() throws Exception {
    JavacRun run = network(UNIT, "@Use(block = Unit.class, width = 15, parameters = {16, 5})");

    assertThat(run.messages()).containsExactly(new JavacRun.Message("GroupsDoNotDivide", 6, 3));
  }

  @Test
  void theMessageNamesTheStepOfTheBlock() throws Exception {
    JavacRun run = network(UNIT, "@Use(block = Unit.class, width = 15, parameters = {16, 5})");

    assertThat(run.printed())
        .contains("[GroupsDoNotDivide] Unit.grouped: stage/grouped: groups = 5 does not divide");
  }

  @Test
  void whatTheUseDoesNotGiveIsMissedThere() throws Exception {
    JavacRun run = network(UNIT, "@Use(block = Unit.class, parameters = {16, 4})");

    assertThat(run.messages()).containsExactly(new JavacRun.Message("SymbolUnbound", 6, 3));
    assertThat(run.printed()).contains("[SymbolUnbound] stage/grouped needs WIDTH");
  }

  @Test
  void twoBadNumbersGivenToTheBlockAreReportedWhereTheyAreGiven() throws Exception {
    JavacRun run = network(UNIT, "@Use(block = Unit.class, width = 15, parameters = {0, 0})");

    assertThat(run.messages())
        .containsExactly(
            new JavacRun.Message("NotPositive", 6, 54), new JavacRun.Message("NotPositive", 6, 57));
    assertThat(run.printed())
        .contains("stage/squeeze: filters must be at least 1, found P1 = 0")
        .contains("stage/grouped: groups must be at least 1, found P2 = 0");
  }

  @Test
  void aBlockInABlockStandsOnTheOuterUse() throws Exception {
    String stage =
        """
        @Block
        public interface Stage {
          @Repeat(5) @Use(block = Unit.class, width = 16, parameters = {16, 4}) Layer units();
        }
        """;

    compile("Unit.java", UNIT, List.of(new NetworkProcessor()));
    compile("Stage.java", stage, List.of(new NetworkProcessor()));

    JavacRun run = compile("Net.java", using("@Use(Stage.class)"), List.of(new NetworkProcessor()));

    assertThat(run.messages()).containsExactly(new JavacRun.Message("WindowDoesNotFit", 6, 3));
    assertThat(run.printed()).contains("Unit.half: stage/units/5/half: a 2×2 window does not fit");
  }

  @Test
  void aMistakeThatNoProcessorCheckedStandsOnTheNetwork() throws Exception {
    String unchecked =
        """
        @Block
        public interface Unit {
          @From("nowhere") @Relu Layer activation();
        }

        @StepOrder("activation")
        interface UnitSteps {} // as the processor would write it
        """;
    compile("Unit.java", unchecked, List.of());

    JavacRun run = compile("Net.java", using("@Use(Unit.class)"), List.of(new NetworkProcessor()));

    assertThat(run.messages()).containsExactly(new JavacRun.Message("UnknownStep", 5, 8));
    assertThat(run.printed()).contains("Unit.activation: activation: there is no step 'nowhere'");
  }

  private JavacRun network(String block, String use) throws Exception {
    JavacRun earlier = compile("Unit.java", block, List.of(new NetworkProcessor()));
    assertThat(earlier.printed()).doesNotContain("error");
    return compile("Net.java", using(use), List.of(new NetworkProcessor()));
  }

  private static String using(String use) {
    return """
    @Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
    public interface Net {
      %s Layer stage();
      @GlobalAvgPool Layer pool();
      @Dense Layer logits();
    }
    """
        .formatted(use);
  }

  private JavacRun compile(String file, String body, List<Processor> processors) throws Exception {
    Path classes = Files.createDirectories(directory.resolve("classes"));
    return JavacRun.compile(classes, List.of(classes), Map.of(file, IMPORTS + body), processors);
  }
}

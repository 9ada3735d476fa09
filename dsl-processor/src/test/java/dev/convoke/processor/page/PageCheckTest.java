package dev.convoke.processor.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that is wrong fails, whatever is wrong with it. */
class PageCheckTest {

  // 3·3·1·16 + 16 in the stem, 16·10 + 10 behind it: 330
  private static final String NETWORK =
      """
      ```java
      @Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
      public interface Small {
        @Conv3x3(16) @Relu Layer stem();
        @GlobalAvgPool     Layer pool();
        @Dense             Layer logits();
      }
      ```
      """;

  private static final String STEPS =
      """
      <!-- steps: 28x28x1 -->
      <!-- lists: steps -->
      ```java
      @Conv3x3(16) @Relu Layer stem();
      @MaxPool           Layer pool();
      ```

      ```text
      stem [28, 28, 16]
      pool [14, 14, 16]
      ```
      """;

  private static final String MISTAKE =
      """
      <!-- block: 28x28x8, width = 8 -->
      <!-- error: UnknownStep -->
      ```java
      @Conv3x3(WIDTH)                Layer stem();
      @Add({INPUT, "stam"}) @Relu    Layer sum();
      ```

      ```text
      Net.java:2: error: [UnknownStep] sum: there is no step 'stam'
      @Add({INPUT, "stam"}) @Relu    Layer sum();
                   ^
          expected: INPUT, stem
          fix:      write "stem"
      1 error
      ```
      """;

  @TempDir private Path folder;

  @Test
  void rightPageHasNoProblem() {
    assertThat(problems("<!-- parameters: 330 -->\n" + NETWORK + "It has 330.\n")).isEmpty();
    assertThat(problems(STEPS)).isEmpty();
  }

  @Test
  void wrongCountIsFound() {
    assertThat(problems("<!-- parameters: 331 -->\n" + NETWORK + "It has 331.\n"))
        .containsExactly("line 3: t.Small has 330 parameters, not 331");
  }

  @Test
  void countIsNamedInTheTextBelow() {
    assertThat(problems("<!-- parameters: 330 -->\n" + NETWORK + "It has 3,300.\n"))
        .containsExactly("line 3: the text below does not name 330");
  }

  @Test
  void wrongListIsFound() {
    assertThat(problems(STEPS.replace("[14, 14, 16]", "[13, 13, 16]")))
        .singleElement()
        .asString()
        .startsWith("line 4: the steps are\nstem [28, 28, 16]\npool [14, 14, 16]\n");
    assertThat(problems(STEPS.replaceFirst("(?s)```text.*", ""))).hasSize(1);
  }

  @Test
  void unknownStepIsFound() {
    assertThat(problems(STEPS.replace("@MaxPool", "@From(\"stam\") @MaxPool")))
        .singleElement()
        .asString()
        .startsWith("line 4: does not compile: ERROR [UnknownStep] pool: there is no step 'stam'");
  }

  @Test
  void codeOfJavaThatDoesNotCompileIsFound() {
    assertThat(problems(STEPS.replace("@MaxPool ", "@MaxPoll "))).hasSize(1);
  }

  @Test
  void blockWithoutMarkerOrWithAnUnknownOneIsFound() {
    assertThat(problems(NETWORK)).hasSize(1);
    assertThat(problems("<!-- compiles -->\n\n" + NETWORK)).hasSize(1);
    assertThat(problems("<!-- parameter: 331 -->\n" + NETWORK)).hasSize(1);
  }

  @Test
  void messageIsComparedToTheLetter() {
    assertThat(problems(MISTAKE.replace("      write", "       write"))).hasSize(1);
  }

  @Test
  void mistakeThatIsNoneIsFound() {
    assertThat(problems(MISTAKE.replace("stam", "stem"))).contains("line 4: gives []");
  }

  @Test
  void anotherMistakeIsFound() {
    assertThat(problems(MISTAKE.replace("error: UnknownStep", "error: StepOrder")))
        .containsExactly("line 4: gives [UnknownStep]");
  }

  @Test
  void textThatIsNotGeneratedIsFound() {
    String page =
        "<!-- compiles -->\n" + NETWORK + "<!-- generated: SmallGraph -->\n```java\n%s\n```\n";

    assertThat(problems(page.formatted("public final class SmallGraph implements Small {")))
        .isEmpty();
    assertThat(problems(page.formatted("public final class OtherGraph implements Small {")))
        .hasSize(1);
  }

  private List<String> problems(String page) {
    return new PageCheck(folder).problems(page, Map.of());
  }
}

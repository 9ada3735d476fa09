package dev.convoke.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Compiler;
import dev.convoke.processor.testing.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who gets a test, and where it goes. Its text is that of {@link GoldenTest}. */
class GeneratedTestsTest {

  private static final Source NETWORK =
      Source.ofBody(
          """
          @Network(input = @Input(height = 8, width = 8, channels = 1), classes = 2)
          public interface Net {
            @Conv3x3(4)    Layer zeroth();
            @Relu          Layer first();
            @GlobalAvgPool Layer pool();
            @Dense         Layer logits();

            @Network(input = @Input(height = 8, width = 8, channels = 1), classes = 2)
            interface Inner { @Flatten @Dense Layer logits(); }
          }
          """);

  private static final Source ASKING =
      Source.of(
          """
          package other;

          @dev.convoke.dsl.verify.NetworkTests({t.Net.class, t.Net.Inner.class})
          interface Asking {}
          """);

  @TempDir private Path folder;

  @Test
  void nothingIsTestedUnasked() {
    assertThat(Compilation.process(List.of(), List.of(NETWORK)).files())
        .containsKey("t/NetGraph.java")
        .doesNotContainKey("t/NetTest.java");
    assertThat(Compilation.process(List.of("-Aconvoke.tests=false"), List.of(NETWORK)).files())
        .doesNotContainKey("t/NetTest.java");
  }

  @Test
  void optionAsksForAllOfTheCompilation() {
    Compilation all = Compilation.process(List.of("-Aconvoke.tests=true"), List.of(NETWORK));

    assertThat(all.messages()).isEmpty();
    assertThat(all.files()).containsKeys("t/NetTest.java", "t/Net_InnerTest.java");
  }

  @Test
  void annotationAsksForNetworksOfTheSameCompilation() {
    Compilation compilation = Compilation.process(List.of(), List.of(NETWORK, ASKING));

    assertThat(compilation.messages()).isEmpty();
    assertThat(compilation.text("t/NetTest.java"))
        .isEqualTo(
            Compilation.process(List.of("-Aconvoke.tests=true"), List.of(NETWORK))
                .text("t/NetTest.java"));
  }

  /** Steps of class files come sorted by name from Eclipse's compiler. */
  @ParameterizedTest
  @EnumSource
  void annotationAsksForNetworksOfClassFilesAndGeneratesNothingElseForThem(Compiler compiler)
      throws IOException {
    Path main = Files.createDirectories(folder.resolve("main"));
    assertThat(compiler.compile(main, List.of(), NETWORK)).isEmpty();
    Path tests = Files.createDirectories(folder.resolve("tests"));

    assertThat(compiler.compileTests(tests, List.of(main), ASKING)).isEmpty();
    assertThat(Files.readString(tests.resolve("sources/t/NetTest.java")))
        .isEqualTo(
            Compilation.process(List.of("-Aconvoke.tests=true"), List.of(NETWORK))
                .text("t/NetTest.java"))
        .containsSubsequence("steps.zeroth()", "steps.first()", "steps.pool()");
    assertThat(tests.resolve("t/NetTest.class")).exists();
    assertThat(tests.resolve("t/Net_InnerTest.class")).exists();
    assertThat(tests.resolve("t/NetGraph.class")).doesNotExist();
    assertThat(tests.resolve("t/NetSteps.class")).doesNotExist();
  }

  @Test
  void networkWithAMistakeHasNoTestAndOnlyItsOwnMessage() {
    Source wrong =
        Source.ofBody(
            """
            @Network(input = @Input(height = 8, width = 8, channels = 1), classes = 2)
            @dev.convoke.dsl.verify.NetworkTests(Wrong.class)
            public interface Wrong {
              @MaxPool(size = 9)      Layer pool();
              @Flatten @Dense         Layer logits();
            }
            """);

    Compilation compilation = Compilation.process(List.of(), List.of(wrong));

    assertThat(compilation.messages())
        .singleElement()
        .asString()
        .startsWith("ERROR [WindowDoesNotFit]");
    assertThat(compilation.files()).doesNotContainKey("t/WrongTest.java");
  }

  @Test
  void networkOfAClassFileThatWasNeverProvenIsRejectedWhereItIsNamed() throws IOException {
    Path main = Files.createDirectories(folder.resolve("main"));
    assertThat(Compiler.JAVAC.compile(main, List.of(), NETWORK)).isEmpty();
    Files.delete(main.resolve("t/NetSteps.class"));
    Path tests = Files.createDirectories(folder.resolve("tests"));

    assertThat(Compiler.JAVAC.compileTests(tests, List.of(main), ASKING))
        .contains("Asking.java:3: error: [StepOrderUnknown] Net was compiled without dsl-processor")
        .containsOnlyOnce("[StepOrderUnknown]");
  }
}

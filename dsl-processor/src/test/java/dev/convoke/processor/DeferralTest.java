package dev.convoke.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Compiler;
import dev.convoke.processor.testing.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types that do not exist when the network is first seen. */
class DeferralTest {

  private static final Source NETWORK =
      Source.ofBody(
          """
          @Network(input = @Input(height = 8, width = 8, channels = 1), classes = 2)
          public interface Net {
            @Residual(block = Late.class, width = 4) Layer unit();
            @GlobalAvgPool Layer pool();
            @Dense Layer fc();
          }
          """);

  private static final Source LATE =
      Source.ofBody("@Block public interface Late { @Conv3x3(WIDTH) Layer conv(); }");

  @Test
  void blockThatAnotherProcessorWritesIsWaitedFor() {
    Compilation early = Compilation.processed(NETWORK, LATE);
    Compilation late = Compilation.process(List.of(NETWORK), new WritesOnce(LATE));
    assertThat(late.messages()).isEmpty();
    assertThat(late.text("t/NetGraph.java")).isEqualTo(early.text("t/NetGraph.java"));
    assertThat(late.text("t/Net.json")).isEqualTo(early.text("t/Net.json"));
    assertThat(late.files()).containsKey("t/LateSteps.java");
  }

  @Test
  void silencedWarningThatAnotherProcessorNamesIsWaitedFor() {
    Source names =
        Source.of(
            "package t;\npublic class Names { public static final String LARGE ="
                + " \"convoke:LargeKernel\"; }");
    Source network =
        Source.ofBody(
            """
            @Network(input = @Input(height = 8, width = 8, channels = 4), classes = 2)
            public interface Net {
              @SuppressWarnings(Names.LARGE) @Conv5x5(4) Layer conv();
              @GlobalAvgPool @Dense Layer fc();
            }
            """);

    assertThat(Compilation.process(List.of(network), new WritesOnce(names)).messages()).isEmpty();
  }

  @Test
  void constantThatAnotherProcessorWritesIsWaitedFor() {
    Source sizes =
        Source.of("package t;\npublic class Sizes { public static final int WIDE = 24; }");
    Source network =
        Source.ofBody(
            """
            @Network(input = @Input(height = 8, width = 8, channels = 1), classes = 2)
            public interface Net {
              @Conv3x3(Sizes.WIDE) Layer conv();
              @GlobalAvgPool Layer pool();
              @Dense Layer fc();
            }
            """);
    Compilation late = Compilation.process(List.of(network), new WritesOnce(sizes));
    assertThat(late.messages()).isEmpty();
    assertThat(late.text("t/NetGraph.java")).contains("Conv3x3(24)");
  }

  @Test
  void networkToStartFromThatAnotherProcessorWritesIsWaitedFor() {
    Source started =
        Source.ofBody(
            """
            @Network(input = @Input(height = 8, width = 8, channels = 1), classes = 2)
            @Train(batch = 8, epochs = 2) @Adam
            @InitFrom(Net.class)
            public interface Started {
              @GlobalAvgPool Layer pool();
              @Dense Layer fc();
            }
            """);
    Source net =
        Source.ofBody(
            """
            @Network(input = @Input(height = 8, width = 8, channels = 1), classes = 2)
            public interface Net {
              @GlobalAvgPool Layer pool();
              @Dense Layer fc();
            }
            """);
    Compilation early = Compilation.processed(started, net);
    Compilation late = Compilation.process(List.of(started), new WritesOnce(net));
    assertThat(late.messages()).isEmpty();
    assertThat(late.text("t/Started.json"))
        .isEqualTo(early.text("t/Started.json"))
        .contains("\"fc/kernel\"");
  }

  @Test
  void typeThatNeverComesGivesOnlyTheCompilersOwnError(@TempDir Path folder) {
    Compilation compilation = Compilation.compile(List.of(NETWORK));
    assertThat(compilation.messages()).hasSize(1);
    assertThat(compilation.messages().get(0)).contains("cannot find symbol").contains("Late");
    assertThat(Compiler.ECJ.compile(folder, List.of(), NETWORK))
        .contains("Late cannot be resolved to a type")
        .contains("1 problem (1 error)");
  }

  /** Another processor, which writes a source in the first round. */
  @SupportedAnnotationTypes("*")
  private static final class WritesOnce extends AbstractProcessor {

    private final Source source;
    private boolean written;

    WritesOnce(Source source) {
      this.source = source;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!written) {
        written = true;
        try (Writer writer =
            processingEnv.getFiler().createSourceFile(source.type()).openWriter()) {
          writer.write(source.text());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}

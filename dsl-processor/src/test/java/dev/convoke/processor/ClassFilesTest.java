package dev.convoke.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.convoke.processor.testing.Compiler;
import dev.convoke.processor.testing.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Blocks that a network finds in class files. Compilers may sort the methods of a class file by
 * name: the steps are named so that this order differs from the written one.
 */
class ClassFilesTest {

  private static final Source BLOCK =
      Source.ofBody(
          """
          @Block
          public interface Unit {
            @NoDecay
            @Conv3x3(value = WIDTH, stride = STRIDE) @BatchNorm @Relu Layer zebra();
            @Conv1x1(4 * WIDTH) @Relu @Init(bias = 1)                 Layer monkey();
            @From("zebra") @Conv3x3(4 * WIDTH) @Trainable(false)      Layer ape();
            @Add({"monkey", "ape"})                                   Layer all();

            @Block
            @Init(value = Distribution.NORMAL, scale = 0.02)
            interface Inner {
              @Conv3x3(P1) Layer second();
              @Conv1x1(P2) Layer first();
            }
          }
          """);

  private static final Source SHORTHAND =
      Source.ofBody(
          """
          @Shorthand
          @Conv(value = P1, kernel = {1, 7}, bias = Bias.OFF)
          public @interface Wide {
            int value();
          }
          """);

  private static final Source COMPOSED =
      Source.ofBody(
          """
          @Conv3x3(P1) @Conv1x1(value = 2 * P2, stride = STRIDE) @BatchNorm
          @Init(Distribution.HE_UNIFORM)
          @Composed
          public @interface Pair {
            int zeroth();
            int first();
            int stride() default 2;
          }
          """);

  private static final Source BASE =
      Source.ofBody(
          """
          @Network(input = @Input(height = 16, width = 16, channels = 3), classes = 5)
          @Init(scale = 0.5)
          public interface Base {
            @Wide(4)                     Layer stem();
            @Pair(zeroth = 3, first = 7) Layer pair();
            @GlobalAvgPool               Layer aggregate();
            @Dense                       Layer logits();
          }
          """);

  private static final Source DERIVED =
      Source.ofBody(
          """
          @Network(input = @Input(height = 16, width = 16, channels = 3), classes = 5)
          @InsertAfter(every = Conv.class, operation = Relu.class)
          public interface Derived extends Base {
            @After("stem") @MaxPool             Layer pool();
            @After("pair") @Pair(zeroth = 2, first = 5, stride = 1) Layer again();
          }
          """);

  private static final Source NETWORK =
      Source.ofBody(
          """
          @Network(input = @Input(height = 16, width = 16, channels = 3), classes = 5)
          public interface Net {
            @Wide(4)                                                      Layer stem();
            @Residual(block = Unit.class, width = 4, stride = 2, repeat = 2) Layer units();
            @Use(block = Unit.Inner.class, parameters = {8, 2})           Layer inner();
            @GlobalAvgPool                                                Layer pool();
            @Dense                                                        Layer logits();
          }
          """);

  /** Its changes lie in a class file of their own, and the network below it has none. */
  private static final Source VARIED =
      Source.ofBody(
          """
          @Network(input = @Input(height = 16, width = 16, channels = 3), classes = 5)
          @Shortcuts(PROJECT_ALL)
          @Replace(block = Unit.Inner.class, with = Varied.Zoom.class)
          @Replace(block = Unit.class, with = Varied.Zoom.class)
          @Paper(citation = "Nobody, nowhere", year = 1999, parameters = "few")
          public interface Varied extends Net {
            @Block
            interface Zoom {
              @Conv3x3(8) @BatchNorm Layer zoom();
            }
          }
          """);

  private static final Source FURTHER =
      Source.ofBody(
          """
          @Network(input = @Input(height = 16, width = 16, channels = 3), classes = 5)
          public interface Further extends Varied {}
          """);

  /** Neither the augmentations nor the others are sorted by name. */
  private static final Source PRESET =
      Source.ofBody(
          """
          @Preset
          @Train(batch = 64, epochs = 30)
          @Warmup(epochs = 3) @Adam(beta2 = 0.99) @Steps(every = 8, factor = 0.5)
          @ScaleJitter(min = 16, max = 20) @RandomCrop @HorizontalFlip @CutMix @Mixup(0.4)
          @Evaluate(value = Protocol.MULTI_CROP, scales = {20, 16, 18})
          public @interface HouseRecipe {}
          """);

  private static final Source TRAINED =
      Source.ofBody(
          """
          @Network(input = @Input(height = 16, width = 16, channels = 3), classes = 5)
          @HouseRecipe
          @ClipNorm(2)
          public interface Trained {
            @Conv3x3(8)    Layer zeroth();
            @Conv3x3(8)    Layer first();
            @GlobalAvgPool Layer pool();
            @Dense         Layer logits();
          }
          """);

  private static final Source STARTED =
      Source.ofBody(
          """
          @Network(input = @Input(height = 16, width = 16, channels = 3), classes = 5)
          @InitFrom(Trained.class)
          @LabelSmoothing
          public interface Started extends Trained {
            @After("first") @Conv3x3(8) Layer second();
          }
          """);

  @TempDir private Path folder;

  @ParameterizedTest(name = "blocks of {0}, network of {1}")
  @CsvSource({"JAVAC, JAVAC", "JAVAC, ECJ", "ECJ, JAVAC", "ECJ, ECJ"})
  void networkIsTheSameAsFromSource(Compiler first, Compiler second) throws IOException {
    Path together = compile("together", Compiler.JAVAC, List.of(), BLOCK, SHORTHAND, NETWORK);
    Path blocks = compile("blocks", first, List.of(), BLOCK, SHORTHAND);
    Path network = compile("network", second, List.of(blocks), NETWORK);
    assertThat(json(network)).isEqualTo(json(together));
    assertThat(graph(network, "Net"))
        .isEqualTo(graph(together, "Net"))
        .contains("monkey.bias(\"bias\", 16, 1.0f)")
        .contains("Initializer.normal(0.02f)")
        .contains(".undecayed().weights(")
        .contains("ape.frozen().bias(\"bias\", 16)");
    assertThat(fingerprint(network)).isEqualTo(fingerprint(together)).hasSize(64);
    assertThat(Files.exists(network.resolve("t/NetGraph.class"))).isTrue();
  }

  @ParameterizedTest(name = "base of {0}, derived network of {1}")
  @CsvSource({"JAVAC, JAVAC", "JAVAC, ECJ", "ECJ, JAVAC", "ECJ, ECJ"})
  void composedAnnotationsAndBasesAreTheSameAsFromSource(Compiler first, Compiler second)
      throws IOException {
    Path together =
        compile("together", Compiler.JAVAC, List.of(), SHORTHAND, COMPOSED, BASE, DERIVED);
    Path base = compile("base", first, List.of(), SHORTHAND, COMPOSED, BASE);
    Path derived = compile("derived", second, List.of(base), DERIVED);
    assertThat(Files.readString(derived.resolve("t/Derived.json")))
        .isEqualTo(Files.readString(together.resolve("t/Derived.json")));
    assertThat(graph(derived, "Derived"))
        .isEqualTo(graph(together, "Derived"))
        .contains("Initializer.heUniform(")
        .contains(".times(0.5f)");
  }

  @ParameterizedTest(name = "changed by {0}, extended by {1}")
  @CsvSource({"JAVAC, JAVAC", "JAVAC, ECJ", "ECJ, JAVAC", "ECJ, ECJ"})
  void changesOfStepsAreTheSameAsFromSource(Compiler first, Compiler second) throws IOException {
    Path together =
        compile("together", Compiler.JAVAC, List.of(), BLOCK, SHORTHAND, NETWORK, VARIED, FURTHER);
    Path varied = compile("varied", first, List.of(), BLOCK, SHORTHAND, NETWORK, VARIED);
    Path further = compile("further", second, List.of(varied), FURTHER);
    assertThat(Files.readString(further.resolve("t/Further.json")))
        .isEqualTo(Files.readString(together.resolve("t/Further.json")))
        .contains("\"units/2/shortcut/kernel\"", "\"inner/zoom/kernel\"", "\"Nobody, nowhere\"");
  }

  @ParameterizedTest(name = "preset of {0}, networks of {1}")
  @CsvSource({"JAVAC, JAVAC", "JAVAC, ECJ", "ECJ, JAVAC", "ECJ, ECJ"})
  void presetsAndRecipesAreTheSameAsFromSource(Compiler first, Compiler second) throws IOException {
    Path together = compile("together", Compiler.JAVAC, List.of(), PRESET, TRAINED, STARTED);
    Path preset = jar(compile("preset", first, List.of(), PRESET));
    Path trained = compile("trained", second, List.of(preset), TRAINED);
    Path started = compile("started", first, List.of(preset, trained), STARTED);

    String own = Files.readString(trained.resolve("t/Trained.json"));
    assertThat(own)
        .isEqualTo(Files.readString(together.resolve("t/Trained.json")))
        .containsSubsequence(
            "\"scaleJitter\"", "\"randomCrop\"", "\"horizontalFlip\"", "\"cutMix\"", "\"mixup\"")
        .containsSubsequence("\"clipNorm\": 2", "\"MULTI_CROP\"", "20", "16", "18");
    assertThat(Files.readString(started.resolve("t/Started.json")))
        .isEqualTo(Files.readString(together.resolve("t/Started.json")))
        .containsSubsequence("\"labelSmoothing\": 0.1", "\"initFrom\"", "\"trained\"")
        .contains("\"first/kernel\"");
  }

  @ParameterizedTest
  @EnumSource(Compiler.class)
  void networkToStartFromThatWasNeverProvenIsRejectedWhereItIsNamed(Compiler compiler)
      throws IOException {
    Path trained = compile("trained", Compiler.JAVAC, List.of(), PRESET, TRAINED);
    Files.delete(trained.resolve("t/TrainedSteps.class"));
    Source network =
        Source.ofBody(
            """
            @Network(input = @Input(height = 16, width = 16, channels = 3), classes = 5)
            @TorchvisionRecipe
            @InitFrom(Trained.class)
            @Evaluate
            public interface Net {
              @Conv3x3(8)    Layer first();
              @GlobalAvgPool Layer pool();
              @Dense         Layer logits();
            }
            """);
    String messages =
        compiler.compile(
            Files.createDirectories(folder.resolve("network")), List.of(trained), network);
    assertThat(messages)
        .contains("[StepOrderUnknown]")
        .contains("Trained was compiled without dsl-processor")
        .contains("@InitFrom(Trained.class)")
        .containsOnlyOnce("[");
  }

  @Test
  void blocksMayLieInAJar() throws IOException {
    Path together = compile("together", Compiler.JAVAC, List.of(), BLOCK, SHORTHAND, NETWORK);
    Path jar = jar(compile("blocks", Compiler.ECJ, List.of(), BLOCK, SHORTHAND));
    assertThat(json(compile("network", Compiler.ECJ, List.of(jar), NETWORK)))
        .isEqualTo(json(together));
  }

  @ParameterizedTest
  @EnumSource(Compiler.class)
  void bothCompilersWriteTheSameFromSource(Compiler compiler) throws IOException {
    Path javac = compile("javac", Compiler.JAVAC, List.of(), BLOCK, SHORTHAND, NETWORK);
    Path other = compile("other", compiler, List.of(), BLOCK, SHORTHAND, NETWORK);
    assertThat(json(other)).isEqualTo(json(javac));
    assertThat(graph(other, "Net")).isEqualTo(graph(javac, "Net"));
  }

  @ParameterizedTest(name = "blocks of {0}, network of {1}")
  @CsvSource({"JAVAC, JAVAC", "ECJ, JAVAC", "ECJ, ECJ"})
  void blockWithoutItsRecordIsRejectedWhereItIsUsed(Compiler first, Compiler second)
      throws IOException {
    Path blocks = compile("blocks", first, List.of(), BLOCK, SHORTHAND);
    Files.delete(blocks.resolve("t/UnitSteps.class"));
    String messages =
        second.compile(
            Files.createDirectories(folder.resolve("network")), List.of(blocks), NETWORK);
    assertThat(messages)
        .contains("[StepOrderUnknown]")
        .contains("Unit was compiled without dsl-processor")
        .contains("Net.java")
        .containsOnlyOnce("[");
  }

  private Path compile(String name, Compiler compiler, List<Path> libraries, Source... sources)
      throws IOException {
    Path output = Files.createDirectories(folder.resolve(name));
    assertThat(compiler.compile(output, libraries, sources)).isEmpty();
    return output;
  }

  private static String json(Path output) throws IOException {
    return Files.readString(output.resolve("t/Net.json"));
  }

  private static String graph(Path output, String type) throws IOException {
    return Files.readString(output.resolve("sources/t/" + type + "Graph.java"));
  }

  private static String fingerprint(Path output) throws IOException {
    return JsonParser.parseString(json(output)).getAsJsonObject().get("fingerprint").getAsString();
  }

  private Path jar(Path classes) throws IOException {
    Path jar = folder.resolve("blocks.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      for (Path path : all.filter(p -> p.toString().endsWith(".class")).toList()) {
        entries.putNextEntry(new JarEntry(classes.relativize(path).toString().replace('\\', '/')));
        Files.copy(path, entries);
      }
    }
    return jar;
  }
}

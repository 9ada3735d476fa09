package dev.convoke.processor.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.ClassFile;
import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks near the JVM's limits: 65,535 bytes a method, as many constants a class. */
class LargeNetworksTest {

  private static final int MOST_BYTES = 65_535;

  private static final String BASIC =
      """
      @Block
      public interface Basic {
        @Conv3x3(value = WIDTH, stride = STRIDE) @BatchNorm @Relu Layer conv1();
        @Conv3x3(WIDTH)                          @BatchNorm       Layer conv2();
      }
      """;

  @Test
  void resNet1202Compiles() {
    Compilation compiled = compile(Source.ofBody(BASIC), resNet1202(32, 3, "ZERO_PAD"));
    Description network = Description.of(compiled, "Net");
    assertThat(network.parameters()).isEqualTo(19_421_274);
    // each of 600·2 + 1 normalisations has two of as many as it has trained: 19,421,274 less the
    // kernels' 19,330,992 and the classifier's 650
    assertThat(network.statistics()).isEqualTo(89_632);
    assertThat(network.multiplyAdds()).isEqualTo(2_829_238_912L);
    assertThat(network.receptiveField()).isEqualTo(5597);
    // three stages of two loops at most, and the longest method is a unit
    assertThat(graph(compiled).largestMethod()).isLessThan(500);
    assertThat(compiled.text("t/NetGraph.java").lines().count()).isLessThan(300);
  }

  /** Two projections of 16·32 + 2·32 and 32·64 + 2·64 more; a stem of 9·2·16 fewer. */
  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"32, 3, PROJECTION, 19424026", "28, 1, ZERO_PAD, 19420986"})
  void otherFormsOfItHaveTheirCounts(int size, int channels, String shortcut, long parameters) {
    Compilation processed =
        Compilation.processed(Source.ofBody(BASIC), resNet1202(size, channels, shortcut));
    assertThat(Description.of(processed, "Net").parameters()).isEqualTo(parameters);
  }

  /** He et al. 2015, arXiv 1512.03385, section 4.2: n = 200, and "19.4M" in table 6. */
  private static Source resNet1202(int size, int channels, String shortcut) {
    StringBuilder stages = new StringBuilder("@Conv3x3(16) @BatchNorm @Relu Layer stem();");
    for (int i = 0; i < 3; i++) {
      stages.append(
          "@Residual(block = Basic.class, width = %d, repeat = 200, stride = %d, shortcut = %s)"
              .formatted(16 << i, i == 0 ? 1 : 2, shortcut));
      stages.append(" Layer stage%d();\n".formatted(i + 1));
    }
    return net(size, channels, stages.toString());
  }

  @Test
  void networkOf2000WrittenStepsCompiles() {
    String steps = each(2000, "@Conv1x1(8) Layer s%d();\n");
    Compilation compiled = compile(net(steps));
    // 3·8 + 8 once, 8·8 + 8 for each of the others, 8·10 + 10 for the classes
    assertThat(Description.of(compiled, "Net").parameters()).isEqualTo(32 + 1_999 * 72 + 90);
    // a constructor of 2,002 lines, of eighteen bytes each
    assertThat(graph(compiled).largestMethod()).isBetween(2_002 * 18 - 300, 2_002 * 18 + 100);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ':',
      value = {
        "a block of 600 steps      : @Use(Long.class) Layer many();",
        "768 operations in one step: @C8 Layer many();"
      })
  void longMethodGoesOnInOthers(String name, String step) {
    List<Source> sources = new ArrayList<>(nested(8));
    sources.add(Source.ofBody("@Block public interface Long {\n" + chain(600) + "}"));
    sources.add(net(step));
    Compilation compiled = compile(sources.toArray(Source[]::new));
    assertThat(graph(compiled).largestMethod()).isLessThan(MOST_BYTES / 2);
    assertThat(compiled.text("t/NetGraph.java"))
        .containsPattern("many\\(Step (block|step), Operand<TFloat32> input\\)")
        .containsPattern("return manyPart2\\((block|step), ")
        .containsPattern("manyPart2\\(Step (block|step), Operand<TFloat32> input\\)");
  }

  @Test
  void repeatsOfOneStepAreALoop() {
    Compilation compiled = compile(net("@Repeat(1000) @Conv3x3(3) @BatchNorm @Relu Layer many();"));
    String text = compiled.text("t/NetGraph.java");
    assertThat(text)
        .contains("for (int unit = 1; unit <= 1000; unit++) {")
        .contains("output = convBatchNormRelu(block.unit(unit), output);");
    assertThat(text.lines().count()).isLessThan(90);
    // 1000 times 81 + 6, 3·10 + 10 for the classes
    assertThat(Description.of(compiled, "Net").parameters()).isEqualTo(87_040);
  }

  @Test
  void outputsThatAreTakenBehindTheEndOfAMethodAreHandedOn() {
    String block =
        "@Block public interface Long {\n"
            + chain(300)
            + "@Add({\"s300\", \"s2\", INPUT}) Layer sum();\n}";
    String text =
        compile(
                Source.ofBody(block),
                net("@Conv1x1(8) Layer stem(); @Use(Long.class) Layer many();"))
            .text("t/NetGraph.java");
    Matcher call = Pattern.compile("return manyPart2\\((.*)\\);").matcher(text);
    assertThat(call.find()).isTrue();
    // what the next step takes, then what the sum takes, in that order
    assertThat(call.group(1)).matches("block, s\\d+Relu, s2Relu, input");
    String next = call.group(1).substring("block, ".length(), call.group(1).indexOf("Relu"));
    assertThat(text.replaceAll("\\s+", " "))
        .contains(
            "manyPart2(Step block, Operand<TFloat32> %s, Operand<TFloat32> s2, Operand<TFloat32> stem) {"
                .formatted(next))
        .contains("block.step(\"sum\").add(s300Relu, s2, stem)");
  }

  @Test
  void noOperationTakesMoreThanTwoBytesAColumn() {
    // what a method may take before it ends, 30,000 columns, rests on this
    String step =
        """
        @Conv3x3(8) @BatchNorm @Relu @SeparableConv(value = 8, kernel = 3) @LayerNorm
        @DepthwiseConv(kernel = 3) @GroupNorm(groups = 4) @SqueezeExcite(2) @Pad(1)
        @MaxPool(size = 3, stride = 1, padding = VALID) @LocalResponseNorm @PRelu @LeakyRelu
        @Gelu @HardSwish @Dropout(0.5) @DropPath(0.1) @Identity Layer s%d();
        """;
    Source block = Source.ofBody("@Block public interface Long {\n" + each(60, step) + "}");
    Compilation compiled =
        compile(block, net("@Conv1x1(8) Layer stem(); @Use(Long.class) Layer many();"));
    String text = compiled.text("t/NetGraph.java");
    assertThat(text).contains("manyPart2(");
    graph(compiled)
        .codeBytes()
        .forEach(
            (method, bytes) -> {
              String name = method.substring(0, method.indexOf('('));
              if (name.startsWith("many")) {
                Matcher body =
                    Pattern.compile(
                            "(?s)private static Operand<TFloat32> %s\\(.*?\\n  }\\n"
                                .formatted(name))
                        .matcher(text);
                assertThat(body.find()).as(name).isTrue();
                int columns = body.group().replaceAll("\\s+", " ").length();
                assertThat(bytes).as(name).isLessThan(2 * columns).isLessThan(MOST_BYTES);
              }
            });
  }

  @Test
  void outputsThatWaitForLaterStepsAreAtMostAMethodsParameters() {
    StringBuilder branches = new StringBuilder();
    StringBuilder sums = new StringBuilder();
    for (int i = 1; i <= 600; i++) {
      branches.append("@From(INPUT) @Conv1x1(3) Layer b%d();\n".formatted(i));
    }
    for (int i = 1; i <= 600; i += 150) {
      sums.append(
          IntStream.range(i, i + 150)
              .mapToObj("\"b%d\""::formatted)
              .collect(Collectors.joining(", ", "@Add({", "}) Layer sum%d();\n".formatted(i))));
    }
    sums.append("@Add({\"sum1\", \"sum151\", \"sum301\", \"sum451\"}) Layer sum();\n");
    Source block = Source.ofBody("@Block public interface Wide {\n" + branches + sums + "}");
    Compilation rejected =
        Compilation.process(List.of(block, net("@Use(Wide.class) Layer wide();")));
    assertThat(rejected.messages()).hasSize(1);
    assertThat(rejected.messages().get(0))
        .containsPattern("would have a method of \\d+ parameters, but the JVM takes 254");
  }

  @Test
  void constructorHasALineForEachWrittenStep() {
    // a step takes 21 bytes at most, so 3,120 steps take 65,520
    Compilation rejected =
        Compilation.process(List.of(net(each(3_400, "@Sigmoid Layer s%d();\n"))));
    assertThat(rejected.messages()).hasSize(1);
    assertThat(rejected.messages().get(0))
        .containsPattern("would have a constructor of about 71,\\d\\d\\d bytes")
        .contains("fix:      put steps into blocks: @Use(Part.class)");
  }

  @Test
  void mergeTakesAsManyStepsAsAMethodTakesParameters() {
    String names =
        IntStream.rangeClosed(1, 251)
            .mapToObj("\"s%d\""::formatted)
            .collect(Collectors.joining(","));
    Compilation rejected =
        Compilation.process(List.of(net(chain(251) + "@Concat({" + names + "}) Layer all();")));
    assertThat(rejected.messages()).hasSize(1);
    assertThat(rejected.messages().get(0))
        .contains("[Overflow] all: @Concat of 251 steps is more than 250, the most that is allowed")
        .contains("fix:      merge some of them in a step before, and name that one");
  }

  private static Source net(String steps) {
    return net(32, 3, steps);
  }

  private static Source net(int size, int channels, String steps) {
    return Source.ofBody(
        """
        @Network(input = @Input(height = %1$d, width = %1$d, channels = %2$d), classes = 10)
        public interface Net {
        %3$s
        @GlobalAvgPool Layer pool(); @Dense Layer logits(); }
        """
            .formatted(size, channels, steps));
  }

  /** Numbered steps, each behind the one before. */
  private static String chain(int steps) {
    return each(steps, "@Conv3x3(8) @BatchNorm @Relu Layer s%d();\n");
  }

  private static String each(int steps, String step) {
    return IntStream.rangeClosed(1, steps).mapToObj(step::formatted).collect(Collectors.joining());
  }

  /** Annotations of which each carries two of the level below: 3·2ⁿ operations at the top. */
  private static List<Source> nested(int levels) {
    List<Source> sources = new ArrayList<>();
    for (String side : List.of("C", "D")) {
      String below = "@Conv3x3(3) @BatchNorm @Relu";
      for (int level = 0; level <= levels; level++) {
        String name = side + level;
        sources.add(Source.ofBody(below + " @Composed\npublic @interface " + name + " {}"));
        below = "@C" + level + " @D" + level;
      }
    }
    return sources;
  }

  private static Compilation compile(Source... sources) {
    Compilation compiled = Compilation.compile(List.of(sources));
    assertThat(compiled.messages()).isEmpty();
    return compiled;
  }

  private static ClassFile graph(Compilation compiled) {
    return ClassFile.of(compiled.files().get("t/NetGraph.class"));
  }
}

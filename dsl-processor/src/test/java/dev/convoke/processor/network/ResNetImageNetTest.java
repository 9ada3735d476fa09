package dev.convoke.processor.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** He et al. 2015, arXiv 1512.03385, table 1, with torchvision's counts. */
class ResNetImageNetTest {

  private static final String BASIC =
      """
      @Block
      public interface Basic {
        @Conv3x3(value = WIDTH, stride = STRIDE) @BatchNorm @Relu Layer conv1();
        @Conv3x3(WIDTH)                          @BatchNorm       Layer conv2();
      }
      """;

  /** As torchvision has it ("v1.5"): the stride in the 3×3 convolution. */
  private static final String BOTTLENECK =
      """
      @Block
      public interface Bottleneck {
        @Conv1x1(WIDTH)                          @BatchNorm @Relu Layer conv1();
        @Conv3x3(value = WIDTH, stride = STRIDE) @BatchNorm @Relu Layer conv2();
        @Conv1x1(4 * WIDTH)                      @BatchNorm       Layer conv3();
      }
      """;

  /** As the paper has it: the stride in the first 1×1 convolution. */
  private static final String ORIGINAL =
      """
      @Block
      public interface Original {
        @Conv1x1(value = WIDTH, stride = STRIDE) @BatchNorm @Relu Layer conv1();
        @Conv3x3(WIDTH)                          @BatchNorm @Relu Layer conv2();
        @Conv1x1(4 * WIDTH)                      @BatchNorm       Layer conv3();
      }
      """;

  private static Compilation compiled;

  @BeforeAll
  static void compile() {
    List<Source> sources = new ArrayList<>();
    List.of(BASIC, BOTTLENECK, ORIGINAL).forEach(block -> sources.add(Source.ofBody(block)));
    for (String shortcut : List.of("ZERO_PAD", "PROJECTION", "PROJECT_ALL")) {
      sources.add(resNet(18, "Basic", shortcut, 2, 2, 2, 2));
      sources.add(resNet(34, "Basic", shortcut, 3, 4, 6, 3));
      sources.add(resNet(50, "Original", shortcut, 3, 4, 6, 3));
      sources.add(resNet(101, "Original", shortcut, 3, 4, 23, 3));
      sources.add(resNet(152, "Original", shortcut, 3, 8, 36, 3));
    }
    sources.add(resNet(50, "Bottleneck", "PROJECTION", 3, 4, 6, 3));
    sources.add(resNet(101, "Bottleneck", "PROJECTION", 3, 4, 23, 3));
    sources.add(resNet(152, "Bottleneck", "PROJECTION", 3, 8, 36, 3));
    compiled = Compilation.processed(sources.toArray(Source[]::new));
  }

  @ParameterizedTest(name = "ResNet-{0} of {1}: {2} parameters, {4} G multiply-adds")
  @CsvSource({
    "18,  Basic,      11689512,   9600,  1.814,  435",
    "34,  Basic,      21797672,  17024,  3.664,  899",
    "50,  Bottleneck, 25557032,  53120,  4.089,  427",
    "101, Bottleneck, 44549160, 105344,  7.801,  971",
    "152, Bottleneck, 60192808, 151424, 11.514, 1451",
    "50,  Original,   25557032,  53120,  3.858,  483",
    "101, Original,   44549160, 105344,  7.570, 1027",
    "152, Original,   60192808, 151424, 11.282, 1507"
  })
  void agreesWithThePaper(
      int depth, String block, long parameters, long statistics, String macs, long field) {
    Description net = description(depth, block, "PROJECTION");
    assertThat(net.parameters()).isEqualTo(parameters);
    assertThat(net.statistics()).isEqualTo(statistics);
    assertThat(net.receptiveField()).isEqualTo(field);
    net.hasGigaMultiplyAdds(macs);
    assertThat(net.outputShape("conv1")).isEqualTo("[112,112,64]");
    assertThat(net.outputShape("pool1")).isEqualTo("[56,56,64]");
    assertThat(net.outputShape("conv5/2")).isEqualTo(depth < 50 ? "[7,7,512]" : "[7,7,2048]");
  }

  // Statistics are 2 for every channel that is normalised, as many as the trained ones. Without
  // projections, 18 loses 2·(128 + 256 + 512) = 1,792 and 50 loses 2·(256 + 512 + 1024 + 2048) =
  // 7,680 of option B's. With all of them, 18 has 2·2·(64 + 128 + 256 + 512) = 3,840 and 50 has
  // 2·(3·256 + 4·512 + 6·1024 + 3·2048) = 30,208 above those without.
  @ParameterizedTest(name = "ResNet-{0} with {2}: {3} parameters, {5} G multiply-adds")
  @CsvSource({
    "18,  Basic,    ZERO_PAD,     11515688,   7808,  1.795,  435",
    "18,  Basic,    PROJECTION,   11689512,   9600,  1.814,  435",
    "18,  Basic,    PROJECT_ALL,  12043816,  11648,  1.878,  435",
    "50,  Original, ZERO_PAD,     22780456,  45440,  3.498,  483",
    "50,  Original, PROJECTION,   25557032,  53120,  3.858,  483",
    "50,  Original, PROJECT_ALL,  40128552,  75648,  6.324,  483"
  })
  void shortcutOptionsAgreeWithThePaper(
      int depth,
      String block,
      String option,
      long parameters,
      long statistics,
      String macs,
      long field) {
    Description net = description(depth, block, option);
    assertThat(net.parameters()).isEqualTo(parameters);
    assertThat(net.statistics()).isEqualTo(statistics);
    assertThat(net.receptiveField()).isEqualTo(field);
    net.hasGigaMultiplyAdds(macs);
  }

  @ParameterizedTest(name = "ResNet-{0} with {2}: {3} parameters, {4} G multiply-adds")
  @CsvSource({
    "34,  Basic,    ZERO_PAD,     21623848,  3.644",
    "34,  Basic,    PROJECT_ALL,  22716840,  3.831",
    "101, Original, ZERO_PAD,     41772584,  7.211",
    "101, Original, PROJECT_ALL,  76981288, 13.530",
    "152, Original, ZERO_PAD,     57416232, 10.923",
    "152, Original, PROJECT_ALL, 107335720, 20.736"
  })
  void shortcutOptionsOfTheDeeperNetsToo(
      int depth, String block, String option, long parameters, String macs) {
    Description net = description(depth, block, option);
    assertThat(net.parameters()).isEqualTo(parameters);
    net.hasGigaMultiplyAdds(macs);
  }

  @Test
  void partsOfResNet50AgreeWithThePaper() {
    Description net = description(50, "Bottleneck", "PROJECTION");
    assertThat(net.elements("conv", "/kernel")).isEqualTo(23_454_912);
    assertThat(net.elements("conv", "/gamma") + net.elements("conv", "/beta")).isEqualTo(53_120);
    assertThat(net.elements("fc/", "")).isEqualTo(2_049_000);
    assertThat(net.elements("conv", "/bias")).isZero(); // void beside batch normalisation
  }

  @Test
  void optionBProjectsWhereTheShapeChangesOnly() {
    Description net = description(50, "Bottleneck", "PROJECTION");
    // 64·256 + 256·512 + 512·1024 + 1024·2048
    long projections =
        net.elements("conv2/1/shortcut/", "kernel")
            + net.elements("conv3/1/shortcut/", "kernel")
            + net.elements("conv4/1/shortcut/", "kernel")
            + net.elements("conv5/1/shortcut/", "kernel");
    assertThat(projections).isEqualTo(16_384 + 131_072 + 524_288 + 2_097_152);
    assertThat(net.elements("conv2/2/shortcut/", "")).isZero();
  }

  private static Description description(int depth, String block, String shortcut) {
    return Description.of(compiled, name(depth, block, shortcut));
  }

  private static String name(int depth, String block, String shortcut) {
    return "ResNet" + depth + block + shortcut.replace("_", "");
  }

  private static Source resNet(int depth, String block, String shortcut, int... repeat) {
    StringBuilder stages = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      stages.append(
          "  @Residual(block = %s.class, width = %d, repeat = %d, stride = %d, shortcut = %s)%n"
              .formatted(block, 64 << i, repeat[i], i == 0 ? 1 : 2, shortcut));
      stages.append("  Layer conv%d();%n".formatted(i + 2));
    }
    return Source.ofBody(
        """
        @Network(
            input = @Input(height = 224, width = 224, channels = 3), classes = 1000, name = "net")
        public interface %s {
          @Conv7x7(value = 64, stride = 2) @BatchNorm @Relu Layer conv1();
          @MaxPool(size = 3, stride = 2, padding = HALF) Layer pool1();
        %s  @GlobalAvgPool Layer pool();
          @Dense Layer fc();
        }
        """
            .formatted(name(depth, block, shortcut), stages));
  }
}

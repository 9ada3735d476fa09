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

/** He et al. 2015, arXiv 1512.03385, section 4.2: 6n + 2 layers, option A. */
class ResNetCifarTest {

  private static final String BASIC =
      """
      @Block
      public interface Basic {
        @Conv3x3(value = WIDTH, stride = STRIDE) @BatchNorm @Relu Layer conv1();
        @Conv3x3(WIDTH)                          @BatchNorm       Layer conv2();
      }
      """;

  private static Compilation compiled;

  @BeforeAll
  static void compile() {
    List<Source> sources = new ArrayList<>();
    sources.add(Source.ofBody(BASIC));
    for (int n : new int[] {3, 5, 7, 9, 18}) {
      sources.add(resNet("Grey", 28, 1, n, "ZERO_PAD"));
      sources.add(resNet("A", 32, 3, n, "ZERO_PAD"));
      sources.add(resNet("B", 32, 3, n, "PROJECTION"));
    }
    sources.add(plain(false));
    sources.add(plain(true));
    compiled = Compilation.processed(sources.toArray(Source[]::new));
  }

  @ParameterizedTest(name = "ResNet-{0} has {1} parameters, {5} M multiply-adds, sees {6} pixels")
  @CsvSource({
    "20,   269722,  272474,  269434, 1376,  40.6,  81",
    "32,   464154,  466906,  463866, 2272,  68.9, 137",
    "44,   658586,  661338,  658298, 3168,  97.2, 193",
    "56,   853018,  855770,  852730, 4064, 125.5, 249",
    "110, 1727962, 1730714, 1727674, 8096, 252.9, 501"
  })
  void agreesWithThePaper(
      int depth, long a, long b, long grey, long statistics, String macs, long field) {
    Description net = Description.of(compiled, "ResNet" + depth + "A");
    assertThat(net.parameters()).isEqualTo(a);
    assertThat(net.statistics()).isEqualTo(statistics);
    assertThat(net.receptiveField()).isEqualTo(field);
    net.hasMegaMultiplyAdds(macs);
    assertThat(Description.of(compiled, "ResNet" + depth + "B").parameters()).isEqualTo(b);
    assertThat(Description.of(compiled, "ResNet" + depth + "Grey").parameters()).isEqualTo(grey);
  }

  @ParameterizedTest(name = "ResNet-{0} on Fashion-MNIST costs {1} M multiply-adds")
  @CsvSource({"20, 30.8", "56, 95.8"})
  void greyImagesOf28PixelsCostLess(int depth, String macs) {
    Description net = Description.of(compiled, "ResNet" + depth + "Grey");
    net.hasMegaMultiplyAdds(macs);
    assertThat(net.outputShape("stage1/1")).isEqualTo("[28,28,16]");
    assertThat(net.outputShape("stage2/1")).isEqualTo("[14,14,32]");
    assertThat(net.outputShape("stage3/1")).isEqualTo("[7,7,64]");
  }

  @Test
  void plainTwinHasTheParametersOfOptionA() {
    Description plain = Description.of(compiled, "PlainNormed");
    assertThat(plain.parameters()).isEqualTo(269_722);
    plain.hasMegaMultiplyAdds("40.6");
  }

  @Test
  void plainNetWithoutNormalisationKeepsItsBiases() {
    Description plain = Description.of(compiled, "PlainBiased");
    assertThat(plain.parameters()).isEqualTo(269_034);
    assertThat(plain.elements("st", "/bias")).isEqualTo(688); // stem and stages
    assertThat(plain.statistics()).isZero();
  }

  private static Source resNet(String kind, int size, int channels, int n, String shortcut) {
    StringBuilder stages = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      stages.append(
          "  @Residual(block = Basic.class, width = %d, repeat = %d, stride = %d, shortcut = %s)%n"
              .formatted(16 << i, n, i == 0 ? 1 : 2, shortcut));
      stages.append("  Layer stage%d();%n".formatted(i + 1));
    }
    return network("ResNet" + (6 * n + 2) + kind, size, channels, "@BatchNorm ", stages.toString());
  }

  /** The plain twin of ResNet-20; without normalisation its block is written again. */
  private static Source plain(boolean normed) {
    String norm = normed ? "@BatchNorm " : "";
    StringBuilder stages = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      stages.append(
          "  @Repeat(3) @Use(block = Unit.class, width = %d, stride = %d) @Relu Layer stage%d();%n"
              .formatted(16 << i, i == 0 ? 1 : 2, i + 1));
    }
    stages.append(
        """
          @Block
          interface Unit {
            @Conv3x3(value = WIDTH, stride = STRIDE) %1$s@Relu Layer conv1();
            @Conv3x3(WIDTH) %1$sLayer conv2();
          }
        """
            .formatted(norm));
    return network(normed ? "PlainNormed" : "PlainBiased", 32, 3, norm, stages.toString());
  }

  private static Source network(String name, int size, int channels, String norm, String stages) {
    return Source.ofBody(
        """
        @Network(
            input = @Input(height = %1$d, width = %1$d, channels = %2$d),
            classes = 10,
            name = "net")
        public interface %3$s {
          @Conv3x3(16) %4$s@Relu Layer stem();
        %5$s  @GlobalAvgPool Layer pool();
          @Dense Layer fc();
        }
        """
            .formatted(size, channels, name, norm, stages));
  }
}

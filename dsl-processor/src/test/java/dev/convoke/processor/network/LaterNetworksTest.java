package dev.convoke.processor.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks of later papers, written from the papers, with torchvision's counts unless said. */
class LaterNetworksTest {

  private static Compilation compiled;

  @BeforeAll
  static void compile() {
    compiled = Compilation.processed(PaperNetworks.later().toArray(Source[]::new));
  }

  /**
   * WideResNet: 432 for the stem, groups of 1,614,432, 6,969,600 … worked by the formula of {@link
   * #wideResNetIsWorkedOut}; ResNet-164 as computed for CIFAR-10; SE-ResNet-50 is ResNet-50's
   * 25,557,032 and for each block of c channels 2·c·c/16 + c/16 + c: 25,392 + 133,248 + 792,960 +
   * 1,579,392.
   */
  @ParameterizedTest(name = "{0} has {1} parameters")
  @CsvSource({
    "DenseNet121,     7978856",
    "MobileNetV2,     3504872",
    "SqueezeNet,      1235496",
    "ResNext50,      25028904",
    "WideResNet,     36479194",
    "ResNet164,       1703258",
    "SeResNet50,     28088024",
    "EfficientNetB0,  5288548"
  })
  void parametersAgreeToTheDigit(String name, long parameters) {
    assertThat(Description.of(compiled, name).parameters()).isEqualTo(parameters);
  }

  /**
   * 36.5 M in the paper; here from its table: BN-ReLU-conv twice, a 1×1 where the width changes.
   */
  @Test
  void wideResNetIsWorkedOut() {
    long parameters = 3 * 16 * 9;
    long channels = 16;
    for (long width : new long[] {160, 320, 640}) {
      for (int unit = 0; unit < 4; unit++) {
        parameters += 2 * channels + 9 * channels * width + 2 * width + 9 * width * width;
        parameters += channels == width ? 0 : channels * width;
        channels = width;
      }
    }
    parameters += 2 * channels + 10 * channels + 10;
    assertThat(Description.of(compiled, "WideResNet").parameters()).isEqualTo(parameters);
  }

  /** torchvision's GFLOPS; pre-activation as computed with the counts. */
  @ParameterizedTest(name = "{0} takes {1} G multiply-adds")
  @CsvSource({
    "DenseNet121,    2.834",
    "MobileNetV2,    0.301",
    "SqueezeNet,     0.349",
    "ResNext50,      4.230",
    "ResNet164,      0.245",
    "EfficientNetB0, 0.386"
  })
  void multiplyAddsAgree(String name, String giga) {
    Description.of(compiled, name).hasGigaMultiplyAdds(giga);
  }
}

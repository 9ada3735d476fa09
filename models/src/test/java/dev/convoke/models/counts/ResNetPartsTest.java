package dev.convoke.models.counts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Residual nets part by part (He et al. 2015, arXiv 1512.03385). */
class ResNetPartsTest {

  @ParameterizedTest
  @CsvSource({
    "resnet18,   11166912,   9600,  513000, '[7, 7, 512]'",
    "resnet34,   21267648,  17024,  513000, '[7, 7, 512]'",
    "resnet50,   23454912,  53120, 2049000, '[7, 7, 2048]'",
    "resnet101,  42394816, 105344, 2049000, '[7, 7, 2048]'",
    "resnet152,  57992384, 151424, 2049000, '[7, 7, 2048]'",
    "resnet50-v15,   23454912,  53120, 2049000, '[7, 7, 2048]'",
    "resnet101-v15,  42394816, 105344, 2049000, '[7, 7, 2048]'",
    "resnet152-v15,  57992384, 151424, 2049000, '[7, 7, 2048]'"
  })
  void kernelsNormalisationAndClassifierAddUp(
      String name, long kernels, long normalisation, long classifier, String map) {
    Described net = Described.ofZoo(name);
    assertThat(net.elements("conv", "/kernel")).isEqualTo(kernels);
    assertThat(net.elements("conv", "/gamma") + net.elements("conv", "/beta"))
        .isEqualTo(normalisation);
    assertThat(net.network().costs().statistics()).isEqualTo(normalisation);
    assertThat(net.elements("fc/", "")).isEqualTo(classifier);
    assertThat(net.elements("conv", "/bias")).isZero(); // void beside batch normalisation
    assertThat(net.shape("conv1")).isEqualTo("[112, 112, 64]");
    assertThat(net.shape("pool1")).isEqualTo("[56, 56, 64]");
    assertThat(net.shape("conv5/2")).isEqualTo(map);
  }

  /** Units with a projection in options B and C. */
  @ParameterizedTest
  @CsvSource({
    "resnet18, 3, 8",
    "resnet34, 3, 16",
    "resnet50, 4, 16",
    "resnet101, 4, 33",
    "resnet152, 4, 50"
  })
  void optionBProjectsWhereTheShapeChangesAndCEverywhere(String name, int b, int c) {
    assertThat(projections(Described.ofZoo(name))).isEqualTo(b);
    assertThat(projections(Described.ofZoo(name + "-c"))).isEqualTo(c);
  }

  @Test
  void projectionsOfResNet50AreOneByOne() {
    Described net = Described.ofZoo("resnet50-v15");
    // 64·256 + 256·512 + 512·1024 + 1024·2048
    long projections =
        net.elements("conv2/1/shortcut/", "kernel")
            + net.elements("conv3/1/shortcut/", "kernel")
            + net.elements("conv4/1/shortcut/", "kernel")
            + net.elements("conv5/1/shortcut/", "kernel");
    assertThat(projections).isEqualTo(16_384 + 131_072 + 524_288 + 2_097_152);
    assertThat(net.elements("conv2/2/shortcut/", "")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "20, 267696, 1376",
    "32, 461232, 2272",
    "44, 654768, 3168",
    "56, 848304, 4064",
    "110, 1719216, 8096"
  })
  void soDoThoseOfTheNetsOnCifar(int depth, long kernels, long normalisation) {
    Described net = Described.ofZoo("resnet" + depth + "-cifar");
    assertThat(net.elements("st", "/kernel")).isEqualTo(kernels); // stem and stages
    assertThat(net.elements("st", "/gamma") + net.elements("st", "/beta")).isEqualTo(normalisation);
    assertThat(net.elements("logits/", "")).isEqualTo(650);
  }

  @Test
  void greyImagesOf28PixelsGiveMapsOf28And14And7() {
    Described net = Described.ofZoo("resnet20");
    assertThat(net.shape("stage1/1")).isEqualTo("[28, 28, 16]");
    assertThat(net.shape("stage2/1")).isEqualTo("[14, 14, 32]");
    assertThat(net.shape("stage3/1")).isEqualTo("[7, 7, 64]");
  }

  /** 36.5 M in the paper; from its table: BN-ReLU-conv twice, a 1×1 where the width changes. */
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
    assertThat(Described.ofZoo("wide-resnet28-10-cifar").network().costs().parameters())
        .isEqualTo(parameters);
  }

  private static long projections(Described net) {
    return net.network().variables().stream()
        .filter(variable -> variable.name().endsWith("/shortcut/kernel"))
        .count();
  }
}

package dev.convoke.models.counts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.NetworkDescription.SideExit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * GoogLeNet module by module (Szegedy et al. 2014, arXiv 1409.4842, table 1), and its side exits.
 */
class GoogLeNetPartsTest {

  /** The weights of a line are K·K·C·filters; 3a: 192·64 + 192·96 + 9·96·128 + … */
  @ParameterizedTest
  @CsvSource({
    "3a,  163328, 128.0, '[28, 28, 256]'",
    "3b,  388096, 304.3, '[28, 28, 480]'",
    "4a,  375552,  73.6, '[14, 14, 512]'",
    "4b,  448512,  87.9, '[14, 14, 512]'",
    "4c,  509440,  99.9, '[14, 14, 512]'",
    "4d,  604672, 118.5, '[14, 14, 528]'",
    "4e,  867328, 170.0, '[14, 14, 832]'",
    "5a, 1042432,  51.1, '[7, 7, 832]'",
    "5b, 1442816,  70.7, '[7, 7, 1024]'"
  })
  void everyInceptionHasItsWeightsAndWork(
      String module, long weights, String millions, String shape) {
    String step = "inception" + module;
    for (String name : List.of("googlenet", "googlenet-single-exit")) {
      Described network = Described.ofZoo(name);
      assertThat(network.elements(step + '/', "/kernel")).isEqualTo(weights);
      assertThat(String.format(Locale.ROOT, "%.1f", network.multiplyAdds(step) / 1e6))
          .isEqualTo(millions);
      assertThat(network.shape(step + "/output")).isEqualTo(shape);
    }
    // 49 places of 7×7, 196 of 14×14, 784 of 28×28: the work follows from the weights
    Described network = Described.ofZoo("googlenet");
    int side = network.step(step + "/output").outputShape().get(0);
    assertThat(network.multiplyAdds(step)).isEqualTo(weights * side * side);
  }

  @Test
  void sideExitsAreCountedApart() {
    Described network = Described.ofZoo("googlenet");
    SideExit first = network.network().sideExits().get(0);
    SideExit second = network.network().sideExits().get(1);
    assertThat(first.step()).isEqualTo("aux1");
    assertThat(first.weight()).isEqualTo(0.3);
    assertThat(second.step()).isEqualTo("aux2");
    assertThat(second.weight()).isEqualTo(0.3);
    // 512·128 + 128; 2,048·1,024 + 1,024; 1,025,000; on 528 channels 2,048 more
    assertThat(first.parameters()).isEqualTo(65_664 + 2_098_176 + 1_025_000);
    assertThat(second.parameters()).isEqualTo(first.parameters() + 2_048);
    // 4·4·512·128 + 2,048·1,024 + 1,024·1,000; 16·16·128 more
    assertThat(first.multiplyAdds()).isEqualTo(1_048_576 + 2_097_152 + 1_024_000);
    assertThat(second.multiplyAdds()).isEqualTo(first.multiplyAdds() + 32_768);
    assertThat(network.shape("aux1/pool")).isEqualTo("[4, 4, 512]");
    assertThat(network.shape("aux2/pool")).isEqualTo("[4, 4, 528]");
    assertThat(network.shape("aux2/logits")).isEqualTo("[1000]");
  }

  /** Caffe's model has 13,378,280 with both exits, torchvision's 13,004,888. */
  @ParameterizedTest
  @CsvSource({"googlenet, 13378280, 6379728", "googlenet-batch-norm, 13004888, 6379984"})
  void withBothExitsTheyAreThoseOfCaffeAndTorchvision(String name, long all, long exits) {
    Described network = Described.ofZoo(name);
    long counted = network.network().sideExits().stream().mapToLong(SideExit::parameters).sum();
    assertThat(counted).isEqualTo(exits);
    assertThat(network.network().costs().parameters() + counted).isEqualTo(all);
  }

  @Test
  void theNetworkWithoutExitsHasNone() {
    assertThat(Described.ofZoo("googlenet-single-exit").network().sideExits()).isEmpty();
  }
}

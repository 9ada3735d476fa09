package dev.convoke.processor.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GoogLeNet as Szegedy et al. 2014, arXiv 1409.4842, table 1 has it, with both side exits. */
class GoogLeNetTest {

  private static Compilation compilation;
  private static Description network;

  @BeforeAll
  static void compile() {
    compilation = Compilation.processed(PaperNetworks.googLeNet().toArray(Source[]::new));
    network = Description.of(compilation, "GoogLeNet");
  }

  @Test
  void countsAreThoseOfCaffesModelWithoutItsSideExits() {
    assertThat(network.parameters()).isEqualTo(6_998_552);
    network.hasGigaMultiplyAdds("1.583");
  }

  @Test
  void sideExitsAreCountedApart() {
    // 512·128 + 128; 2,048·1,024 + 1,024; 1,025,000; on 528 channels 2,048 more
    JsonObject first = exit(0);
    JsonObject second = exit(1);
    assertThat(first.get("step").getAsString()).isEqualTo("aux1");
    assertThat(first.get("parameters").getAsLong()).isEqualTo(65_664 + 2_098_176 + 1_025_000);
    assertThat(second.get("parameters").getAsLong() - first.get("parameters").getAsLong())
        .isEqualTo(2_048);
    // Caffe's model with both: 13,378,280
    assertThat(first.get("parameters").getAsLong() + second.get("parameters").getAsLong())
        .isEqualTo(13_378_280 - 6_998_552);
    assertThat(first.get("weight").getAsDouble()).isEqualTo(0.3);
  }

  @ParameterizedTest
  @CsvSource({
    "inception3a, 163328, '[28,28,256]'",
    "inception3b, 388096, '[28,28,480]'",
    "inception4a, 375552, '[14,14,512]'",
    "inception4b, 448512, '[14,14,512]'",
    "inception4c, 509440, '[14,14,512]'",
    "inception4d, 604672, '[14,14,528]'",
    "inception4e, 867328, '[14,14,832]'",
    "inception5a, 1042432, '[7,7,832]'",
    "inception5b, 1442816, '[7,7,1024]'"
  })
  void everyInceptionHasItsWeights(String step, long weights, String shape) {
    assertThat(network.elements(step + "/", "/kernel")).isEqualTo(weights);
    assertThat(network.outputShape(step + "/output")).isEqualTo(shape);
  }

  @Test
  void theNextStepGoesOnFromBeforeTheExit() {
    assertThat(compilation.text("t/GoogLeNetGraph.java"))
        .contains("aux1 = scope.sideExit(aux1(inception4a), 0.3f);")
        .contains("inception4b = inception4b(inception4a);")
        .contains("aux2 = scope.sideExit(aux2(inception4d), 0.3f);")
        .contains("inception4e = inception4e(inception4d);");
    assertThat(network.outputShape("aux1/pool")).isEqualTo("[4,4,512]");
    assertThat(network.outputShape("aux2/logits")).isEqualTo("[1000]");
  }

  private static JsonObject exit(int index) {
    return network.json().getAsJsonArray("sideExits").get(index).getAsJsonObject();
  }
}

package dev.convoke.processor.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GoogLeNet as Szegedy et al. 2014, arXiv 1409.4842, table 1 has it, with both side exits. */
class GoogLeNetTest {

  private static final String BRANCHES =
      """
      @Block
      public interface InceptionBranches {
        int C1 = P1, REDUCE3 = P2, C3 = P3, REDUCE5 = P4, C5 = P5, POOL = P6;

        @From(INPUT) @Conv1x1(C1)                                                  @Relu Layer branch1();
        @From(INPUT) @Conv1x1(REDUCE3)                                             @Relu Layer reduce3();
        @Conv3x3(C3)                                                               @Relu Layer branch3();
        @From(INPUT) @Conv1x1(REDUCE5)                                             @Relu Layer reduce5();
        @Conv5x5(C5)                                                               @Relu Layer branch5();
        @From(INPUT) @MaxPool(size = 3, stride = 1, padding = HALF) @Conv1x1(POOL) @Relu Layer branchPool();
        @Concat({"branch1", "branch3", "branch5", "branchPool"})                         Layer output();
      }
      """;

  private static final String INCEPTION =
      """
      @Composed(InceptionBranches.class)
      public @interface Inception { int c1(); int reduce3(); int c3(); int reduce5(); int c5(); int pool(); }
      """;

  private static final String HEAD =
      """
      @Block
      public interface AuxiliaryHead {
        @AvgPool(size = 5, stride = 3)        Layer pool();
        @Conv1x1(128)   @Relu                 Layer conv();
        @Flatten @Dense(1024) @Relu @Dropout(0.7) Layer fc();
        @Dense                                Layer logits();
      }
      """;

  private static final String NETWORK =
      """
      @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
      @GoogLeNetRecipe
      @Paper(arxiv = "1409.4842", section = "table 1")
      public interface GoogLeNet {
        @Conv7x7(value = 64, stride = 2) @Relu                                                           Layer conv1();
        @MaxPool(size = 3, stride = 2, rounding = Rounding.CEIL) @LocalResponseNorm                      Layer pool1();
        @Conv1x1(64)  @Relu                                                                              Layer reduce2();
        @Conv3x3(192) @Relu @LocalResponseNorm                                                           Layer conv2();
        @MaxPool(size = 3, stride = 2, rounding = Rounding.CEIL)                                         Layer pool2();
        @Inception(c1 = 64, reduce3 = 96, c3 = 128, reduce5 = 16, c5 = 32, pool = 32)                    Layer inception3a();
        @Inception(c1 = 128, reduce3 = 128, c3 = 192, reduce5 = 32, c5 = 96, pool = 64)                  Layer inception3b();
        @MaxPool(size = 3, stride = 2, rounding = Rounding.CEIL)                                         Layer pool3();
        @Inception(c1 = 192, reduce3 = 96, c3 = 208, reduce5 = 16, c5 = 48, pool = 64)                   Layer inception4a();
        @Auxiliary(weight = 0.3) @Use(AuxiliaryHead.class)                                               Layer aux1();
        @Inception(c1 = 160, reduce3 = 112, c3 = 224, reduce5 = 24, c5 = 64, pool = 64)                  Layer inception4b();
        @Inception(c1 = 128, reduce3 = 128, c3 = 256, reduce5 = 24, c5 = 64, pool = 64)                  Layer inception4c();
        @Inception(c1 = 112, reduce3 = 144, c3 = 288, reduce5 = 32, c5 = 64, pool = 64)                  Layer inception4d();
        @Auxiliary(weight = 0.3) @Use(AuxiliaryHead.class)                                               Layer aux2();
        @Inception(c1 = 256, reduce3 = 160, c3 = 320, reduce5 = 32, c5 = 128, pool = 128)                Layer inception4e();
        @MaxPool(size = 3, stride = 2, rounding = Rounding.CEIL)                                         Layer pool4();
        @Inception(c1 = 256, reduce3 = 160, c3 = 320, reduce5 = 32, c5 = 128, pool = 128)                Layer inception5a();
        @Inception(c1 = 384, reduce3 = 192, c3 = 384, reduce5 = 48, c5 = 128, pool = 128)                Layer inception5b();
        @GlobalAvgPool @Dropout(0.4)                                                                     Layer pool5();
        @Dense                                                                                           Layer logits();
      }
      """;

  private static Compilation compilation;
  private static Description network;

  @BeforeAll
  static void compile() {
    compilation =
        Compilation.processed(
            Stream.of(BRANCHES, INCEPTION, HEAD, NETWORK)
                .map(Source::ofBody)
                .toArray(Source[]::new));
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

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

/** Simonyan and Zisserman 2014, arXiv 1409.1556, table 1, with torchvision's counts. */
class VggTest {

  private static final String CLASSIFIER =
      """
      @Block
      public interface VggClassifier {
        @Flatten @Dense(4096) @Relu @Dropout(0.5) Layer fc6();
        @Dense(4096)          @Relu @Dropout(0.5) Layer fc7();
        @Dense                                    Layer fc8();
      }
      """;

  private static final String POOLED =
      """
      @Block
      public interface Pooled {
        @GlobalAvgPool Layer pool();
        @Dense         Layer fc();
      }
      """;

  private static Compilation compiled;

  @BeforeAll
  static void compile() {
    List<Source> sources = new ArrayList<>();
    sources.add(Source.ofBody(CLASSIFIER));
    sources.add(Source.ofBody(POOLED));
    for (String head : List.of("VggClassifier", "Pooled")) {
      String ending = head.equals("Pooled") ? "Pooled" : "";
      sources.add(vgg("A" + ending, head, "64", "128", "256 256", "512 512", "512 512"));
      sources.add(vgg("B" + ending, head, "64 64", "128 128", "256 256", "512 512", "512 512"));
      sources.add(
          vgg(
              "C" + ending,
              head,
              "64 64",
              "128 128",
              "256 256 1x256",
              "512 512 1x512",
              "512 512 1x512"));
      sources.add(
          vgg("D" + ending, head, "64 64", "128 128", "256 256 256", "512 512 512", "512 512 512"));
      sources.add(
          vgg(
              "E" + ending,
              head,
              "64 64",
              "128 128",
              "256 256 256 256",
              "512 512 512 512",
              "512 512 512 512"));
    }
    compiled = Compilation.processed(sources.toArray(Source[]::new));
  }

  @ParameterizedTest(name = "VGG-{0} has {1} parameters, {4} G multiply-adds")
  @CsvSource({
    "A, 132863336,  9217728, 2752,  7.609, 150",
    "B, 133047848,  9402048, 2944, 11.308, 156",
    "C, 133638952,  9991872, 4224, 11.771, 156",
    "D, 138357544, 14710464, 4224, 15.470, 212",
    "E, 143667240, 20018880, 5504, 19.632, 268"
  })
  void agreesWithThePaper(
      String name, long parameters, long kernels, long biases, String multiplyAdds, long field) {
    Description vgg = Description.of(compiled, "Vgg" + name);
    assertThat(vgg.parameters()).isEqualTo(parameters);
    assertThat(vgg.elements("conv", "/kernel")).isEqualTo(kernels);
    assertThat(vgg.elements("conv", "/bias")).isEqualTo(biases);
    assertThat(vgg.elements("classifier", "")).isEqualTo(123_642_856);
    assertThat(vgg.statistics()).isZero();
    assertThat(vgg.receptiveField()).isEqualTo(field);
    assertThat(vgg.receptiveField("pool5")).isEqualTo(field);
    assertThat(vgg.outputShape("pool5")).isEqualTo("[7,7,512]");
    vgg.hasGigaMultiplyAdds(multiplyAdds);
  }

  @Test
  void classifierHasTheSharesOfTheThreeLayers() {
    Description vgg = Description.of(compiled, "VggD");
    assertThat(vgg.elements("classifier/fc6/", "")).isEqualTo(102_764_544);
    assertThat(vgg.elements("classifier/fc7/", "")).isEqualTo(16_781_312);
    assertThat(vgg.elements("classifier/fc8/", "")).isEqualTo(4_097_000);
  }

  @ParameterizedTest(name = "VGG-{0} with global pooling has {1} parameters")
  @CsvSource({"A, 9733480", "B, 9917992", "C, 10509096", "D, 15227688", "E, 20537384"})
  void globalPoolingInsteadOfTheClassifierSavesMostParameters(String name, long parameters) {
    assertThat(Description.of(compiled, "Vgg" + name + "Pooled").parameters())
        .isEqualTo(parameters);
  }

  /** A stage is a list of filters; {@code 1x256} is a 1×1 convolution. */
  private static Source vgg(String name, String head, String... stages) {
    StringBuilder steps = new StringBuilder();
    for (int stage = 1; stage <= stages.length; stage++) {
      String[] filters = stages[stage - 1].split(" ");
      for (int i = 1; i <= filters.length; i++) {
        String filter = filters[i - 1];
        String conv =
            filter.startsWith("1x")
                ? "@Conv1x1(" + filter.substring(2) + ")"
                : "@Conv3x3(" + filter + ")";
        steps.append("  %s @Relu Layer conv%d_%d();%n".formatted(conv, stage, i));
      }
      steps.append("  @MaxPool Layer pool%d();%n".formatted(stage));
    }
    return Source.ofBody(
        """
        @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
        public interface Vgg%s {
        %s  @Use(%s.class) Layer classifier();
        }
        """
            .formatted(name, steps, head));
  }
}

package dev.convoke.processor.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Networks that extend others: VGG-A with batch normalisation, another head, and more steps. */
class InheritanceTest {

  private static final List<String> SOURCES =
      List.of(
          """
          @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
          @Paper(arxiv = "1409.1556", section = "table 1, A")
          public interface VggA {
            @Conv3x3(64)  @Relu Layer conv1_1();
            @MaxPool            Layer pool1();
            @Conv3x3(128) @Relu Layer conv2_1();
            @MaxPool            Layer pool2();
            @Conv3x3(256) @Relu Layer conv3_1();
            @Conv3x3(256) @Relu Layer conv3_2();
            @MaxPool            Layer pool3();
            @Conv3x3(512) @Relu Layer conv4_1();
            @Conv3x3(512) @Relu Layer conv4_2();
            @MaxPool            Layer pool4();
            @Conv3x3(512) @Relu Layer conv5_1();
            @Conv3x3(512) @Relu Layer conv5_2();
            @MaxPool            Layer pool5();
            @Use(Classifier.class) Layer classifier();
          }
          """,
          """
          @Block
          public interface Classifier {
            @Flatten @Dense(4096) @Relu @Dropout(0.5) Layer fc6();
            @Dense(4096)          @Relu @Dropout(0.5) Layer fc7();
            @Dense                                    Layer fc8();
          }
          """,
          """
          @Block
          public interface Pooled {
            @GlobalAvgPool Layer pool();
            @Dense         Layer fc();
          }
          """,
          """
          @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
          @InsertAfter(every = Conv.class, operation = BatchNorm.class)
          public interface VggABatchNorm extends VggA {}
          """,
          """
          @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
          public interface VggAPooled extends VggA {
            @Override @Use(Pooled.class) Layer classifier();
          }
          """,
          """
          @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
          public interface NormalisedAPooled extends VggABatchNorm {
            @Override @Use(Pooled.class) Layer classifier();
          }
          """,
          """
          @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
          public interface VggB extends VggA {
            @After("conv1_1") @Conv3x3(64)  @Relu Layer conv1_2();
            @After("conv2_1") @Conv3x3(128) @Relu Layer conv2_2();
          }
          """,
          """
          @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
          public interface VggBWithLrn extends VggB {
            @After("conv1_2") @LocalResponseNorm Layer norm1();
            @After("norm1")   @Dropout(0.1)      Layer drop1();
          }
          """);

  private static Compilation compiled;

  @BeforeAll
  static void compile() {
    compiled = Compilation.processed(SOURCES.stream().map(Source::ofBody).toArray(Source[]::new));
  }

  @Test
  void insertedNormalisationKeepsTheBiases() {
    // torchvision's vgg11_bn: 132,868,840
    assertThat(Description.of(compiled, "VggABatchNorm").parameters()).isEqualTo(132_868_840);
    assertThat(Description.of(compiled, "VggABatchNorm").statistics()).isEqualTo(5_504);
  }

  @Test
  void declaredAgainAStepReplacesTheInheritedOne() {
    assertThat(Description.of(compiled, "VggAPooled").parameters()).isEqualTo(9_733_480);
  }

  @Test
  void newStepsGoBehindTheNamedOnes() {
    Description vggB = Description.of(compiled, "VggB");
    assertThat(vggB.parameters()).isEqualTo(133_047_848);
    vggB.hasGigaMultiplyAdds("11.308");
  }

  @Test
  void whatANetworkInsertsIsInherited() {
    Description pooled = Description.of(compiled, "NormalisedAPooled");
    // 9,733,480 with the pooled head, and γ and β of 2,752 channels
    assertThat(pooled.parameters()).isEqualTo(9_733_480 + 5_504);
    assertThat(pooled.statistics()).isEqualTo(5_504);
  }

  @Test
  void inheritanceGoesOnAndNewStepsFollowNewOnes() {
    Description vgg = Description.of(compiled, "VggBWithLrn");
    assertThat(vgg.parameters()).isEqualTo(133_047_848);
    List<String> names = vgg.steps();
    assertThat(names.subList(0, 5))
        .containsExactly("conv1_1", "conv1_2", "norm1", "drop1", "pool1");
  }

  @Test
  void paperIsInherited() {
    assertThat(
            Stream.of("VggA", "VggABatchNorm", "VggBWithLrn")
                .map(name -> Description.of(compiled, name).arxiv()))
        .containsOnly("1409.1556");
  }
}

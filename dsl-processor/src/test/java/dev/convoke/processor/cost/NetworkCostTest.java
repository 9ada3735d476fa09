package dev.convoke.processor.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.Proving;
import dev.convoke.processor.testing.Source;
import org.junit.jupiter.api.Test;

/** Memory by hand, 4 bytes a number. */
class NetworkCostTest {

  private static final String HEADER =
      """
      @Network(input = @Input(height = 8, width = 8, channels = 1), classes = 10)
      @Train(batch = 4, epochs = 1) @Sgd(learningRate = 0.1, momentum = 0.9)
      """;

  @Test
  void trainingKeepsWhatGradientsNeed() {
    NetworkCost cost =
        cost(
            """
            public interface Net {
              @Conv3x3(2) @Relu Layer conv();
              @MaxPool          Layer pool();
              @Flatten @Dense   Layer logits();
            }
            """);
    // convolution and ReLU 4·8·8·2·4 = 2,048 bytes each, pool 4·4·4·2·4 = 512, logits 4·10·4 = 160
    assertThat(cost.batch()).isEqualTo(4);
    // the ReLU's gradient needs what the convolution gives, the pool's needs the ReLU's output
    assertThat(step(cost, "conv").trainingBytes()).isEqualTo(2048 + 2048);
    // the pool's own gradient needs its output, and so does the kernel of the dense layer
    assertThat(step(cost, "pool").trainingBytes()).isEqualTo(512);
    assertThat(step(cost, "logits").trainingBytes()).isEqualTo(0);
    // at most when the pool's gradient is there: images 4·8·8·4 = 1,024, all that is kept and the
    // logits, both gradients of the pool (512 and 2,048), the gradients of 330 dense weights
    assertThat(cost.trainingActivations())
        .isEqualTo(1024 + 2048 + 2048 + 512 + 160 + 512 + 2048 + 1320);
    // (9·1·2 + 2) + (32·10 + 10) = 350 weights, as many velocities
    assertThat(cost.optimizerMemory()).isEqualTo(1400);
    assertThat(cost.trainingMemory()).isEqualTo(1400 + 1400 + cost.trainingActivations());
  }

  /** 1×7, then 7×1: a kernel of 7×7 in two, which sees 7 rows and 7 columns, not 13. */
  @Test
  void rowsAndColumnsAreSeenByThemselves() {
    NetworkCost cost =
        cost(
            """
            public interface Net {
              @Conv(value = 2, kernel = {1, 7}) Layer across();
              @Conv(value = 2, kernel = {7, 1}) Layer down();
              @MaxPool(size = {1, 2})           Layer narrow();
              @Conv(value = 2, kernel = {3, 1}) Layer rows();
              @Conv(value = 2, kernel = {1, 3}) Layer columns();
              @Flatten @Dense                   Layer logits();
            }
            """);
    assertThat(step(cost, "across").receptiveField()).isEqualTo(7);
    assertThat(step(cost, "down").receptiveField()).isEqualTo(7);
    // 7 rows and 7 + 1 = 8 columns, which then lie 2 apart
    assertThat(step(cost, "narrow").receptiveField()).isEqualTo(8);
    assertThat(step(cost, "narrow").stride()).isEqualTo(2);
    // 7 + 2·1 = 9 rows; then 8 + 2·2 = 12 columns
    assertThat(step(cost, "rows").receptiveField()).isEqualTo(9);
    assertThat(step(cost, "columns").receptiveField()).isEqualTo(12);
    assertThat(cost.total().receptiveField()).isEqualTo(12);
  }

  @Test
  void predictionKeepsWhatLaterStepsTake() {
    NetworkCost cost =
        cost(
            """
            public interface Net {
              @Conv3x3(2) @Relu Layer conv();
              @MaxPool          Layer pool();
              @Flatten @Dense   Layer logits();
            }
            """);
    // images beside the convolution, whose place the ReLU takes; then beside it the pool
    assertThat(step(cost, "conv").inferenceBytes()).isEqualTo(1024 + 2048);
    assertThat(step(cost, "pool").inferenceBytes()).isEqualTo(1024 + 2048 + 512);
    assertThat(step(cost, "logits").inferenceBytes()).isEqualTo(1024 + 512 + 160);
    assertThat(cost.inferenceActivations()).isEqualTo(1024 + 2048 + 512);
    assertThat(cost.inferenceMemory()).isEqualTo(1400 + 1024 + 2048 + 512);
  }

  @Test
  void nothingWaitsBeforeTheFirstTrainedWeight() {
    NetworkCost cost =
        cost(
            """
            public interface Net {
              @Conv3x3(2) @Relu @Trainable(false) Layer conv();
              @MaxPool                            Layer pool();
              @Flatten @Dense                     Layer logits();
            }
            """);
    assertThat(step(cost, "conv").trainingBytes()).isEqualTo(0);
    assertThat(step(cost, "pool").trainingBytes()).isEqualTo(512);
    assertThat(step(cost, "conv").frozen()).isEqualTo(20);
    assertThat(cost.optimizerMemory()).isEqualTo(330 * 4);
  }

  @Test
  void stridedPaddingIsACopyThatWaits() {
    NetworkCost cost =
        cost(
            """
            public interface Net {
              @Conv3x3(2)                     Layer conv();
              @Conv3x3(value = 2, stride = 2) Layer half();
              @GlobalAvgPool @Dense           Layer logits();
            }
            """);
    // 8 rows by 2 with one of padding before: SAME would put it behind, so 10·10·2 are copied, and
    // the first convolution's output itself is needed no more
    assertThat(step(cost, "conv").trainingBytes()).isEqualTo(0);
    assertThat(step(cost, "half").trainingBytes()).isEqualTo(4 * 10 * 10 * 2 * 4);
  }

  @Test
  void sumsShareGradientsAndKeepNothing() {
    NetworkCost cost =
        cost(
            """
            public interface Net {
              @Conv3x3(2)            Layer stem();
              @Conv3x3(2)            Layer branch();
              @Add({"stem", "branch"}) Layer sum();
              @GlobalAvgPool @Dense  Layer logits();
            }
            """);
    assertThat(step(cost, "stem").trainingBytes()).isEqualTo(2048);
    assertThat(step(cost, "branch").trainingBytes()).isEqualTo(0);
    assertThat(step(cost, "sum").trainingBytes()).isEqualTo(0);
    // in prediction the sum takes the place of the branch, so three maps never lie side by side
    assertThat(cost.inferenceActivations()).isEqualTo(1024 + 2048 + 2048);
  }

  @Test
  void dropoutKeepsItsMaskAndIsNotThereInPrediction() {
    NetworkCost cost =
        cost(
            """
            public interface Net {
              @Conv3x3(2) @Dropout(0.5) Layer conv();
              @GlobalAvgPool @Dense     Layer logits();
            }
            """);
    assertThat(step(cost, "conv").trainingBytes()).isEqualTo(2048);
    // images and convolution; the pool's 4·2·4 = 32 bytes come while it is there
    assertThat(cost.inferenceActivations()).isEqualTo(1024 + 2048 + 32);
  }

  @Test
  void withoutARecipeOneImageIsCountedAndNothingIsRemembered() {
    NetworkCost cost =
        NetworkCost.of(
            Proving.prove(
                    Source.ofBody(
                        """
                        @Network(input = @Input(height = 8, width = 8, channels = 1), classes = 10)
                        public interface Net {
                          @Conv3x3(2)           Layer conv();
                          @GlobalAvgPool @Dense Layer logits();
                        }
                        """))
                .get(0));
    assertThat(cost.batch()).isEqualTo(1);
    assertThat(cost.optimizerMemory()).isEqualTo(0);
    assertThat(cost.inferenceActivations()).isEqualTo(256 + 512 + 8);
  }

  private static NetworkCost cost(String body) {
    return NetworkCost.of(Proving.prove(Source.ofBody(HEADER + body)).get(0));
  }

  private static StepCost step(NetworkCost cost, String name) {
    return cost.steps().stream().filter(s -> s.step().equals(name)).findFirst().orElseThrow();
  }
}

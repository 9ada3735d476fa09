package dev.convoke.runtime.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.NetworkDescription.Memory;
import org.junit.jupiter.api.Test;

class EvaluationBatchTest {

  private static final long MEBIBYTE = 1 << 20;

  @Test
  void smallNetworksMeasure256ImagesAtATime() {
    // 256 images take 256 MiB: a quarter of what is allowed
    assertThat(EvaluationBatch.of(activations(128, 128 * MEBIBYTE))).isEqualTo(256);
  }

  @Test
  void largeNetworksMeasureAsManyAsFitIntoAGibibyte() {
    // 25 MiB an image: 1024 / 25 = 40.96
    assertThat(EvaluationBatch.of(activations(64, 64 * 25 * MEBIBYTE))).isEqualTo(40);
  }

  @Test
  void anImageThatDoesNotFitIsMeasuredAlone() {
    assertThat(EvaluationBatch.of(activations(1, 3000 * MEBIBYTE))).isEqualTo(1);
  }

  @Test
  void nothingCountedIsNoLimit() {
    assertThat(EvaluationBatch.of(activations(1, 0))).isEqualTo(256);
  }

  private static Memory activations(int batch, long bytes) {
    return new Memory(batch, bytes, bytes, 0, 0, 0);
  }
}

package dev.convoke.runtime.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;

class HitsTest {

  private static int hits(float[][] logits, int[] labels) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Operand<TInt32> hits = Hits.top1(tf, tf.constant(logits), tf.constant(labels));
      try (Session session = new Session(graph);
          TInt32 result = (TInt32) session.runner().fetch(hits).run().get(0)) {
        return result.getInt();
      }
    }
  }

  @Test
  void countsTheLargest() {
    float[][] logits = {{3, 2, 1, 0}, {3, 2, 1, 0}, {3, 2, 1, 0}, {-1, -2, -3, 5}};
    assertThat(hits(logits, new int[] {0, 1, 2, 3})).isEqualTo(2);
  }

  @Test
  void ofEqualLogitsTheFirstClassCounts() {
    float[][] logits = {{0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}};
    assertThat(hits(logits, new int[] {0, 1, 2, 3})).isEqualTo(1);
  }
}

package dev.convoke.runtime.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

class HitsTest {

  private static int[] hits(float[][] logits, int[] labels, int k) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Operand<TFloat32> scores = tf.constant(logits);
      Operand<TInt32> classes = tf.constant(labels);
      Operand<TInt32> one = Hits.top1(tf, scores, classes);
      Operand<TInt32> several = Hits.topK(tf, scores, classes, k);
      try (Session session = new Session(graph);
          Result result = session.runner().fetch(one).fetch(several).run()) {
        return new int[] {((TInt32) result.get(0)).getInt(), ((TInt32) result.get(1)).getInt()};
      }
    }
  }

  @Test
  void countsTheLargestAndTheKLargest() {
    float[][] logits = {{3, 2, 1, 0}, {3, 2, 1, 0}, {3, 2, 1, 0}, {-1, -2, -3, 5}};
    assertThat(hits(logits, new int[] {0, 1, 2, 3}, 2)).containsExactly(2, 3);
  }

  @Test
  void ofEqualLogitsTheFirstClassesCount() {
    float[][] logits = {{0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}};
    assertThat(hits(logits, new int[] {0, 1, 2, 3}, 3)).containsExactly(1, 3);
  }
}

package dev.convoke.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.runtime.graph.Stored;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;

class VariableFilesTest {

  @TempDir private Path directory;

  @Test
  void whatWasSavedIsRestored() {
    save(4);

    assertThat(restored(4)).isEqualTo(4 * 2.5f);
  }

  /** One number would be broadcast, and four are as many as two by two. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5})
  void weightsOfAnotherShapeAreRefused(int size) {
    save(size);

    assertThatThrownBy(() -> restored(4))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("not a usable checkpoint")
        .hasMessageContaining("Shape of tensor");
  }

  private void save(int size) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      VarHandleOp handle = tf.varHandleOp(TFloat32.class, Shape.of(size));
      VariableFiles files = files(tf, handle, size);
      try (Session session = new Session(graph)) {
        session.run(
            tf.assignVariableOp(
                handle, tf.fill(tf.constant(new long[] {size}), tf.constant(2.5f))));
        files.save(session, directory.resolve("weights"));
      }
    }
  }

  private float restored(int size) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      VarHandleOp handle = tf.varHandleOp(TFloat32.class, Shape.of(size));
      VariableFiles files = files(tf, handle, size);
      Operand<TFloat32> sum = tf.sum(tf.readVariableOp(handle, TFloat32.class), tf.constant(0));
      try (Session session = new Session(graph)) {
        files.restore(session, directory.resolve("weights"));
        try (TFloat32 result = (TFloat32) session.runner().fetch(sum).run().get(0)) {
          return result.getFloat();
        }
      }
    }
  }

  private static VariableFiles files(Ops tf, VarHandleOp handle, int size) {
    return new VariableFiles(tf, List.of(new Stored("w", Shape.of(size), TFloat32.class, handle)));
  }
}

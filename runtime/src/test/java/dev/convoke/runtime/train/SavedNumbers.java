package dev.convoke.runtime.train;

import dev.convoke.runtime.fixture.LayerRun;
import java.nio.file.Path;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.op.train.Restore;
import org.tensorflow.types.TFloat32;

/** The numbers of single variables in a checkpoint. */
record SavedNumbers(Path weights) {

  /** Of the last checkpoint of a run. */
  static SavedNumbers of(TrainingResult result) {
    return new SavedNumbers(result.checkpoint().orElseThrow().resolve("weights"));
  }

  /** The numbers of a float32 variable. */
  float[] numbers(String key) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Restore restore =
          tf.train.restore(
              tf.constant(weights.toString()),
              tf.array(key),
              tf.array(""),
              List.of(TFloat32.class));
      try (Session session = new Session(graph);
          Result result = session.runner().fetch(restore.tensors().get(0)).run()) {
        return LayerRun.floats((TFloat32) result.get(0));
      }
    }
  }
}

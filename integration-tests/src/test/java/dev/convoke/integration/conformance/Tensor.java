package dev.convoke.integration.conformance;

import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;

/**
 * Numbers outside TensorFlow.
 *
 * @param numbers row by row, the last axis first to move
 */
record Tensor(long[] shape, float[] numbers) {

  /** Copies. */
  static Tensor of(TFloat32 tensor) {
    float[] numbers = new float[(int) tensor.shape().size()];
    tensor.copyTo(DataBuffers.of(numbers, false, false));
    return new Tensor(tensor.shape().asArray(), numbers);
  }

  /** A copy in TensorFlow's memory, to be closed. */
  TFloat32 toTensorFlow() {
    return TFloat32.tensorOf(Shape.of(shape), DataBuffers.of(numbers));
  }
}

package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TUint8;

/** Holds what is read to the type and the size that the images promise. */
final class ReadShape {

  private ReadShape() {}

  /**
   * What the graph knows must agree now; the rest is looked at when an image is read.
   *
   * @throws InvalidDatasetException if it does not agree
   */
  static Operand<TUint8> require(Ops tf, @Nullable Operand<TUint8> read, Shape promised) {
    if (read == null) {
      throw new InvalidDatasetException(
          Problem.of("there are no operations that read images")
              .expected("an operand of TUint8")
              .found("null")
              .fix("return the operand that gives the pixels"));
    }
    if (!TUint8.class.equals(read.type())) {
      throw new InvalidDatasetException(
          Problem.of("images are read in another type than bytes")
              .expected("TUint8, from 0 to 255")
              .found(read.type().getSimpleName())
              .fix("convert the pixels, for example by tf.dtypes.cast(pixels, TUint8.class)"));
    }
    if (!read.shape().isCompatibleWith(promised)) {
      throw new InvalidDatasetException(
          Problem.of("images that are read have another size than they promise")
              .expected(promised.toString())
              .found(read.shape().toString())
              .fix("let height(), width() and channels() say what is read, or resize it"));
    }
    return tf.ensureShape(read, promised);
  }
}

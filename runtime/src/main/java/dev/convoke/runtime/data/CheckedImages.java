package dev.convoke.runtime.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

/**
 * The border between Convoke and images of a source's own: what they throw is said to be the
 * source's, and what they read has the size that they promise.
 */
final class CheckedImages implements Images {

  private final CheckedSource source;
  private final Images images;
  private final int count;
  private final Shape shape;
  private final int[] labels;

  /**
   * @param images whose count, size and labels have been checked
   */
  CheckedImages(CheckedSource source, Images images) {
    this.source = source;
    this.images = images;
    this.count = images.count();
    this.shape = Shape.of(images.height(), images.width(), images.channels());
    this.labels = images.labels();
  }

  /** Those of the source. */
  Images images() {
    return images;
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public int height() {
    return (int) shape.get(0);
  }

  @Override
  public int width() {
    return (int) shape.get(1);
  }

  @Override
  public int channels() {
    return (int) shape.get(2);
  }

  @Override
  public int[] labels() {
    return labels;
  }

  @Override
  public List<TType> tensors() {
    return answer("tensors()", () -> DatasetChecks.requireTensors(images.tensors()));
  }

  @Override
  public List<TType> pictureTensors() {
    return answer("pictureTensors()", () -> DatasetChecks.requireTensors(images.pictureTensors()));
  }

  @Override
  public Optional<byte[]> digest() {
    return answer("digest()", images::digest);
  }

  @Override
  public String nameOf(int image) {
    return answer("nameOf()", () -> images.nameOf(image));
  }

  @Override
  public Operand<TUint8> picture(
      Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> index) {
    Shape anySize = Shape.of(Shape.UNKNOWN_SIZE, Shape.UNKNOWN_SIZE, channels());
    return answer(
        "picture()", () -> ReadShape.require(tf, images.picture(tf, tensors, index), anySize));
  }

  @Override
  public Operand<TUint8> image(Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> index) {
    return answer("image()", () -> ReadShape.require(tf, images.image(tf, tensors, index), shape));
  }

  @Override
  public Operand<TUint8> images(
      Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> indices) {
    Shape several =
        shape.prepend(indices.shape().isUnknown() ? Shape.UNKNOWN_SIZE : indices.shape().get(0));
    return answer(
        "image() or images()", // unless overridden, the one calls the other
        () -> ReadShape.require(tf, images.images(tf, tensors, indices), several));
  }

  private <T> T answer(String method, Supplier<T> question) {
    return source.answer(images.getClass(), method, question);
  }
}

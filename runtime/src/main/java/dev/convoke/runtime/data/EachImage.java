package dev.convoke.runtime.data;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

/**
 * Reads images one by one, on all cores, and does something to each. What has another size before
 * than after can only be done so.
 *
 * @param images that are read
 * @param tensors those of {@link Images#tensors}, in the graph
 * @param wholePictures whether all of a picture is read, whatever its size, or what is evaluated
 */
record EachImage(Images images, List<? extends Operand<?>> tensors, boolean wholePictures) {

  /** What is done to an image. */
  @FunctionalInterface
  interface Change<T extends TType> {

    /**
     * Adds it to a graph.
     *
     * @param image {@code [height, width, channels]}, 0 to 255
     * @param index scalar: the image's own in the data set
     * @param position scalar: the image's own among all that the run trains on
     */
    Operand<T> apply(
        Ops tf, Operand<TUint8> image, Operand<TInt32> index, Operand<TInt64> position);
  }

  /**
   * Adds the operations.
   *
   * @param indices of the images, {@code [batch]}
   * @param positions one an image, {@code [batch]}
   * @param shape of a changed image
   * @return {@code [batch]} and that shape
   */
  <T extends TType> Operand<T> map(
      Ops tf,
      Operand<TInt32> indices,
      Operand<TInt64> positions,
      Class<T> type,
      Shape shape,
      Change<T> change) {
    try (ConcreteFunction one = ConcreteFunction.create(function -> one(function, change))) {
      Output<?> all =
          tf.mapDefun(
                  List.of(indices, positions),
                  List.copyOf(tensors),
                  List.of(type),
                  List.of(shape),
                  one)
              .output()
              .get(0);
      return typed(all);
    }
  }

  private <T extends TType> Signature one(Ops tf, Change<T> change) {
    Placeholder<TInt32> index = tf.placeholder(TInt32.class, Placeholder.shape(Shape.scalar()));
    Placeholder<TInt64> position = tf.placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
    Signature.Builder signature =
        Signature.builder("image").input("index", index).input("position", position);
    List<Operand<?>> inner = new ArrayList<>();
    for (Operand<?> tensor : tensors) {
      Placeholder<?> captured = tf.placeholder(tensor.type(), Placeholder.shape(tensor.shape()));
      signature.input("tensor" + inner.size(), captured);
      inner.add(captured);
    }
    Operand<TUint8> image =
        wholePictures
            ? ReadShape.require(tf, images.picture(tf, inner, index), ofAnySize())
            : ReadShape.require(tf, images.image(tf, inner, index), ofOneSize());
    return signature.output("image", change.apply(tf, image, index, position)).build();
  }

  private Shape ofOneSize() {
    return Shape.of(images.height(), images.width(), images.channels());
  }

  private Shape ofAnySize() {
    return Shape.of(Shape.UNKNOWN_SIZE, Shape.UNKNOWN_SIZE, images.channels());
  }

  @SuppressWarnings("unchecked")
  private static <T extends TType> Operand<T> typed(Output<?> output) {
    return (Operand<T>) output;
  }
}

package dev.convoke.runtime.data;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

/** Some of other images, which stay where they are. */
public final class ChosenImages implements Images {

  private static final long SEED = 0;
  private static final int ORDER = 0;

  private final Images images;
  private final int[] indices;
  private final int[] labels;

  /**
   * @param indices of the images, in the order in which this has them
   */
  public ChosenImages(Images images, int[] indices) {
    this.images = images;
    this.indices = indices;
    int[] all = images.labels();
    this.labels = IntStream.of(indices).map(index -> all[index]).toArray();
  }

  /** At most so many of the images, evenly drawn and always the same ones. */
  static Images some(Images images, int most) {
    if (images.count() <= most) {
      return images;
    }
    int[] indices = Arrays.copyOf(Permutation.of(SEED, ORDER, images.count()), most);
    return images instanceof ImageSet set ? set.chosen(indices) : new ChosenImages(images, indices);
  }

  @Override
  public int count() {
    return indices.length;
  }

  @Override
  public int height() {
    return images.height();
  }

  @Override
  public int width() {
    return images.width();
  }

  @Override
  public int channels() {
    return images.channels();
  }

  @Override
  public int[] labels() {
    return labels;
  }

  /** Those of all images, and the indices behind them. */
  @Override
  public List<TType> tensors() {
    return withIndices(images.tensors());
  }

  @Override
  public List<TType> pictureTensors() {
    return withIndices(images.pictureTensors());
  }

  private List<TType> withIndices(List<TType> ofAll) {
    List<TType> tensors = new ArrayList<>(ofAll);
    tensors.add(TInt32.vectorOf(indices));
    return tensors;
  }

  @Override
  public String nameOf(int image) {
    return images.nameOf(indices[image]);
  }

  /** What all images are, and which ones these are. */
  @Override
  public Optional<byte[]> digest() {
    return images.digest().map(this::withIndices);
  }

  private byte[] withIndices(byte[] ofAll) {
    ByteBuffer bytes =
        ByteBuffer.allocate(
            Math.addExact(ofAll.length, Math.multiplyExact(Integer.BYTES, indices.length)));
    bytes.put(ofAll).asIntBuffer().put(indices);
    return bytes.array();
  }

  @Override
  public Operand<TUint8> picture(
      Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> index) {
    return images.picture(tf, ofAll(tensors), chosen(tf, tensors, index));
  }

  /** The images of which these are some. */
  Images all() {
    return images;
  }

  /** Which of all images these are; nobody writes to the array. */
  int[] indices() {
    return indices;
  }

  @Override
  public Operand<TUint8> image(Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> index) {
    return images.image(tf, ofAll(tensors), chosen(tf, tensors, index));
  }

  @Override
  public Operand<TUint8> images(
      Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> numbers) {
    return images.images(tf, ofAll(tensors), chosen(tf, tensors, numbers));
  }

  private static List<? extends Operand<?>> ofAll(List<? extends Operand<?>> tensors) {
    return tensors.subList(0, tensors.size() - 1);
  }

  @SuppressWarnings("unchecked") // the last tensor that this gives
  private static Operand<TInt32> chosen(
      Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> numbers) {
    Operand<TInt32> indices = (Operand<TInt32>) tensors.get(tensors.size() - 1);
    return tf.gather(indices, numbers, tf.constant(0));
  }
}

package dev.convoke.runtime.data.folder;

import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.data.picture.PictureDecoding;
import dev.convoke.runtime.data.picture.PictureForm;
import dev.convoke.runtime.data.picture.PictureHeader;
import dev.convoke.runtime.data.picture.PictureIndex;
import dev.convoke.runtime.data.picture.PictureView;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.NdArray;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TString;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

/**
 * Pictures of all sizes in files, decoded anew each time that they are read, so that only their
 * index is in memory. An image is what {@link PictureView} shows of its picture.
 */
public final class PictureFiles implements Images {

  private final PictureIndex index;
  private final PictureView view;
  private final int channels;
  private final List<PictureForm> forms;
  private final boolean orientations;

  /**
   * @param view what a network sees of a picture
   * @param channels 1 for grey, 3 for colour, whatever the pictures are stored as
   */
  public PictureFiles(PictureIndex index, PictureView view, int channels) {
    this.index = index;
    this.view = view;
    this.channels = channels;
    this.forms =
        Arrays.stream(PictureForm.values())
            .filter(form -> pictures().anyMatch(picture -> index.form(picture) == form))
            .toList();
    this.orientations =
        pictures().anyMatch(picture -> index.orientation(picture) != PictureHeader.UPRIGHT);
  }

  private IntStream pictures() {
    return IntStream.range(0, index.count());
  }

  @Override
  public int count() {
    return index.count();
  }

  @Override
  public int height() {
    return view.height();
  }

  @Override
  public int width() {
    return view.width();
  }

  @Override
  public int channels() {
    return channels;
  }

  @Override
  public int[] labels() {
    return index.labels();
  }

  @Override
  public String nameOf(int image) {
    return index.file(image).toString();
  }

  /**
   * The folder, the names below it in one text, where each begins, the forms and the orientations:
   * one text takes a third of the memory of many.
   */
  @Override
  public List<TType> tensors() {
    NdArray<byte[]> names = NdArrays.ofObjects(byte[].class, Shape.scalar());
    names.setObject(index.names());
    return List.of(
        TString.scalarOf(index.root() + "/"),
        TString.tensorOfBytes(names),
        TInt32.vectorOf(index.nameBounds()),
        TUint8.vectorOf(ofEach(picture -> forms.indexOf(index.form(picture)))),
        TUint8.vectorOf(ofEach(index::orientation)));
  }

  private byte[] ofEach(IntUnaryOperator value) {
    byte[] values = new byte[index.count()];
    pictures().forEach(picture -> values[picture] = (byte) value.applyAsInt(picture));
    return values;
  }

  /** Of each file's length, beginning and end: reading all of a million files takes hours. */
  @Override
  public Optional<byte[]> digest() {
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(index.count(), Long.BYTES));
    pictures().forEach(picture -> bytes.putLong(index.fingerprint(picture)));
    return Optional.of(bytes.array());
  }

  @Override
  public Operand<TUint8> image(Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> number) {
    return tf.dtypes.cast(view.apply(tf, picture(tf, tensors, number)), TUint8.class);
  }

  @Override
  public Operand<TUint8> picture(
      Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> number) {
    return new PictureDecoding(forms, orientations, channels)
        .apply(
            tf,
            tf.io.readFile(file(tf, tensors, number)),
            small(tf, tensors.get(3), number),
            small(tf, tensors.get(4), number));
  }

  private static Operand<TString> file(
      Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> number) {
    Operand<TInt32> bounds = numbers(tensors.get(2));
    Operand<TInt32> begin = chosen(tf, bounds, number);
    Operand<TInt32> end = chosen(tf, bounds, tf.math.add(number, tf.constant(1)));
    Operand<TString> name =
        tf.strings.substr(names(tensors.get(1)), begin, tf.math.sub(end, begin));
    return tf.strings.join(List.of(names(tensors.get(0)), name));
  }

  private static Operand<TInt32> small(Ops tf, Operand<?> tensor, Operand<TInt32> number) {
    return tf.dtypes.cast(chosen(tf, bytes(tensor), number), TInt32.class);
  }

  private static <T extends TType> Operand<T> chosen(
      Ops tf, Operand<T> values, Operand<TInt32> number) {
    return tf.gather(values, number, tf.constant(0));
  }

  @SuppressWarnings("unchecked") // a tensor that this gives
  private static Operand<TString> names(Operand<?> tensor) {
    return (Operand<TString>) tensor;
  }

  @SuppressWarnings("unchecked") // a tensor that this gives
  private static Operand<TInt32> numbers(Operand<?> tensor) {
    return (Operand<TInt32>) tensor;
  }

  @SuppressWarnings("unchecked") // a tensor that this gives
  private static Operand<TUint8> bytes(Operand<?> tensor) {
    return (Operand<TUint8>) tensor;
  }
}

package dev.convoke.runtime.data.record;

import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.data.picture.PictureDecoding;
import dev.convoke.runtime.data.picture.PictureForm;
import dev.convoke.runtime.data.picture.PictureHeader;
import dev.convoke.runtime.data.picture.PictureView;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TString;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

/**
 * Pictures in records, read and decoded anew each time, in any order, so that only their index is
 * in memory. An image is what {@link PictureView} shows of its picture.
 *
 * <p>TensorFlow has no operation that reads part of a file, but its data set of records can begin
 * anywhere: one that begins at a record and ends behind it reads just that.
 */
final class RecordPictures implements Images {

  private static final String NOT_COMPRESSED = "";

  /** With a buffer, the data set would read ahead what nobody wants. */
  private static final long NO_BUFFER = 0;

  private final RecordIndex index;
  private final PictureView view;
  private final int channels;
  private final List<PictureForm> forms;
  private final boolean orientations;

  /**
   * @param view what a network sees of a picture
   * @param channels 1 for grey, 3 for colour, whatever the pictures are stored as
   */
  RecordPictures(RecordIndex index, PictureView view, int channels) {
    this.index = index;
    this.view = view;
    this.channels = channels;
    this.forms =
        Arrays.stream(PictureForm.values())
            .filter(form -> pictures().anyMatch(picture -> index.form(picture) == form))
            .toList();
    this.orientations =
        pictures().anyMatch(picture -> index.orientations()[picture] != PictureHeader.UPRIGHT);
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
    return index.nameOf(image);
  }

  /** The files, each picture's file and place in it, the forms and the orientations. */
  @Override
  public List<TType> tensors() {
    byte[] formOfEach = new byte[index.count()];
    pictures().forEach(picture -> formOfEach[picture] = (byte) forms.indexOf(index.form(picture)));
    return List.of(
        TString.vectorOf(index.files().stream().map(Path::toString).toArray(String[]::new)),
        TInt32.vectorOf(index.shards()),
        TInt64.vectorOf(index.offsets()),
        TUint8.vectorOf(formOfEach),
        TUint8.vectorOf(index.orientations()));
  }

  /** Of each picture's length, beginning and end, as for pictures in files of their own. */
  @Override
  public Optional<byte[]> digest() {
    return Optional.of(index.digest());
  }

  @Override
  public Operand<TUint8> image(Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> number) {
    return tf.dtypes.cast(view.apply(tf, picture(tf, tensors, number)), TUint8.class);
  }

  @Override
  public Operand<TUint8> picture(
      Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> number) {
    Operand<TString> files = typed(tensors.get(0));
    Operand<TInt32> fileOfEach = typed(tensors.get(1));
    Operand<TInt64> offsets = typed(tensors.get(2));
    Operand<TString> record =
        record(tf, chosen(tf, files, chosen(tf, fileOfEach, number)), chosen(tf, offsets, number));
    return new PictureDecoding(forms, orientations, channels)
        .apply(
            tf,
            encoded(tf, record),
            small(tf, typed(tensors.get(3)), number),
            small(tf, typed(tensors.get(4)), number));
  }

  private static Operand<TString> record(Ops tf, Operand<TString> file, Operand<TInt64> offset) {
    Operand<TInt32> one = tf.constant(new int[] {1});
    Operand<? extends TType> from =
        tf.data.tfRecordDataset(
            tf.reshape(file, one),
            tf.constant(NOT_COMPRESSED),
            tf.constant(NO_BUFFER),
            tf.reshape(offset, one));
    List<Class<? extends TType>> types = List.of(TString.class);
    List<Shape> shapes = List.of(Shape.scalar());
    Operand<? extends TType> single = tf.data.takeDataset(from, tf.constant(1L), types, shapes);
    return typed(tf.data.datasetToSingleElement(single, types, shapes).components().get(0));
  }

  private static Operand<TString> encoded(Ops tf, Operand<TString> record) {
    return typed(
        tf.io
            .parseSingleExample(
                record,
                List.of(tf.constant("")),
                0L,
                List.of(),
                List.of(PictureRecord.ENCODED),
                List.of(),
                List.of(Shape.scalar()))
            .denseValues()
            .get(0));
  }

  private static <T extends TType> Operand<T> chosen(
      Ops tf, Operand<T> values, Operand<TInt32> number) {
    return tf.gather(values, number, tf.constant(0));
  }

  private static Operand<TInt32> small(Ops tf, Operand<TUint8> values, Operand<TInt32> number) {
    return tf.dtypes.cast(chosen(tf, values, number), TInt32.class);
  }

  @SuppressWarnings("unchecked") // a tensor that this gives, or what an operation promises
  private static <T extends TType> Operand<T> typed(Operand<?> operand) {
    return (Operand<T>) operand;
  }
}

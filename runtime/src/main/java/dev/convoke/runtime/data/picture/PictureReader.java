package dev.convoke.runtime.data.picture;

import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.graph.LatinDigits;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TString;
import org.tensorflow.types.TUint8;

/** Reads single pictures as training and evaluation read many. */
public final class PictureReader implements AutoCloseable {

  private static final List<PictureForm> FORMS = List.of(PictureForm.values());

  private final PictureView view;
  private final Graph graph = new Graph();
  private final Placeholder<TString> name;
  private final Placeholder<TInt32> form;
  private final Placeholder<TInt32> orientation;
  private final Operand<TUint8> pixels;
  private final Session session;

  /**
   * @param view what a network sees of a picture
   * @param channels 1 for grey, 3 for colour
   */
  public PictureReader(PictureView view, int channels) {
    this.view = view;
    Ops tf = Ops.create(graph);
    LatinDigits.begin();
    try {
      name = tf.placeholder(TString.class);
      form = tf.placeholder(TInt32.class);
      orientation = tf.placeholder(TInt32.class);
      Operand<TUint8> picture =
          new PictureDecoding(FORMS, true, channels)
              .apply(tf, tf.io.readFile(name), form, orientation);
      pixels = tf.dtypes.cast(view.apply(tf, picture), TUint8.class);
    } finally {
      LatinDigits.end();
    }
    session = new Session(graph, ConfigProto.newBuilder().putDeviceCount("GPU", 0).build());
  }

  /**
   * A picture that was read.
   *
   * @param pixels {@code height * width * channels} bytes of the view, row by row, channels last
   * @param treatment what was done to the picture beside decoding it, in words; empty where nothing
   */
  @SuppressWarnings("ArrayRecordComponent") // read by one caller, never compared
  public record Read(byte[] pixels, List<String> treatment) {}

  /**
   * Reads a picture.
   *
   * @throws UsageException if it is no picture, of a form that is not read, damaged or cut off, or
   *     has a name under which TensorFlow would not find it
   */
  public Read read(Path file) {
    if (file.toString().indexOf('\ufffd') >= 0) {
      throw new UsageException(
          Problem.of(file + ": the picture cannot be read")
              .expected("a locale in UTF-8, and names in UTF-8")
              .found("a name with letters that the locale does not have")
              .fix("set LC_ALL=C.UTF-8, or rename it"));
    }
    PictureHeader header;
    try {
      header = PictureHeader.read(file);
      Optional<String> damage = isPng(header) ? PngChunks.damage(file) : Optional.empty();
      if (damage.isPresent()) {
        throw unusable(file, damage.get());
      }
    } catch (UnusablePictureException unusable) {
      throw unusable(file, unusable.reason());
    } catch (IOException unreadable) {
      throw unusable(file, Disk.reason(unreadable));
    }
    try (TString path = TString.scalarOf(file.toString());
        TInt32 formNumber = TInt32.scalarOf(FORMS.indexOf(header.form()));
        TInt32 turn = TInt32.scalarOf(header.orientation());
        TUint8 read =
            (TUint8)
                session
                    .runner()
                    .feed(name, path)
                    .feed(form, formNumber)
                    .feed(orientation, turn)
                    .fetch(pixels)
                    .run()
                    .get(0)) {
      byte[] bytes = new byte[(int) read.size()];
      read.copyTo(DataBuffers.of(bytes, false, false));
      return new Read(bytes, view.treatment(header));
    } catch (TensorFlowException | TFInvalidArgumentException damaged) {
      throw unusable(file, "its pixels are damaged");
    }
  }

  private static boolean isPng(PictureHeader header) {
    return switch (header.form()) {
      case PNG, PNG_ALPHA, PNG_16, PNG_16_ALPHA -> true;
      case JPEG, BMP, BMP_32, GIF -> false;
    };
  }

  private static UsageException unusable(Path file, String reason) {
    boolean isThere = Files.exists(file);
    return new UsageException(
        Problem.of(file + ": the picture cannot be read")
            .expected("a JPEG, PNG, BMP or GIF picture")
            .found(isThere ? reason : "no such file")
            .fix(
                isThere
                    ? "check that it is complete and that you may read it, or convert it to PNG"
                    : "correct its name"));
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }
}

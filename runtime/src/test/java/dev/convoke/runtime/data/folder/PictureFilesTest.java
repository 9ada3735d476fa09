package dev.convoke.runtime.data.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.runtime.data.picture.PictureHeader;
import dev.convoke.runtime.data.picture.PictureIndex;
import dev.convoke.runtime.data.picture.PictureView;
import dev.convoke.runtime.data.picture.UnusablePictureException;
import dev.convoke.runtime.session.NativeSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

/** Pixels against Pillow's; {@code src/test/python/pictures.py} writes the pictures. */
class PictureFilesTest {

  private static final Path FOLDER =
      Path.of("src/test/resources/dev/convoke/runtime/data/picture").toAbsolutePath();
  private static final PictureView VIEW = new PictureView(8, 8, 8);

  static Stream<String> pictures() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(".*\\.(jpg|png|bmp|gif)"))
          .sorted()
          .toList()
          .stream();
    }
  }

  /** All in one index, so that the form and the orientation of each are chosen among many. */
  private static PictureFiles all(PictureView view, int channels, List<String> names) {
    PictureIndex.Builder index = PictureIndex.in(FOLDER);
    try {
      for (String name : names) {
        index.add(name, 0, PictureHeader.read(FOLDER.resolve(name)));
      }
    } catch (UnusablePictureException unusable) {
      throw new AssertionError(unusable);
    }
    return new PictureFiles(index.build(), view, channels);
  }

  private record Pixels(long height, long width, byte[] bytes) {}

  private static Pixels read(PictureFiles images, int number, boolean whole) {
    NativeSettings.apply();
    List<TType> tensors = images.tensors();
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      List<Placeholder<? extends TType>> places = new ArrayList<>();
      tensors.forEach(
          tensor -> places.add(tf.placeholder(tensor.type(), Placeholder.shape(tensor.shape()))));
      Operand<TInt32> index = tf.constant(number);
      Operand<TUint8> pixels =
          whole ? images.picture(tf, places, index) : images.image(tf, places, index);
      try (Session session = new Session(graph)) {
        Session.Runner runner = session.runner().fetch(pixels);
        for (int i = 0; i < places.size(); i++) {
          runner.feed(places.get(i), tensors.get(i));
        }
        try (TUint8 result = (TUint8) runner.run().get(0)) {
          Shape shape = result.shape();
          byte[] bytes = new byte[(int) shape.size()];
          result.copyTo(DataBuffers.of(bytes, false, false));
          return new Pixels(shape.get(0), shape.get(1), bytes);
        }
      }
    } finally {
      tensors.forEach(TType::close);
    }
  }

  private static Pixels expected(String name) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(FOLDER.resolve(name + ".rgb")));
      int height = bytes.getInt();
      int width = bytes.getInt();
      byte[] pixels = new byte[bytes.remaining()];
      bytes.get(pixels);
      return new Pixels(height, width, pixels);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void pixelsAreThoseOfPillow(String name) throws IOException {
    List<String> names = pictures().toList();

    Pixels read = read(all(VIEW, 3, names), names.indexOf(name), true);

    Pixels expected = expected(name);
    assertThat(List.of(read.height(), read.width()))
        .containsExactly(expected.height(), expected.width());
    assertThat(read.bytes()).containsExactly(expected.bytes());
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void headersSayTheSizeOfTheUprightPicture(String name) throws Exception {
    PictureHeader header = PictureHeader.read(FOLDER.resolve(name));

    Pixels expected = expected(name);
    assertThat(header.uprightHeight()).isEqualTo((int) expected.height());
    assertThat(header.uprightWidth()).isEqualTo((int) expected.width());
  }

  /** Pillow's L: (19595 R + 38470 G + 7471 B + 2¹⁵) / 2¹⁶. */
  @Test
  void colourBecomesGreyByTheWeightsOfTheStandard() {
    byte[] colour = expected("444.jpg").bytes();
    byte[] grey = new byte[colour.length / 3];
    for (int i = 0; i < grey.length; i++) {
      int red = Byte.toUnsignedInt(colour[3 * i]);
      int green = Byte.toUnsignedInt(colour[3 * i + 1]);
      int blue = Byte.toUnsignedInt(colour[3 * i + 2]);
      grey[i] = (byte) ((19_595 * red + 38_470 * green + 7_471 * blue + 32_768) >> 16);
    }

    assertThat(read(all(VIEW, 1, List.of("444.jpg")), 0, true).bytes()).containsExactly(grey);
  }

  static Stream<List<String>> views() throws IOException {
    return Files.readAllLines(FOLDER.resolve("views.txt")).stream()
        .map(line -> Arrays.asList(line.split(" ")));
  }

  @ParameterizedTest
  @MethodSource("views")
  void viewsAreThoseOfTorchvisionWithinAGreyLevel(List<String> row) throws IOException {
    int begin = 0;
    for (List<String> each : views().takeWhile(other -> !other.equals(row)).toList()) {
      begin += 3 * Integer.parseInt(each.get(1)) * Integer.parseInt(each.get(2));
    }
    PictureView view =
        new PictureView(
            Integer.parseInt(row.get(1)),
            Integer.parseInt(row.get(2)),
            Integer.parseInt(row.get(3)));

    byte[] seen = read(all(view, 3, List.of(row.get(0))), 0, false).bytes();

    byte[] expected = Files.readAllBytes(FOLDER.resolve("views.bin"));
    assertThat(seen).hasSize(3 * view.height() * view.width());
    int apart = 0;
    for (int i = 0; i < seen.length; i++) {
      int difference =
          Math.abs(Byte.toUnsignedInt(seen[i]) - Byte.toUnsignedInt(expected[begin + i]));
      assertThat(difference).as("pixel value %d", i).isLessThanOrEqualTo(1);
      apart += difference;
    }
    assertThat(apart).as("values that differ by one").isLessThan(seen.length / 2);
  }
}

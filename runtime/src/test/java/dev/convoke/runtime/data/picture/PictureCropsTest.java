package dev.convoke.runtime.data.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.runtime.session.NativeSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TUint8;

/** Crops against torchvision's ({@code src/test/python/crops.py}) and by arithmetic. */
class PictureCropsTest {

  private static final Path FOLDER =
      Path.of("src/test/resources/dev/convoke/runtime/data/picture").toAbsolutePath();
  private static final float[][] FIVE = {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {0.5f, 0.5f}};

  /** {@code [crops, height, width, channels]} in a row. */
  private static byte[] cut(PictureCrops crops, int rows, int columns, byte[] picture) {
    Shape views = Shape.of(crops.crops().size(), crops.height(), crops.width(), crops.channels());
    return seen(crops::apply, Shape.of(rows, columns, crops.channels()), picture, views);
  }

  private static byte[] seen(
      BiFunction<Ops, Operand<TUint8>, Operand<TUint8>> view,
      Shape shape,
      byte[] picture,
      Shape expected) {
    NativeSettings.apply();
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Placeholder<TUint8> place =
          tf.placeholder(TUint8.class, Placeholder.shape(Shape.of(-1, -1, shape.get(2))));
      Operand<TUint8> views = view.apply(tf, place);
      try (Session session = new Session(graph);
          TUint8 fed = TUint8.tensorOf(shape, DataBuffers.of(picture));
          TUint8 result = (TUint8) session.runner().feed(place, fed).fetch(views).run().get(0)) {
        assertThat(result.shape()).isEqualTo(expected);
        byte[] bytes = new byte[(int) result.size()];
        result.copyTo(DataBuffers.of(bytes, false, false));
        return bytes;
      }
    }
  }

  /** The margins are odd and even, and none; half a pixel rounds up and down. */
  @Test
  void tenCropsAreThoseOfTorchvision() throws IOException {
    ByteBuffer expected = ByteBuffer.wrap(Files.readAllBytes(FOLDER.resolve("crops.bin")));
    for (String line : Files.readAllLines(FOLDER.resolve("crops.txt"))) {
      String[] words = line.split(" ");
      ByteBuffer raw = ByteBuffer.wrap(Files.readAllBytes(FOLDER.resolve(words[0] + ".rgb")));
      int rows = raw.getInt();
      int columns = raw.getInt();
      byte[] picture = new byte[raw.remaining()];
      raw.get(picture);
      List<Crop> ten = new ArrayList<>();
      for (boolean mirrored : List.of(false, true)) {
        for (float[] place : FIVE) {
          ten.add(new Crop(Integer.parseInt(words[3]), place[0], place[1], mirrored));
        }
      }
      int side = Integer.parseInt(words[1]);

      byte[] cut = cut(new PictureCrops(side, side, 3, ten), rows, columns, picture);

      for (int i = 0; i < cut.length; i++) {
        assertThat(Byte.toUnsignedInt(cut[i]))
            .as("%s, byte %d", line, i)
            .isBetween(
                Byte.toUnsignedInt(expected.get(expected.position())) - 1,
                Byte.toUnsignedInt(expected.get()) + 1);
      }
    }
    assertThat(expected.remaining()).isZero();
  }

  /** The crop at the place of a quarter and three quarters of margins of 4 and 10 pixels. */
  @Test
  void placesAreSharesOfTheMargin() {
    byte[] numbered = new byte[12 * 18];
    for (int i = 0; i < numbered.length; i++) {
      numbered[i] = (byte) i;
    }

    byte[] cut =
        cut(
            new PictureCrops(
                8, 8, 1, List.of(new Crop(12, 0.25f, 0.75f, false), new Crop(12, 1, 0.25f, true))),
            12,
            18,
            numbered);

    // 7.5 is 8: half a pixel goes to the even side, and so 2.5 is 2.
    assertThat(Byte.toUnsignedInt(cut[0])).isEqualTo(1 * 18 + 8);
    assertThat(Byte.toUnsignedInt(cut[63])).isEqualTo(8 * 18 + 15);
    // Column 2 of the mirrored picture is column 15 of the picture.
    assertThat(Byte.toUnsignedInt(cut[64])).isEqualTo(4 * 18 + 15);
    assertThat(Byte.toUnsignedInt(cut[127])).isEqualTo(11 * 18 + 8);
  }

  /** 100,000 pixels long, of which 1.6 million would be computed to see 64. */
  @Test
  void aLongPictureIsComputedWhereItIsSeen() {
    byte[] white = new byte[100_000 * 2];
    java.util.Arrays.fill(white, (byte) 200);

    byte[] cut =
        cut(new PictureCrops(8, 8, 1, List.of(new Crop(16, 1, 1, false))), 100_000, 2, white);

    assertThat(cut).containsOnly(200);
  }

  /** 100 rows of 2 become 400 of 8, of which the middle 32 are seen, beginning at 184. */
  @Test
  void ofAPictureThatIsTooLongTheMiddleIsSeenWhole() {
    byte[] rows = new byte[100 * 2];
    for (int row = 0; row < 100; row++) {
      rows[2 * row] = (byte) (2 * row);
      rows[2 * row + 1] = (byte) (2 * row + 50);
    }
    WholePicture whole = new WholePicture(8, 8, 8, true);

    byte[] seen = seen(whole::apply, Shape.of(100, 2, 1), rows, Shape.of(2, 32, 8, 1));

    // The middle of row 184 is 184.5 / 4 = 46.125, which is 3/8 above that of row 46: 2·45.625.
    assertThat(Byte.toUnsignedInt(seen[0])).isEqualTo(91);
    assertThat(Byte.toUnsignedInt(seen[7])).isEqualTo(141);
    // The mirrored picture follows.
    assertThat(Byte.toUnsignedInt(seen[32 * 8])).isEqualTo(141);
    assertThat(Byte.toUnsignedInt(seen[32 * 8 + 7])).isEqualTo(91);
  }
}

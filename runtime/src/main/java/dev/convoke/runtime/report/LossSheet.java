package dev.convoke.runtime.report;

import dev.convoke.runtime.data.ImageReader;
import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.problem.Printable;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.tensorflow.ndarray.buffer.ByteDataBuffer;
import org.tensorflow.types.TUint8;

/** The images with the largest losses, as the network sees them, on one sheet. */
final class LossSheet {

  private static final int COLUMNS = 5;
  private static final int MOST = COLUMNS * COLUMNS;
  private static final int SIDE = 180;
  private static final int GAP = 16;
  private static final int LINE = 16;
  private static final int TEXT = 4 * LINE;
  private static final int TITLE = 40;

  private final Images images;
  private final List<String> classes;
  private final Predictions predictions;
  private final Canvas canvas;

  private LossSheet(Images images, List<String> classes, Predictions predictions, Canvas canvas) {
    this.images = images;
    this.classes = classes;
    this.predictions = predictions;
    this.canvas = canvas;
  }

  /** Draws it as a PNG file. */
  static byte[] png(String title, Images images, List<String> classes, Predictions predictions)
      throws IOException {
    List<Integer> largest = largest(predictions);
    int rows = (largest.size() + COLUMNS - 1) / COLUMNS;
    Canvas canvas =
        new Canvas(COLUMNS * (SIDE + GAP) + GAP, TITLE + rows * (SIDE + TEXT + GAP) + GAP);
    canvas.text(canvas.beginning(title, COLUMNS * (SIDE + GAP) - GAP), GAP, 24);
    LossSheet sheet = new LossSheet(images, classes, predictions, canvas);
    try (ImageReader reader = new ImageReader(images)) {
      for (int place = 0; place < largest.size(); place++) {
        int image = largest.get(place);
        BufferedImage picture = reader.read(image, 1, pixels -> sheet.picture(pixels.get(0)));
        sheet.draw(picture, image, place);
      }
    }
    return canvas.png();
  }

  /** The images with the largest losses, those without a number first. */
  static List<Integer> largest(Predictions predictions) {
    return IntStream.range(0, predictions.count())
        .boxed()
        .sorted(Comparator.comparing(predictions::loss).reversed())
        .limit(MOST)
        .toList();
  }

  private BufferedImage picture(TUint8 pixels) {
    int channels = images.channels();
    ByteDataBuffer data = pixels.asRawTensor().data();
    byte[] bytes = new byte[(int) data.size()];
    data.read(bytes);
    BufferedImage picture =
        new BufferedImage(images.width(), images.height(), BufferedImage.TYPE_INT_RGB);
    for (int pixel = 0; pixel < images.width() * images.height(); pixel++) {
      int red = Byte.toUnsignedInt(bytes[pixel * channels]);
      int green = channels < 3 ? red : Byte.toUnsignedInt(bytes[pixel * channels + 1]);
      int blue = channels < 3 ? red : Byte.toUnsignedInt(bytes[pixel * channels + 2]);
      picture.setRGB(pixel % images.width(), pixel / images.width(), red << 16 | green << 8 | blue);
    }
    return picture;
  }

  private void draw(BufferedImage picture, int image, int place) {
    int x = GAP + place % COLUMNS * (SIDE + GAP);
    int y = TITLE + place / COLUMNS * (SIDE + TEXT + GAP);
    int longer = Math.max(picture.getWidth(), picture.getHeight());
    int width = Math.max(1, SIDE * picture.getWidth() / longer);
    int height = Math.max(1, SIDE * picture.getHeight() / longer);
    canvas.picture(picture, x + (SIDE - width) / 2, y + (SIDE - height) / 2, width, height);
    int line = y + SIDE + LINE;
    canvas.text(canvas.end(Printable.of(images.nameOf(image)), SIDE), x, line);
    canvas.text(named("true", classes.get(predictions.label(image))), x, line + LINE);
    String answer =
        predictions.answer(image).isPresent()
            ? classes.get(predictions.answer(image).getAsInt())
            : "nothing: no number";
    canvas.text(named("answered", answer), x, line + 2 * LINE);
    canvas.text(
        String.format(
            Locale.ROOT,
            "loss %.3f, probability %.1f %%",
            predictions.loss(image),
            100 * predictions.probability(image)),
        x,
        line + 3 * LINE);
  }

  private String named(String what, String name) {
    return canvas.beginning(what + " " + Printable.of(name), SIDE);
  }
}

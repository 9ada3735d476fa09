package dev.convoke.runtime.run;

import dev.convoke.runtime.data.ChangedImage;
import dev.convoke.runtime.data.ImageFormat;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * A picture of training images: each as evaluation sees it, and to the right as it is trained on,
 * above its class or, where images were mixed, the shares of its classes.
 *
 * @param title above all images
 * @param classes names of the classes
 * @param format of the images
 */
public record ContactSheet(String title, List<String> classes, ImageFormat format) {

  private static final int SMALLEST_SIDE = 96;
  private static final int LARGEST_SIDE = 224;
  private static final int BETWEEN = 2;
  private static final int MARGIN = 12;
  private static final int TEXT = 20;
  private static final int SMALLEST_CELL = 160;
  private static final int MOST_CLASSES = 3;
  private static final int GREY = 1;

  /**
   * Draws it.
   *
   * @param images at least one
   * @return a file in PNG's format
   * @throws IOException if it cannot be written
   */
  public byte[] png(List<ChangedImage> images) throws IOException {
    int cell = Math.max(SMALLEST_CELL, 2 * shown(format.width()) + BETWEEN) + MARGIN;
    int row = shown(format.height()) + TEXT + MARGIN;
    // About four wide for three high.
    int columns = (int) Math.ceil(Math.sqrt(images.size() * 4.0 / 3 * row / cell));
    columns = Math.min(Math.max(columns, 2), images.size());
    int rows = (images.size() + columns - 1) / columns;
    BufferedImage sheet =
        new BufferedImage(
            MARGIN + columns * cell, MARGIN + TEXT + rows * row, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    try {
      prepare(graphics, sheet);
      write(graphics, title, MARGIN, TEXT, sheet.getWidth() - 2 * MARGIN);
      for (int i = 0; i < images.size(); i++) {
        int left = MARGIN + i % columns * cell;
        int top = MARGIN + TEXT + i / columns * row;
        draw(graphics, images.get(i).before(), left, top);
        int right = left + shown(format.width()) + BETWEEN;
        draw(graphics, images.get(i).after(), right, top);
        int baseline = top + shown(format.height()) + TEXT - 5;
        write(graphics, caption(images.get(i)), left, baseline, cell - MARGIN);
      }
    } finally {
      graphics.dispose();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(sheet, "png", bytes);
    return bytes.toByteArray();
  }

  private static void prepare(Graphics2D graphics, BufferedImage sheet) {
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    graphics.setColor(Color.BLACK);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
  }

  /** Small pixels are seen as they are, as squares; large images become smaller. */
  private void draw(Graphics2D graphics, byte[] pixels, int left, int top) {
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        largest() < SMALLEST_SIDE
            ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
            : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(
        picture(pixels), left, top, shown(format.width()), shown(format.height()), null);
  }

  /** A side on the sheet, in pixels. */
  private int shown(int side) {
    int largest = largest();
    if (largest < SMALLEST_SIDE) {
      return side * ((SMALLEST_SIDE + largest - 1) / largest);
    }
    return largest > LARGEST_SIDE ? Math.max(1, side * LARGEST_SIDE / largest) : side;
  }

  private int largest() {
    return Math.max(format.height(), format.width());
  }

  private BufferedImage picture(byte[] pixels) {
    BufferedImage picture =
        new BufferedImage(format.width(), format.height(), BufferedImage.TYPE_INT_RGB);
    int channels = format.channels();
    for (int i = 0; i < format.height() * format.width(); i++) {
      int red = Byte.toUnsignedInt(pixels[i * channels]);
      int green = channels == GREY ? red : Byte.toUnsignedInt(pixels[i * channels + 1]);
      int blue = channels < 3 ? red : Byte.toUnsignedInt(pixels[i * channels + 2]);
      picture.setRGB(i % format.width(), i / format.width(), (red << 16) | (green << 8) | blue);
    }
    return picture;
  }

  /** The class, or the largest shares of classes in whole per cent. */
  String caption(ChangedImage image) {
    List<Float> shares = image.shares();
    List<Integer> seen =
        IntStream.range(0, shares.size())
            .boxed()
            .filter(c -> shares.get(c) >= 0.005f)
            .sorted((a, b) -> Float.compare(shares.get(b), shares.get(a)))
            .limit(MOST_CLASSES)
            .toList();
    if (seen.size() == 1) {
      return classes.get(seen.get(0));
    }
    return seen.stream()
        .map(c -> String.format(Locale.ROOT, "%s %.0f %%", classes.get(c), 100 * shares.get(c)))
        .collect(Collectors.joining(" + "));
  }

  private static void write(Graphics2D graphics, String text, int left, int baseline, int width) {
    FontMetrics metrics = graphics.getFontMetrics();
    String cut = text;
    int length = text.length();
    while (metrics.stringWidth(cut) > width && length > 0) {
      length--;
      cut = text.substring(0, length) + "…";
    }
    graphics.drawString(cut, left, baseline);
  }
}

package dev.convoke.runtime.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A white picture to draw on. Lengths are in pixels, from the upper left corner. */
final class Canvas {

  static final Color INK = new Color(0x33, 0x33, 0x33);
  static final Color GRID = new Color(0xdd, 0xdd, 0xdd);
  // Two colours that people with any kind of colour vision tell apart (Okabe and Ito 2008).
  static final Color ORANGE = new Color(0xe6, 0x9f, 0x00);
  static final Color BLUE = new Color(0x00, 0x72, 0xb2);

  private static final int TEXT_SIZE = 12;
  private static final String MORE = "…";

  private final BufferedImage image;
  private final Graphics2D graphics;

  Canvas(int width, int height) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, TEXT_SIZE));
    fill(Color.WHITE, 0, 0, width, height);
  }

  /** A rectangle. */
  void fill(Color color, int x, int y, int width, int height) {
    graphics.setColor(color);
    graphics.fillRect(x, y, width, height);
  }

  void line(Color color, int fromX, int fromY, int toX, int toY) {
    graphics.setColor(color);
    graphics.drawLine(fromX, fromY, toX, toY);
  }

  /** Another picture, enlarged or reduced to a size. */
  void picture(BufferedImage picture, int x, int y, int width, int height) {
    boolean enlarged = picture.getWidth() < width;
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        enlarged
            ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
            : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(picture, x, y, width, height, null);
  }

  /** Text that begins at a place; y is its base line. */
  void text(String text, int x, int y) {
    text(text, INK, x, y);
  }

  private void text(String text, Color color, int x, int y) {
    graphics.setColor(color);
    graphics.drawString(text, x, y);
  }

  /** Text that ends at a place. */
  void textBefore(String text, int x, int y) {
    text(text, x - width(text), y);
  }

  /** Text whose middle is at a place. */
  void textAround(String text, int x, int y) {
    textAround(text, INK, x, y);
  }

  void textAround(String text, Color color, int x, int y) {
    text(text, color, x - width(text) / 2, y);
  }

  /** Text that runs upwards from a place; x is its base line. */
  void textUp(String text, int x, int y) {
    graphics.rotate(-Math.PI / 2, x, y);
    text(text, x, y);
    graphics.rotate(Math.PI / 2, x, y);
  }

  int width(String text) {
    FontMetrics metrics = graphics.getFontMetrics();
    return metrics.stringWidth(text);
  }

  /** The text, or as much of its beginning as is not wider than a number of pixels. */
  String beginning(String text, int most) {
    int end = text.length();
    while (end > 0 && width(shortened(text, 0, end)) > most) {
      end = text.offsetByCodePoints(end, -1);
    }
    return shortened(text, 0, end);
  }

  /** The text, or as much of its end as is not wider than a number of pixels. */
  String end(String text, int most) {
    int begin = 0;
    while (begin < text.length() && width(shortened(text, begin, text.length())) > most) {
      begin = text.offsetByCodePoints(begin, 1);
    }
    return shortened(text, begin, text.length());
  }

  private static String shortened(String text, int begin, int end) {
    return (begin > 0 ? MORE : "") + text.substring(begin, end) + (end < text.length() ? MORE : "");
  }

  /** The picture as a PNG file. */
  byte[] png() throws IOException {
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}

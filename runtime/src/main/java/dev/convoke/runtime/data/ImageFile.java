package dev.convoke.runtime.data;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Reads a picture (PNG, JPEG, BMP or GIF) as bytes that a network takes. */
public final class ImageFile {

  private ImageFile() {}

  /**
   * Reads one picture.
   *
   * @param input size that it must have; it is never scaled, since that would change what the
   *     network sees without a word
   * @return {@code height * width * channels} bytes, row by row, channels last; a picture in colour
   *     becomes grey only if red, green and blue are equal everywhere
   */
  public static byte[] read(Path file, NetworkDescription.Input input) {
    BufferedImage image = decode(file);
    if (image.getHeight() != input.height() || image.getWidth() != input.width()) {
      throw new UsageException(
          Problem.of(file + ": the picture has the wrong size")
              .expected(input.height() + "×" + input.width() + " (height×width)")
              .found(image.getHeight() + "×" + image.getWidth())
              .fix("scale or crop it to " + input.height() + "×" + input.width()));
    }
    return switch (input.channels()) {
      case 1 -> grey(file, image);
      case 3 -> colour(image);
      default ->
          throw new UsageException(
              Problem.of(file + ": a picture has 1 or 3 channels")
                  .expected(input.channels() + " channels")
                  .found("a picture"));
    };
  }

  private static BufferedImage decode(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException(
          Problem.of(file + (Files.exists(file) ? ": not a file" : ": there is no such file"))
              .fix("check the path"));
    }
    BufferedImage image;
    try {
      image = ImageIO.read(file.toFile());
    } catch (IOException | RuntimeException damaged) {
      // ImageIO's decoders throw unchecked exceptions for some damaged files.
      throw new UsageException(
          Problem.of(file + ": the picture cannot be read")
              .found(damaged.getClass().getSimpleName() + ": " + damaged.getMessage())
              .fix("check that it is complete and that you may read it"),
          damaged);
    }
    if (image == null) {
      throw new UsageException(
          Problem.of(file + ": not a picture")
              .expected("PNG, JPEG, BMP or GIF")
              .fix("convert it to PNG"));
    }
    return image;
  }

  private static byte[] grey(Path file, BufferedImage image) {
    byte[] pixels = new byte[image.getHeight() * image.getWidth()];
    int next = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = rgb(image, x, y);
        int red = rgb >> 16 & 0xff;
        if (red != (rgb >> 8 & 0xff) || red != (rgb & 0xff)) {
          throw new UsageException(
              Problem.of(file + ": the picture has colours")
                  .expected("a grey picture: red, green and blue equal everywhere")
                  .found(String.format("#%06x at column %d, row %d", rgb & 0xffffff, x, y))
                  .fix("convert it to grey yourself, so that you decide how"));
        }
        pixels[next++] = (byte) red;
      }
    }
    return pixels;
  }

  private static byte[] colour(BufferedImage image) {
    byte[] pixels = new byte[image.getHeight() * image.getWidth() * 3];
    int next = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = rgb(image, x, y);
        pixels[next++] = (byte) (rgb >> 16);
        pixels[next++] = (byte) (rgb >> 8);
        pixels[next++] = (byte) rgb;
      }
    }
    return pixels;
  }

  /**
   * Red, green and blue of a pixel. A grey picture's stored value is taken as it is: {@code getRGB}
   * would send it through the gamma of Java's linear grey.
   */
  private static int rgb(BufferedImage image, int x, int y) {
    ColorModel model = image.getColorModel();
    if (model.getColorSpace().getType() != ColorSpace.TYPE_GRAY) {
      return image.getRGB(x, y) & 0xffffff;
    }
    int most = (1 << model.getComponentSize(0)) - 1;
    int grey = image.getRaster().getSample(x, y, 0) * 255 / most;
    return grey * 0x010101;
  }
}

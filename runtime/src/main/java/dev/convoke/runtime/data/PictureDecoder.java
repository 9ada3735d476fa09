package dev.convoke.runtime.data;

import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes pictures (PNG, JPEG, BMP or GIF) of one size into the bytes that a network takes.
 * Whatever reads pictures into memory decodes them here, so that it sees the same pixels.
 *
 * @param height rows that a picture must have; it is never scaled, since that would change what the
 *     network sees without a word
 * @param width columns that it must have
 * @param channels 1 for grey, 3 for colour
 */
public record PictureDecoder(int height, int width, int channels) {

  /** The formats as ImageIO names them, in lower case; what it reads besides is not tested. */
  private static final Set<String> FORMATS = Set.of("png", "jpeg", "jpg", "bmp", "gif");

  private static final String FORMATS_TEXT = "PNG, JPEG, BMP or GIF";
  private static final int OPAQUE = 255;

  /**
   * Decodes one picture.
   *
   * @return {@code height * width * channels} bytes, row by row, channels last; a picture in colour
   *     becomes grey only if red, green and blue are equal everywhere
   * @throws UsageException if it is no picture, of another format, damaged, cut off, transparent
   *     anywhere, or of another size. The size is that of its header, so a picture that is too
   *     large takes no memory
   */
  public byte[] decode(Path file) {
    RawFile.requireRegular(file);
    try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
      ImageReader reader = reader(file, input);
      try {
        reader.setInput(input, true, true);
        return pixels(file, image(file, reader));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException damaged) {
      if (damaged instanceof UsageException said) {
        throw said;
      }
      // ImageIO's decoders throw unchecked exceptions for some damaged files.
      throw new UsageException(unreadable(file, Disk.reason(damaged)), damaged);
    }
  }

  private static ImageReader reader(Path file, ImageInputStream input) throws IOException {
    List<String> others = new ArrayList<>();
    Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      String format = reader.getFormatName();
      if (FORMATS.contains(format.toLowerCase(Locale.ROOT))) {
        return reader;
      }
      reader.dispose();
      others.add(format.toUpperCase(Locale.ROOT));
    }
    Problem problem =
        others.isEmpty()
            ? Problem.of(file + ": not a picture").expected(FORMATS_TEXT)
            : Problem.of(file + ": pictures of this format are not read")
                .expected(FORMATS_TEXT)
                .found(others.get(0));
    throw new UsageException(problem.fix("convert it to PNG"));
  }

  private BufferedImage image(Path file, ImageReader reader) throws IOException {
    requireSize(file, reader.getHeight(0), reader.getWidth(0));
    if (reader.getFormatName().equalsIgnoreCase("png")) {
      PngChunks.damage(file)
          .ifPresent(
              damage -> {
                throw new UsageException(unreadable(file, damage));
              });
    }
    // Of a JPEG that is cut off, ImageIO makes a picture with grey below and says so only here.
    List<String> warnings = new ArrayList<>();
    reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
    BufferedImage image = reader.read(0);
    if (!warnings.isEmpty()) {
      throw new UsageException(unreadable(file, warnings.get(0)));
    }
    return image;
  }

  private void requireSize(Path file, int foundHeight, int foundWidth) {
    if (foundHeight != height || foundWidth != width) {
      throw new UsageException(
          Problem.of(file + ": the picture has the wrong size")
              .expected(height + "×" + width + " (height×width)")
              .found(foundHeight + "×" + foundWidth)
              .fix("scale or crop it to " + height + "×" + width));
    }
  }

  private static Problem unreadable(Path file, String found) {
    return Problem.of(file + ": the picture cannot be read")
        .found(found)
        .fix("check that it is complete and that you may read it");
  }

  private byte[] pixels(Path file, BufferedImage image) {
    requireOpaque(file, image);
    return switch (channels) {
      case 1 -> grey(file, image);
      case 3 -> colour(image);
      default ->
          throw new UsageException(
              Problem.of(file + ": a picture has 1 or 3 channels")
                  .expected(channels + " channels")
                  .found("a picture"));
    };
  }

  /** What colour shows through is not in the file, and a network would see what is hidden. */
  private static void requireOpaque(Path file, BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      return;
    }
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int alpha = image.getRGB(x, y) >>> 24;
        if (alpha < OPAQUE) {
          throw new UsageException(
              Problem.of(file + ": the picture is transparent")
                  .expected("alpha " + OPAQUE + " everywhere")
                  .found(String.format(Locale.ROOT, "alpha %d at column %d, row %d", alpha, x, y))
                  .fix("save it without transparency, on a background that you choose"));
        }
      }
    }
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
                  .found(
                      String.format(
                          Locale.ROOT, "#%06x at column %d, row %d", rgb & 0xffffff, x, y))
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

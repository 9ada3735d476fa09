package dev.convoke.runtime.data.picture;

import dev.convoke.runtime.disk.Disk;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What the file of a picture says about itself, without its pixels.
 *
 * @param height rows as stored, before the picture is turned upright
 * @param width columns as stored
 * @param orientation how it is to be turned: 1 to 8 as in Exif 2.32, section 4.6.4; 1 is upright
 * @param fingerprint of the file's length, beginning and end
 */
public record PictureHeader(
    PictureForm form, int height, int width, int orientation, long fingerprint) {

  /** Exif's number of a picture that is stored upright. */
  public static final int UPRIGHT = 1;

  /**
   * More pixels than any camera's, and so many that decoding them takes more than 300 MB: the
   * picture is made to exhaust memory.
   */
  static final long MOST_PIXELS = 100_000_000;

  /** Of a side: the most that a JPEG can have, and the sizes of its rescaled images fit an int. */
  static final int LONGEST_SIDE = 65_535;

  private static final int LONGEST_MAGIC = 8;

  /**
   * Reads the header and looks for the end of the picture.
   *
   * @throws UnusablePictureException where the file is no picture, is of a form that is not read,
   *     too large, or damaged as far as one can see without decoding it
   */
  public static PictureHeader read(Path file) throws UnusablePictureException {
    try {
      if (!Files.isRegularFile(file)) {
        boolean isGone = Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
        throw new UnusablePictureException(
            isGone ? "no such file" : "not a file, but " + Disk.kind(file));
      }
      try (FileBytes bytes = FileBytes.open(file)) {
        return read(bytes);
      }
    } catch (IOException unreadable) {
      throw new UnusablePictureException(Disk.reason(unreadable));
    }
  }

  /**
   * The same for the bytes of a file.
   *
   * @throws UnusablePictureException as for a file
   */
  public static PictureHeader read(byte[] file) throws UnusablePictureException {
    try (FileBytes bytes = FileBytes.of(file)) {
      return read(bytes);
    } catch (IOException unreadable) {
      throw new UnusablePictureException(Disk.reason(unreadable));
    }
  }

  private static PictureHeader read(FileBytes bytes) throws IOException, UnusablePictureException {
    if (bytes.size() == 0) {
      throw new UnusablePictureException("empty");
    }
    Shape shape =
        switch (magic(bytes)) {
          case JPEG -> JpegHeader.read(bytes);
          case PNG -> PngHeader.read(bytes);
          case BMP -> BmpHeader.read(bytes);
          case GIF -> GifHeader.read(bytes);
          case OTHER -> throw new UnusablePictureException(otherForm(bytes));
        };
    if (shape.height() < 1 || shape.width() < 1) {
      throw new UnusablePictureException("the header is damaged: a picture without pixels");
    }
    if ((long) shape.height() * shape.width() > MOST_PIXELS) {
      throw new UnusablePictureException(
          String.format(
              Locale.ROOT,
              "%d×%d pixels, more than %,d",
              shape.height(),
              shape.width(),
              MOST_PIXELS));
    }
    int longest = Math.max(shape.height(), shape.width());
    if (longest > LONGEST_SIDE) {
      throw new UnusablePictureException(
          String.format(Locale.ROOT, "a side of %,d pixels, more than %,d", longest, LONGEST_SIDE));
    }
    return new PictureHeader(
        shape.form(), shape.height(), shape.width(), shape.orientation(), bytes.fingerprint());
  }

  /** Rows of the picture when it is upright. */
  public int uprightHeight() {
    return Turn.swapsSides(orientation) ? width : height;
  }

  /** Columns of the picture when it is upright. */
  public int uprightWidth() {
    return Turn.swapsSides(orientation) ? height : width;
  }

  /** Writes it into an index. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(form.code());
    out.writeInt(height);
    out.writeInt(width);
    out.writeByte(orientation);
    out.writeLong(fingerprint);
  }

  /** Reads what {@link #write} wrote; empty where that was of another version. */
  public static Optional<PictureHeader> read(DataInput in) throws IOException {
    Optional<PictureForm> form = PictureForm.of(in.readByte());
    int height = in.readInt();
    int width = in.readInt();
    byte orientation = in.readByte();
    long fingerprint = in.readLong();
    return form.map(known -> new PictureHeader(known, height, width, orientation, fingerprint));
  }

  /** What the reader of a format finds out. */
  record Shape(PictureForm form, int height, int width, int orientation) {

    /** One that is stored upright. */
    static Shape upright(PictureForm form, int height, int width) {
      return new Shape(form, height, width, UPRIGHT);
    }
  }

  private enum Magic {
    JPEG,
    PNG,
    BMP,
    GIF,
    OTHER
  }

  private static Magic magic(FileBytes bytes) throws IOException {
    String begin = bytes.latin(0, (int) Math.min(LONGEST_MAGIC, bytes.size()));
    if (begin.startsWith("\u00ff\u00d8\u00ff")) {
      return Magic.JPEG;
    }
    if (begin.equals("\u0089PNG\r\n\u001a\n")) {
      return Magic.PNG;
    }
    if (begin.startsWith("GIF87a") || begin.startsWith("GIF89a")) {
      return Magic.GIF;
    }
    return begin.startsWith("BM") ? Magic.BMP : Magic.OTHER;
  }

  private static String otherForm(FileBytes bytes) throws IOException {
    String begin = bytes.latin(0, (int) Math.min(12, bytes.size()));
    if (begin.startsWith("RIFF") && begin.endsWith("WEBP")) {
      return "a WebP, which is not read: convert it to PNG or JPEG";
    }
    if (begin.startsWith("II*\0") || begin.startsWith("MM\0*")) {
      return "a TIFF, which is not read: convert it to PNG or JPEG";
    }
    if (begin.length() == 12 && begin.startsWith("ftyp", 4)) {
      return "a HEIC or AVIF, which is not read: convert it to PNG or JPEG";
    }
    return "not a JPEG, PNG, BMP or GIF";
  }
}

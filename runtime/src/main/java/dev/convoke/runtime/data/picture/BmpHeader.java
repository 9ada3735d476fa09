package dev.convoke.runtime.data.picture;

import dev.convoke.runtime.data.picture.PictureHeader.Shape;
import java.io.EOFException;
import java.io.IOException;

/** The headers of a BMP: BITMAPFILEHEADER and BITMAPINFOHEADER. */
final class BmpHeader {

  private static final int OLDEST_INFO_BYTES = 40;
  private static final int COLOUR = 24;
  private static final int COLOUR_AND_REST = 32;
  private static final int BIT_FIELDS = 3;

  private BmpHeader() {}

  static Shape read(FileBytes bytes) throws IOException, UnusablePictureException {
    try {
      int pixels = bytes.little32(10);
      int info = bytes.little32(14);
      if (info < OLDEST_INFO_BYTES || pixels < 0) {
        throw new UnusablePictureException("a BMP of OS/2, which is not read: convert it to PNG");
      }
      int width = bytes.little32(18);
      int height = Math.abs(bytes.little32(22)); // negative where the first row is the top one
      int bits = bytes.unsigned(28) | bytes.unsigned(29) << Byte.SIZE;
      int compression = bytes.little32(30);
      boolean plain = compression == 0 || (compression == BIT_FIELDS && bits == COLOUR_AND_REST);
      if ((bits != COLOUR && bits != COLOUR_AND_REST) || !plain) {
        throw new UnusablePictureException(
            "a BMP of " + bits + " bits a pixel or compressed: convert it to PNG");
      }
      long row = ((long) width * bits + 31) / 32 * 4;
      if (width < 0 || height < 0 || pixels + row * height > bytes.size()) {
        throw new UnusablePictureException("the BMP is cut off");
      }
      return Shape.upright(bits == COLOUR ? PictureForm.BMP : PictureForm.BMP_32, height, width);
    } catch (EOFException cutOff) {
      throw new UnusablePictureException("the BMP is cut off");
    }
  }
}

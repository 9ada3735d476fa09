package dev.convoke.runtime.data.picture;

import dev.convoke.runtime.data.picture.PictureHeader.Shape;
import java.io.EOFException;
import java.io.IOException;

/** The chunks of a PNG: W3C, Portable Network Graphics, section 5. */
final class PngHeader {

  private static final int SIGNATURE_BYTES = 8;
  private static final int CHUNK_BYTES = 12; // length, type and checksum around the data
  private static final int COLOUR_AND_ALPHA = 6;
  private static final int GREY_AND_ALPHA = 4;
  private static final int DEEP = 16;

  private PngHeader() {}

  static Shape read(FileBytes bytes) throws IOException, UnusablePictureException {
    try {
      if (!bytes.latin(SIGNATURE_BYTES + 4, 4).equals("IHDR")) {
        throw new UnusablePictureException("the PNG is damaged: it does not begin with IHDR");
      }
      long header = SIGNATURE_BYTES + 8;
      long width = bytes.big32(header);
      long height = bytes.big32(header + 4);
      if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
        throw new UnusablePictureException("the PNG is damaged: more than 2³¹ pixels in a row");
      }
      int depth = bytes.unsigned(header + 8);
      int colours = bytes.unsigned(header + 9);
      boolean hasAlpha = colours == COLOUR_AND_ALPHA || colours == GREY_AND_ALPHA;
      int orientation = PictureHeader.UPRIGHT;
      long at = SIGNATURE_BYTES;
      String type = bytes.latin(at + 4, 4);
      while (!type.equals("IEND")) {
        long length = bytes.big32(at);
        if (type.equals("tRNS")) {
          hasAlpha = true;
        } else if (type.equals("eXIf")) {
          orientation = ExifOrientation.inTiff(bytes, at + 8, length);
        }
        at += CHUNK_BYTES + length;
        type = bytes.latin(at + 4, 4);
      }
      return new Shape(form(depth, hasAlpha), (int) height, (int) width, orientation);
    } catch (EOFException cutOff) {
      throw new UnusablePictureException("the PNG is cut off");
    }
  }

  private static PictureForm form(int depth, boolean hasAlpha) {
    if (depth == DEEP) {
      return hasAlpha ? PictureForm.PNG_16_ALPHA : PictureForm.PNG_16;
    }
    return hasAlpha ? PictureForm.PNG_ALPHA : PictureForm.PNG;
  }
}

package dev.convoke.runtime.data.picture;

import dev.convoke.runtime.data.picture.PictureHeader.Shape;
import java.io.EOFException;
import java.io.IOException;

/** The blocks of a GIF up to its first picture: CompuServe, GIF89a, section 17 to 23. */
final class GifHeader {

  private static final int SCREEN_BYTES = 13;
  private static final int EXTENSION = 0x21;
  private static final int GRAPHIC_CONTROL = 0xf9;
  private static final int IMAGE = 0x2c;
  private static final int HAS_TABLE = 0x80;
  private static final int TABLE_SIZE = 0x07;
  private static final int BYTES_A_COLOUR = 3;

  private GifHeader() {}

  static Shape read(FileBytes bytes) throws IOException, UnusablePictureException {
    try {
      int width = bytes.little16(6);
      int height = bytes.little16(8);
      int packed = bytes.unsigned(10);
      long at = SCREEN_BYTES;
      if ((packed & HAS_TABLE) != 0) {
        at += (long) BYTES_A_COLOUR << ((packed & TABLE_SIZE) + 1);
      }
      boolean transparent = false;
      while (bytes.unsigned(at) == EXTENSION) {
        if (bytes.unsigned(at + 1) == GRAPHIC_CONTROL) {
          transparent = (bytes.unsigned(at + 3) & 1) != 0;
        }
        at += 2;
        while (bytes.unsigned(at) != 0) {
          at += 1 + bytes.unsigned(at);
        }
        at++;
      }
      if (bytes.unsigned(at) != IMAGE) {
        throw new UnusablePictureException("the GIF is damaged: no picture in it");
      }
      boolean whole =
          bytes.little16(at + 1) == 0
              && bytes.little16(at + 3) == 0
              && bytes.little16(at + 5) == width
              && bytes.little16(at + 7) == height;
      if (transparent || !whole) {
        throw new UnusablePictureException(
            "a transparent GIF, whose background is not in it: convert it to PNG");
      }
      return Shape.upright(PictureForm.GIF, height, width);
    } catch (EOFException cutOff) {
      throw new UnusablePictureException("the GIF is cut off");
    }
  }
}

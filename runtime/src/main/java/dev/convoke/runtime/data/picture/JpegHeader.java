package dev.convoke.runtime.data.picture;

import dev.convoke.runtime.data.picture.PictureHeader.Shape;
import java.io.EOFException;
import java.io.IOException;

/** The segments of a JPEG up to its first frame: ITU-T T.81, annex B. */
final class JpegHeader {

  private static final int FRAME_FIRST = 0xc0;
  private static final int FRAME_LAST = 0xcf;
  private static final int HUFFMAN_TABLES = 0xc4;
  private static final int RESERVED = 0xc8;
  private static final int ARITHMETIC_CONDITIONS = 0xcc;
  private static final int LOSSLESS_FIRST = 0xc5;
  private static final int LOSSLESS = 0xc3;
  private static final int SCAN = 0xda;
  private static final int END = 0xd9;
  private static final int APPLICATION_1 = 0xe1;
  private static final int FILL = 0xff;

  /** Some programs append a few bytes of their own behind the end. */
  private static final int LATEST_END = 1 << 12;

  private JpegHeader() {}

  static Shape read(FileBytes bytes) throws IOException, UnusablePictureException {
    int orientation = PictureHeader.UPRIGHT;
    long at = 2;
    try {
      while (true) {
        if (bytes.unsigned(at) != FILL) {
          throw new UnusablePictureException("the JPEG is damaged");
        }
        int marker = bytes.unsigned(at + 1);
        if (marker == FILL) {
          at++;
          continue;
        }
        if (marker == SCAN || marker == END) {
          throw new UnusablePictureException("the JPEG is damaged: no frame before its pixels");
        }
        int length = bytes.big16(at + 2);
        if (isFrame(marker)) {
          requireEnd(bytes);
          return frame(bytes, at, marker, orientation);
        }
        if (marker == APPLICATION_1 && orientation == PictureHeader.UPRIGHT) {
          orientation = ExifOrientation.inJpeg(bytes, at + 4, length - 2);
        }
        at += 2 + length;
      }
    } catch (EOFException cutOff) {
      throw new UnusablePictureException("the JPEG is cut off");
    }
  }

  private static boolean isFrame(int marker) {
    return marker >= FRAME_FIRST
        && marker <= FRAME_LAST
        && marker != HUFFMAN_TABLES
        && marker != RESERVED
        && marker != ARITHMETIC_CONDITIONS;
  }

  private static Shape frame(FileBytes bytes, long at, int marker, int orientation)
      throws IOException, UnusablePictureException {
    int bits = bytes.unsigned(at + 4);
    if (bits != Byte.SIZE || marker == LOSSLESS || marker >= LOSSLESS_FIRST) {
      throw new UnusablePictureException(
          "a JPEG of a rare kind (lossless, arithmetic or of "
              + bits
              + " bits): convert it to PNG or to an ordinary JPEG");
    }
    return new Shape(PictureForm.JPEG, bytes.big16(at + 5), bytes.big16(at + 7), orientation);
  }

  private static void requireEnd(FileBytes bytes) throws IOException, UnusablePictureException {
    int count = (int) Math.min(LATEST_END, bytes.size());
    if (!bytes.latin(bytes.size() - count, count).contains("\u00ff\u00d9")) {
      throw new UnusablePictureException("the JPEG is cut off");
    }
  }
}

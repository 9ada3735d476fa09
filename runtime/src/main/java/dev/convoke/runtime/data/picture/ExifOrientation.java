package dev.convoke.runtime.data.picture;

import java.io.EOFException;
import java.io.IOException;

/** The tag Orientation of Exif 2.32, section 4.6.4. What is damaged counts as upright. */
final class ExifOrientation {

  private static final String IN_JPEG = "Exif\0\0";
  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int LARGEST = 8;
  private static final int ENTRY_BYTES = 12;
  private static final int MOST_ENTRIES = 1000;

  private ExifOrientation() {}

  /** Of a segment APP1, which may hold something else. */
  static int inJpeg(FileBytes bytes, long begin, int length) throws IOException {
    if (length < IN_JPEG.length() || !bytes.latin(begin, IN_JPEG.length()).equals(IN_JPEG)) {
      return PictureHeader.UPRIGHT;
    }
    return inTiff(bytes, begin + IN_JPEG.length(), length - IN_JPEG.length());
  }

  /** Of a TIFF structure. */
  static int inTiff(FileBytes bytes, long begin, long length) throws IOException {
    if (length < Long.BYTES) {
      return PictureHeader.UPRIGHT;
    }
    boolean little = bytes.latin(begin, 2).equals("II");
    long directory = number(bytes, begin + 4, little);
    try {
      if (directory + 2 > length) {
        return PictureHeader.UPRIGHT;
      }
      int entries = Math.min(half(bytes, begin + directory, little), MOST_ENTRIES);
      for (int i = 0; i < entries; i++) {
        long entry = directory + 2 + (long) i * ENTRY_BYTES;
        if (entry + ENTRY_BYTES > length) {
          break;
        }
        if (half(bytes, begin + entry, little) == TAG
            && half(bytes, begin + entry + 2, little) == SHORT) {
          int value = half(bytes, begin + entry + 8, little);
          return value >= 1 && value <= LARGEST ? value : PictureHeader.UPRIGHT;
        }
      }
    } catch (EOFException damaged) {
      return PictureHeader.UPRIGHT;
    }
    return PictureHeader.UPRIGHT;
  }

  private static int half(FileBytes bytes, long at, boolean little) throws IOException {
    return little ? bytes.little16(at) : bytes.big16(at);
  }

  private static long number(FileBytes bytes, long at, boolean little) throws IOException {
    return little ? Integer.toUnsignedLong(bytes.little32(at)) : bytes.big32(at);
  }
}

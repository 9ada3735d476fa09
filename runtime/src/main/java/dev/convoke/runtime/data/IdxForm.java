package dev.convoke.runtime.data;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What IDX files hold, by their magic number: two zero bytes, the type of the elements, the number
 * of sizes that follow.
 */
enum IdxForm {
  GREY_IMAGES(0x00000803, "IDX images", Byte.BYTES),
  IMAGES(0x00000804, "IDX images with channels", Byte.BYTES),
  LABELS(0x00000801, "IDX labels", Byte.BYTES),
  WIDE_LABELS(0x00000c01, "IDX labels of four bytes", Integer.BYTES);

  private static final int SIZES_OF_MAGIC = 0xff;

  private final int magic;
  private final String text;
  private final int elementBytes;

  IdxForm(int magic, String text, int elementBytes) {
    this.magic = magic;
    this.text = text;
    this.elementBytes = elementBytes;
  }

  /** The form of a file, by its first four bytes. */
  static Optional<IdxForm> of(int magic) {
    return Stream.of(values()).filter(form -> form.magic == magic).findFirst();
  }

  /** Bytes of the longest header; a shorter file is read whole. */
  static int longestHeader() {
    return Stream.of(values()).mapToInt(IdxForm::headerBytes).max().orElseThrow();
  }

  /** The number that begins a file. */
  int magic() {
    return magic;
  }

  /** What it is, in words. */
  String text() {
    return text;
  }

  /** How many sizes the header has. */
  int sizes() {
    return magic & SIZES_OF_MAGIC;
  }

  /** Bytes before the elements. */
  int headerBytes() {
    return Integer.BYTES * (1 + sizes());
  }

  /**
   * One of the sizes in a header.
   *
   * @param index counted from 0, the number of images or labels
   */
  int size(ByteBuffer header, int index) {
    return header.getInt(Integer.BYTES * (1 + index));
  }

  /** Bytes of the file: the largest long where there would be more, 0 where a size is below 1. */
  long length(ByteBuffer header) {
    long bytes = elementBytes;
    for (int i = 0; i < sizes(); i++) {
      int size = size(header, i);
      if (size < 1) {
        return 0;
      }
      bytes = bytes > Long.MAX_VALUE / size ? Long.MAX_VALUE : bytes * size;
    }
    return bytes > Long.MAX_VALUE - headerBytes() ? Long.MAX_VALUE : headerBytes() + bytes;
  }
}

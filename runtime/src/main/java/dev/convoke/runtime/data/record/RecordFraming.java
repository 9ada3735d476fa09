package dev.convoke.runtime.data.record;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * How a TFRecord file frames its records: length (8 bytes, the smallest first), masked CRC-32C of
 * the length, data, masked CRC-32C of the data. As in TensorFlow's {@code
 * tsl/lib/io/record_writer.h} and {@code tsl/lib/hash/crc32c.h}.
 */
final class RecordFraming {

  /** Length and its checksum. */
  static final int HEADER_BYTES = Long.BYTES + Integer.BYTES;

  /** The checksum of the data. */
  static final int FOOTER_BYTES = Integer.BYTES;

  private static final int MASK = 0xa282ead8;
  private static final int ROTATION = 15;

  private RecordFraming() {}

  /** The checksum of bytes as a file has it. */
  static int checksum(byte[] bytes, int begin, int count) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, begin, count);
    return Integer.rotateRight((int) crc.getValue(), ROTATION) + MASK;
  }

  /** What comes before the data of a record. */
  static byte[] header(long length) {
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    header.putLong(length);
    return header.putInt(checksum(header.array(), 0, Long.BYTES)).array();
  }

  /** What comes behind the data of a record. */
  static byte[] footer(byte[] data) {
    ByteBuffer footer = ByteBuffer.allocate(FOOTER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    return footer.putInt(checksum(data, 0, data.length)).array();
  }
}

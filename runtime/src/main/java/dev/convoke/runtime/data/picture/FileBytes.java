package dev.convoke.runtime.data.picture;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/** The bytes of a file, of which a few are read here and there. */
final class FileBytes implements Closeable {

  private static final int WINDOW_BYTES = 4096;
  private static final int TAIL_BYTES = 64;
  private static final int LARGEST_READ = 1 << 16;

  private final Bytes bytes;
  private final Closeable file;
  private final long size;
  private long windowBegin;
  private byte[] window = {};

  /** Where bytes come from. */
  @FunctionalInterface
  private interface Bytes {
    int read(ByteBuffer into, long place) throws IOException;
  }

  private FileBytes(Bytes bytes, Closeable file, long size) {
    this.bytes = bytes;
    this.file = file;
    this.size = size;
  }

  /** The bytes of a file that is in memory. */
  static FileBytes of(byte[] all) {
    return new FileBytes(
        (into, place) -> {
          int count = Math.min(into.remaining(), all.length - (int) place);
          into.put(all, (int) place, count);
          return count;
        },
        () -> {},
        all.length);
  }

  static FileBytes open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return new FileBytes(channel::read, channel, channel.size());
    } catch (IOException failed) {
      channel.close();
      throw failed;
    }
  }

  long size() {
    return size;
  }

  /**
   * Bytes from a place on.
   *
   * @throws EOFException where the file ends before
   */
  byte[] read(long begin, int count) throws IOException {
    if (count < 0 || count > LARGEST_READ || begin < 0 || begin + count > size) {
      throw new EOFException("cut off");
    }
    if (begin < windowBegin || begin + count > windowBegin + window.length) {
      window = direct(begin, (int) Math.min(Math.max(count, WINDOW_BYTES), size - begin));
      windowBegin = begin;
    }
    byte[] part = new byte[count];
    System.arraycopy(window, (int) (begin - windowBegin), part, 0, count);
    return part;
  }

  /** The bytes as characters 0 to 255. */
  String latin(long begin, int count) throws IOException {
    return new String(read(begin, count), StandardCharsets.ISO_8859_1);
  }

  /** One byte, 0 to 255. */
  int unsigned(long begin) throws IOException {
    return Byte.toUnsignedInt(read(begin, 1)[0]);
  }

  /** Two bytes, the larger first. */
  int big16(long begin) throws IOException {
    return unsigned(begin) << 8 | unsigned(begin + 1);
  }

  /** Four bytes, the largest first. */
  long big32(long begin) throws IOException {
    return Integer.toUnsignedLong(ByteBuffer.wrap(read(begin, Integer.BYTES)).getInt());
  }

  /** Two bytes, the smaller first. */
  int little16(long begin) throws IOException {
    return unsigned(begin + 1) << 8 | unsigned(begin);
  }

  /** Four bytes, the smallest first; as an int, which may be negative. */
  int little32(long begin) throws IOException {
    return Integer.reverseBytes(ByteBuffer.wrap(read(begin, Integer.BYTES)).getInt());
  }

  /** Of the length, the first 4096 bytes and the last 64: others for nearly every other file. */
  long fingerprint() throws IOException {
    CRC32C begin = new CRC32C();
    begin.update(read(0, (int) Math.min(WINDOW_BYTES, size)));
    CRC32C end = new CRC32C();
    int tail = (int) Math.min(TAIL_BYTES, size);
    end.update(direct(size - tail, tail));
    end.update(ByteBuffer.allocate(Long.BYTES).putLong(0, size));
    return begin.getValue() << Integer.SIZE | end.getValue();
  }

  private byte[] direct(long begin, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count);
    while (buffer.hasRemaining()) {
      if (bytes.read(buffer, begin + buffer.position()) < 0) {
        throw new EOFException("cut off"); // meanwhile
      }
    }
    return buffer.array();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

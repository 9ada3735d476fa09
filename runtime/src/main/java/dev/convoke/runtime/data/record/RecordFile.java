package dev.convoke.runtime.data.record;

import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A TFRecord file, read from its beginning to its end; every checksum is looked at. */
final class RecordFile implements Closeable {

  private static final int BUFFER_BYTES = 1 << 18;
  private static final int GZIP = 0x1f8b;
  private static final String EXPECTED = "records as TensorFlow writes them, not compressed";

  private final Path file;
  private final InputStream bytes;
  private final long size;
  private long at;
  private int number = 1;

  /**
   * A record.
   *
   * @param file that it lies in
   * @param number of it in the file, counted from 1
   * @param offset of its length, in bytes from the beginning
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Entry(Path file, int number, long offset, byte[] data) {

    /** What messages call it. */
    String place() {
      return RecordFile.place(file, number, offset);
    }
  }

  private RecordFile(Path file, InputStream bytes, long size) {
    this.file = file;
    this.bytes = bytes;
    this.size = size;
  }

  static RecordFile open(Path file) throws IOException {
    long size = Files.size(file);
    return new RecordFile(
        file, new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES), size);
  }

  /** What messages call a record of which only the place is known. */
  static String place(Path file, long offset) {
    return String.format(Locale.ROOT, "%s, record at byte %,d", file, offset);
  }

  /** What messages call a record. */
  private static String place(Path file, int number, long offset) {
    return String.format(Locale.ROOT, "%s, record %,d at byte %,d", file, number, offset);
  }

  /**
   * The next record; empty at the end.
   *
   * @throws UsageException where a checksum is wrong, or the file ends within a record
   */
  Optional<Entry> next() throws IOException {
    if (at == size) {
      return Optional.empty();
    }
    byte[] header = read(RecordFraming.HEADER_BYTES);
    ByteBuffer numbers = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
    long length = numbers.getLong();
    if (numbers.getInt() != RecordFraming.checksum(header, 0, Long.BYTES)) {
      throw new UsageException(wrongLength(header));
    }
    long left = size - at - RecordFraming.HEADER_BYTES - RecordFraming.FOOTER_BYTES;
    if (length < 0 || length > left) {
      throw cutOff(Counted.of(length, "byte") + " of data, of which the file has " + left);
    }
    if (length > Integer.MAX_VALUE - Long.BYTES) {
      throw new UsageException(
          problem("a record of " + Counted.of(length, "byte"))
              .expected("a picture in each record")
              .fix("pack the pictures again"));
    }
    byte[] data = read((int) length);
    byte[] footer = read(RecordFraming.FOOTER_BYTES);
    int checksum = ByteBuffer.wrap(footer).order(ByteOrder.LITTLE_ENDIAN).getInt();
    if (checksum != RecordFraming.checksum(data, 0, data.length)) {
      throw new UsageException(
          problem("the data are damaged: their checksum is wrong")
              .expected(EXPECTED)
              .fix("fetch the file again, or pack the pictures again"));
    }
    Entry entry = new Entry(file, number, at, data);
    number++;
    at += RecordFraming.HEADER_BYTES + length + RecordFraming.FOOTER_BYTES;
    return Optional.of(entry);
  }

  private byte[] read(int count) throws IOException {
    byte[] read = bytes.readNBytes(count);
    if (read.length < count) {
      throw cutOff("the end of the file");
    }
    return read;
  }

  private UsageException cutOff(String found) {
    return new UsageException(
        problem("the file is cut off")
            .expected(EXPECTED)
            .found(found)
            .fix("fetch the file again, or pack the pictures again"));
  }

  private Problem wrongLength(byte[] header) {
    if (at == 0 && ByteBuffer.wrap(header).getShort() == GZIP) {
      return Problem.of(file + ": the records are compressed by gzip")
          .expected(EXPECTED)
          .fix("uncompress the file: gunzip < FILE > OTHER, then put OTHER in its place");
    }
    return at == 0
        ? Problem.of(file + ": not a file of records")
            .expected(EXPECTED)
            .found("a wrong checksum of the first length")
            .fix("check that it is the right file")
        : problem("the file is damaged: the checksum of a length is wrong")
            .expected(EXPECTED)
            .fix("fetch the file again, or pack the pictures again");
  }

  private Problem problem(String what) {
    return Problem.of(place(file, number, at) + ": " + what);
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}

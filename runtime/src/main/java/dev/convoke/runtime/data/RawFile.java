package dev.convoke.runtime.data;

import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TooLittleMemory;
import dev.convoke.runtime.problem.UsageException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a file, uncompressed.
 *
 * @param name what to call the file in messages: its path or, inside a jar, its resource name
 * @param bytes the contents after gzip was undone
 */
@SuppressWarnings("ArrayRecordComponent") // up to 47 MB, read by one caller, never compared
public record RawFile(String name, byte[] bytes) {

  /** The longest array that every Java virtual machine can make. */
  static final long MOST_BYTES = Integer.MAX_VALUE - 8;

  private static final int BUFFER_BYTES = 1 << 16;

  /** How long a file says that it is. */
  interface Header {

    /** Bytes at the beginning of the file that say it. */
    int bytes();

    /**
     * The length that these bytes promise, themselves included.
     *
     * @param header fewer bytes where the file ends before
     */
    long promisedLength(byte[] header);
  }

  /**
   * Reads a file. One that is compressed by gzip, whatever it is called, is uncompressed. Of one
   * that is longer than {@code most}, {@code most + 1} bytes are read, whatever it expands to.
   */
  static RawFile read(Path file, long most) {
    return read(file, new Fixed(most));
  }

  /**
   * As {@link #read(Path, long)}; of a file that is longer than its header promises, one byte more
   * than promised is read.
   */
  static RawFile read(Path file, Header header) {
    requireRegular(file);
    try (InputStream input = Files.newInputStream(file)) {
      return read(file.toString(), input, header);
    } catch (IOException unreadable) {
      throw unreadable(file, unreadable);
    }
  }

  /** Reads a file as it is, whatever its form, no more than {@code most} bytes of it. */
  static RawFile asItIs(Path file, long most) {
    requireRegular(file);
    try (InputStream input = Files.newInputStream(file)) {
      return new RawFile(file.toString(), input.readNBytes((int) Math.min(most, MOST_BYTES)));
    } catch (IOException unreadable) {
      throw unreadable(file, unreadable);
    }
  }

  /** As {@link #read(Path, Header)}, from a stream. */
  static RawFile read(String name, InputStream input, Header header) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(input, BUFFER_BYTES);
    buffered.mark(FileForm.BYTES);
    Optional<FileForm> form = FileForm.of(buffered.readNBytes(FileForm.BYTES));
    buffered.reset();
    if (!form.equals(Optional.of(FileForm.GZIP))) {
      return new RawFile(name, bytes(name, buffered, header));
    }
    try (GZIPInputStream unzipped = new GZIPInputStream(buffered, BUFFER_BYTES)) {
      return new RawFile(name, bytes(name, unzipped, header));
    } catch (ZipException | EOFException damaged) {
      throw new UsageException(
          Problem.of(name + ": the gzip data are damaged")
              .expected("a complete gzip file")
              .found(Disk.reason(damaged))
              .fix("fetch the file again"),
          damaged);
    }
  }

  private static byte[] bytes(String name, InputStream input, Header header) throws IOException {
    byte[] begin = input.readNBytes(header.bytes());
    if (begin.length < header.bytes()) {
      return begin;
    }
    long promised = header.promisedLength(begin);
    if (promised > MOST_BYTES) {
      long found = begin.length + input.transferTo(OutputStream.nullOutputStream());
      throw found < promised
          ? missing(name, promised, found)
          : TooLittleMemory.ofArrays(name, promised, MOST_BYTES);
    }
    // Grows as it reads: a file that promises much and has little costs little.
    byte[] rest = input.readNBytes((int) Math.max(0, promised + 1 - begin.length));
    byte[] all = Arrays.copyOf(begin, begin.length + rest.length);
    System.arraycopy(rest, 0, all, begin.length, rest.length);
    return all;
  }

  /** A header that promises too much for an array is wrong where the file ends before. */
  private static UsageException missing(String name, long promised, long found) {
    return new UsageException(
        Problem.of(String.format(Locale.ROOT, "%s: %,d bytes are missing", name, promised - found))
            .expected(String.format(Locale.ROOT, "%,d bytes, as the header says", promised))
            .found(String.format(Locale.ROOT, "%,d bytes", found))
            .fix("fetch the file again"));
  }

  /** A pipe would be waited for without end, and a directory has no bytes. */
  static void requireRegular(Path file) {
    if (Files.isRegularFile(file)) {
      return;
    }
    if (!Files.exists(file)) {
      throw new UsageException(Problem.of(file + ": there is no such file").fix("check the path"));
    }
    throw new UsageException(
        Problem.of(file + ": not a file that can be read")
            .expected("a regular file")
            .found(Files.isDirectory(file) ? "a directory" : "a pipe or a device")
            .fix("put the file itself there"));
  }

  static UsageException unreadable(Path file, IOException cause) {
    return new UsageException(
        Problem.of(file + ": cannot be read")
            .found(Disk.reason(cause))
            .fix("check that it is a file and that you may read it"),
        cause);
  }

  /** A length that is known without the file. */
  record Fixed(long most) implements Header {
    @Override
    public int bytes() {
      return 0;
    }

    @Override
    public long promisedLength(byte[] header) {
      return most;
    }
  }

  /** SHA-256 of the uncompressed bytes, in hexadecimal. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /**
   * Checks that these are exactly the bytes that were pinned.
   *
   * @param sha256 hexadecimal digest of the uncompressed bytes
   * @param fix what to type if they are not
   * @return this
   */
  public RawFile require(String sha256, String fix) {
    String found = sha256();
    if (!found.equals(sha256)) {
      throw new UsageException(
          Problem.of(name + ": not the published file")
              .expected("SHA-256 " + sha256 + " of the uncompressed bytes")
              .found(FileForm.of(bytes).map(FileForm::text).orElse("SHA-256 " + found))
              .fix(fix));
    }
    return this;
  }
}

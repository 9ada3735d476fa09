package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

  private static final int BUFFER_BYTES = 1 << 16;

  /** Reads a file; one whose name ends in {@code .gz} is uncompressed. */
  public static RawFile read(Path file) {
    try (InputStream input = Files.newInputStream(file)) {
      return read(file.toString(), input);
    } catch (NoSuchFileException missing) {
      throw new UsageException(
          Problem.of(file + ": there is no such file").fix("check the path"), missing);
    } catch (IOException unreadable) {
      throw new UsageException(
          Problem.of(file + ": cannot be read")
              .found(reason(unreadable))
              .fix("check that it is a file and that you may read it"),
          unreadable);
    }
  }

  /** Reads a stream to its end; if the name ends in {@code .gz}, it is uncompressed. */
  public static RawFile read(String name, InputStream input) throws IOException {
    if (!name.endsWith(".gz")) {
      return new RawFile(name, input.readAllBytes());
    }
    try (GZIPInputStream unzipped = new GZIPInputStream(input, BUFFER_BYTES)) {
      return new RawFile(name, unzipped.readAllBytes());
    } catch (ZipException | EOFException damaged) {
      throw new UsageException(
          Problem.of(name + ": the gzip data are damaged")
              .expected("a complete gzip file")
              .found(reason(damaged))
              .fix("fetch the file again"),
          damaged);
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
              .found("SHA-256 " + found)
              .fix(fix));
    }
    return this;
  }

  private static String reason(IOException exception) {
    String message = exception.getMessage();
    String kind = exception.getClass().getSimpleName();
    return message == null ? kind : kind + ": " + message;
  }
}

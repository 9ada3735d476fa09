package dev.convoke.runtime.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Reads what should be a file, under whose name anything may lie: whoever opens a pipe waits for
 * its other end, and a device has no end. Links to files are files.
 */
public final class RegularFile {

  /** The longest text that is read, in bytes: over twenty times what the largest network writes. */
  static final int LONGEST_TEXT = 64 << 20;

  private RegularFile() {}

  /**
   * Makes sure that a path is that of a file.
   *
   * @throws FileSystemException which says what it is instead, or why that cannot be told
   */
  public static void require(Path path) throws IOException {
    if (!Files.readAttributes(path, BasicFileAttributes.class).isRegularFile()) {
      throw new FileSystemException(
          path.toString(), null, "is " + Disk.kind(path) + ", not a file");
    }
  }

  /**
   * The text of a file in UTF-8.
   *
   * @throws TooLongException where it is longer than 64 MiB
   * @throws FileSystemException where it is no file
   * @throws java.nio.charset.CharacterCodingException where it is not in UTF-8
   */
  public static String text(Path file) throws IOException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes(file)))
        .toString();
  }

  /**
   * The bytes of a file that should hold a text.
   *
   * @throws TooLongException where it is longer than 64 MiB
   * @throws FileSystemException where it is no file
   */
  public static byte[] bytes(Path file) throws IOException {
    require(file);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LONGEST_TEXT + 1);
      if (bytes.length > LONGEST_TEXT) {
        throw new TooLongException(file, LONGEST_TEXT);
      }
      return bytes;
    }
  }
}

package dev.convoke.runtime.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

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
   * @throws FileSystemException which says what it is instead
   */
  public static void require(Path path) throws IOException {
    if (Files.isRegularFile(path)) {
      return;
    }
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    throw new FileSystemException(path.toString(), null, "is " + Disk.kind(path) + ", not a file");
  }

  /**
   * The text of a file in UTF-8.
   *
   * @throws FileSystemException where it is no file, or longer than 64 MiB
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
   * @throws FileSystemException where it is no file, or longer than 64 MiB
   */
  public static byte[] bytes(Path file) throws IOException {
    require(file);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LONGEST_TEXT + 1);
      if (bytes.length > LONGEST_TEXT) {
        throw new FileSystemException(
            file.toString(),
            null,
            String.format(Locale.ROOT, "is longer than %,d bytes", LONGEST_TEXT));
      }
      return bytes;
    }
  }
}

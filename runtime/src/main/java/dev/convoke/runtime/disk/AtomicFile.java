package dev.convoke.runtime.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Replaces small files so that a reader sees the old contents or the new, never half of one. */
public final class AtomicFile {

  private AtomicFile() {}

  /** Writes beside the file, waits for the disk and renames, so that a power cut loses neither. */
  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same for bytes that are no text. */
  public static void write(Path file, byte[] bytes) throws IOException {
    write(
        file,
        part -> Files.write(part, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  /** Writes a file. */
  @FunctionalInterface
  public interface Writing {
    /**
     * Writes it.
     *
     * @param part where nothing is yet
     */
    void write(Path part) throws IOException;
  }

  /** The same for what is made while it is written. */
  public static void write(Path file, Writing writing) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part); // left by a crash, or a pipe, whose other end would be waited for
    try {
      writing.write(part);
      Disk.force(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException failed) {
      delete(part, failed);
      throw failed;
    }
    Disk.force(file.toAbsolutePath().resolveSibling(""));
  }

  /** On a full disk, half a file would only take more room. */
  private static void delete(Path part, Exception failed) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException also) {
      failed.addSuppressed(also);
    }
  }
}

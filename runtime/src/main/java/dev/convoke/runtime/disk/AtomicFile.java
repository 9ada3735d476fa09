package dev.convoke.runtime.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Replaces small text files so that a reader sees the old text or the new, never half of one. */
public final class AtomicFile {

  private AtomicFile() {}

  /** Writes beside the file, waits for the disk and renames, so that a power cut loses neither. */
  public static void write(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, text);
    Disk.force(part);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Disk.force(file.toAbsolutePath().resolveSibling(""));
  }
}

package dev.convoke.runtime.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Makes directories that are there with all their files, or not at all. */
public final class AtomicDirectory {

  private static final String UNFINISHED = ".part";
  private static final String REPLACED = ".old";

  private AtomicDirectory() {}

  /** Writes the files of a directory. */
  @FunctionalInterface
  public interface Filling {
    /** Writes them. */
    void fill(Path directory) throws IOException;
  }

  /** Makes a directory; one of the same name gives way once the new one is whole. */
  public static void write(Path directory, Filling filling) throws IOException {
    Path unfinished = beside(directory, UNFINISHED);
    Disk.createDirectories(directory.toAbsolutePath().resolveSibling(""));
    Disk.deleteTree(unfinished); // left by a crash
    try {
      Files.createDirectory(unfinished);
      filling.fill(unfinished);
      Disk.forceTree(unfinished);
      publish(unfinished, directory, beside(directory, REPLACED));
    } catch (IOException | RuntimeException failed) {
      delete(unfinished, failed);
      throw failed;
    }
  }

  /**
   * Gives a whole directory its name.
   *
   * @param replaced where one of the same name goes, which is deleted then
   */
  public static void publish(Path unfinished, Path finished, Path replaced) throws IOException {
    if (Files.exists(finished)) {
      Disk.deleteTree(replaced);
      Files.move(finished, replaced, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
    Disk.force(finished.toAbsolutePath().resolveSibling(""));
    Disk.deleteTree(replaced);
  }

  private static Path beside(Path directory, String ending) {
    return directory.toAbsolutePath().resolveSibling(directory.getFileName() + ending);
  }

  /** On a full disk, half a directory would only take more room. */
  private static void delete(Path unfinished, Exception failed) {
    try {
      Disk.deleteTree(unfinished);
    } catch (IOException also) {
      failed.addSuppressed(also);
    }
  }
}

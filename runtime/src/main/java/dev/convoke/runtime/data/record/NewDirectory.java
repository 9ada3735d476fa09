package dev.convoke.runtime.data.record;

import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.problem.UsageException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A directory that is written beside its place, and gets its place when it is whole. What is not
 * finished is deleted, also when the program is interrupted.
 */
final class NewDirectory implements Closeable {

  private final Path place;
  private final Path part;
  private final Thread atExit = new Thread(this::delete, "delete what is not finished");

  private NewDirectory(Path place) {
    this.place = place;
    this.part =
        place.resolveSibling(place.getFileName() + ".part-" + ProcessHandle.current().pid());
  }

  /**
   * Begins a directory.
   *
   * @param place where nothing is, or an empty directory
   * @throws UsageException if something is there
   */
  static NewDirectory beside(Path place) throws IOException {
    Path absolute = place.toAbsolutePath().normalize();
    requireFree(absolute);
    NewDirectory directory = new NewDirectory(absolute);
    Disk.createDirectories(absolute.resolveSibling(""));
    Disk.deleteTree(directory.part); // of a process that had the same number, and was killed
    Runtime.getRuntime().addShutdownHook(directory.atExit);
    Files.createDirectory(directory.part);
    return directory;
  }

  private static void requireFree(Path place) throws IOException {
    if (Files.notExists(place, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    boolean isEmpty =
        Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS) && Disk.list(place).isEmpty();
    if (!isEmpty) {
      throw new UsageException(
          Problem.of(place + ": there is something already")
              .expected("a directory that is new or empty")
              .found(Files.isDirectory(place) ? "a directory that is not empty" : Disk.kind(place))
              .fix("name another directory, or remove this one"));
    }
  }

  /** Where files are to be written. */
  Path path() {
    return part;
  }

  /** Gives the directory its place, when all of it is on the disk. */
  void finish() throws IOException {
    Disk.forceTree(part);
    Files.deleteIfExists(place);
    Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    Disk.force(place.resolveSibling(""));
  }

  /** What to throw where files cannot be written, such as on a full disk. */
  static TrainingException cannotWrite(Path place, IOException failed) {
    return new TrainingException(
        Problem.of(place + ": the files cannot be written, and none is kept")
            .expected("room for as many bytes as the pictures have, and some more")
            .found(Disk.reason(failed))
            .fix("make room, or name a directory elsewhere"),
        failed);
  }

  private void delete() {
    try {
      Disk.deleteTree(part);
    } catch (IOException stillThere) {
      // whoever looks sees by its name that it is not whole
    }
  }

  @Override
  public void close() {
    delete();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException isRunning) {
      // it deletes the same
    }
  }
}

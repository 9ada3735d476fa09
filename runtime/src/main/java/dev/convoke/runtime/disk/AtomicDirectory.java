package dev.convoke.runtime.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Makes directories that are there with all their files, or not at all, also when the program is
 * interrupted. Files are written under another name that nothing else has; nothing is deleted but
 * what the call itself has made, and what {@link #replace} is told to replace.
 */
public final class AtomicDirectory {

  private AtomicDirectory() {}

  /** Writes the files of a directory. */
  @FunctionalInterface
  public interface Filling {
    /** Writes them. */
    void fill(Path directory) throws IOException;
  }

  /** Whether {@link #create} can make a directory: where nothing is, or an empty directory. */
  public static boolean isFree(Path directory) {
    Path place = place(directory);
    try {
      return !Files.exists(place, LinkOption.NOFOLLOW_LINKS) || Disk.list(place).isEmpty();
    } catch (IOException notADirectory) {
      return false;
    }
  }

  /**
   * Makes a directory where none is, or fills an empty one, which stays the one it is: it may be a
   * mount point, the working directory, or behind a link.
   *
   * @throws IOException also where the directory is no longer {@linkplain #isFree free}
   */
  public static void create(Path directory, Filling filling) throws IOException {
    Path place = place(directory);
    if (Files.isDirectory(place)) {
      fillEmpty(place, filling);
    } else {
      Disk.createDirectories(place.resolveSibling(""));
      // Refused by the system where somebody else has put something there meanwhile.
      fill(beside(place), filling, part -> move(part, place));
    }
  }

  /** Makes a directory; one of the same name gives way once the new one is whole. */
  public static void replace(Path directory, Filling filling) throws IOException {
    Path place = place(directory);
    if (isFree(place)) {
      create(place, filling);
    } else {
      fill(beside(place), filling, part -> exchange(part, place));
    }
  }

  private static void fillEmpty(Path place, Filling filling) throws IOException {
    fill(hidden(place, "convoke"), filling, part -> moveAll(part, place));
  }

  private static void fill(Path part, Filling filling, Filling finish) throws IOException {
    Thread atExit = new Thread(() -> delete(part), "delete what is not finished");
    Runtime.getRuntime().addShutdownHook(atExit);
    try {
      Files.createDirectory(part);
      filling.fill(part);
      Disk.forceTree(part);
      finish.fill(part);
      Disk.force(part.resolveSibling(""));
    } finally {
      delete(part); // On a full disk, half a directory would only take more room.
      forget(atExit);
    }
  }

  private static void forget(Thread atExit) {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException isRunning) {
      // it deletes the same
    }
  }

  private static void move(Path part, Path place) throws IOException {
    Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void exchange(Path part, Path place) throws IOException {
    Path replaced = beside(place);
    move(place, replaced);
    try {
      move(part, place);
    } catch (IOException failed) {
      move(replaced, place);
      throw failed;
    }
    Disk.deleteTree(replaced);
  }

  private static void moveAll(Path part, Path place) throws IOException {
    List<Path> moved = new ArrayList<>();
    try {
      for (Path file : Disk.list(part)) {
        Path its = place.resolve(file.getFileName());
        if (Files.exists(its, LinkOption.NOFOLLOW_LINKS)) {
          throw new FileAlreadyExistsException(its.toString(), null, "is there meanwhile");
        }
        Files.move(file, its);
        moved.add(its);
      }
    } catch (IOException failed) {
      for (Path file : moved) {
        Files.delete(file);
      }
      throw failed;
    }
  }

  /** An existing directory itself; otherwise a path whose last name is a name. */
  private static Path place(Path directory) {
    Path absolute = directory.toAbsolutePath();
    boolean isNamed = !absolute.endsWith(".") && !absolute.endsWith("..");
    return isNamed || Files.isDirectory(absolute) ? absolute : absolute.normalize();
  }

  private static Path beside(Path place) {
    return hidden(place.resolveSibling(""), String.valueOf(place.getFileName()));
  }

  private static Path hidden(Path directory, String name) {
    return directory.resolve("." + name + ".part-" + UUID.randomUUID());
  }

  private static void delete(Path part) {
    try {
      Disk.deleteTree(part);
    } catch (IOException stillThere) {
      // whoever looks sees by its name that it is not whole
    }
  }
}

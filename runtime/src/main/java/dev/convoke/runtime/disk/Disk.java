package dev.convoke.runtime.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files and directories that are safe on the disk, or gone from it. */
public final class Disk {

  // S_IFMT, S_IFIFO and S_IFSOCK of POSIX
  private static final int FILE_TYPE = 0xf000;
  private static final int NAMED_PIPE = 0x1000;
  private static final int SOCKET = 0xc000;

  private Disk() {}

  /** Waits until a file, or the names in a directory, are on the disk. */
  public static void force(Path path) throws IOException {
    if (Files.isDirectory(path) && isWindows()) {
      return; // Windows neither needs nor can do it
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** {@link #force} for the files of a directory and for the directory itself. */
  public static void forceTree(Path directory) throws IOException {
    for (Path file : list(directory)) {
      force(file);
    }
    force(directory);
  }

  /** Creates a directory and those above it that are missing, and waits until their names last. */
  public static void createDirectories(Path directory) throws IOException {
    Path absolute = directory.toAbsolutePath();
    List<Path> missing = new ArrayList<>();
    for (Path each = absolute;
        each != null && Files.notExists(each, LinkOption.NOFOLLOW_LINKS);
        each = each.getParent()) {
      missing.add(each);
    }
    Files.createDirectories(absolute);
    for (Path created : missing) {
      force(created.resolveSibling(""));
    }
  }

  /**
   * What lies in a directory, in no order.
   *
   * @throws java.nio.file.NoSuchFileException where there is nothing
   * @throws FileSystemException where there is something else; whoever opens a pipe waits
   */
  public static List<Path> list(Path directory) throws IOException {
    if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(directory)) {
      throw new FileSystemException(
          directory.toString(), null, "is " + kind(directory) + ", not a directory");
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.toList();
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  /** Deletes a directory with all it holds, if it exists. */
  public static void deleteTree(Path directory) throws IOException {
    if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> entries = Files.walk(directory)) {
      List<Path> deepestFirst = entries.sorted(Comparator.reverseOrder()).toList();
      for (Path entry : deepestFirst) {
        Files.delete(entry);
      }
    } catch (UncheckedIOException failed) { // on the walk, of a directory that may not be read
      throw failed.getCause();
    }
  }

  /** Whether a path is that of a named pipe, which whoever opens it waits for; no device is one. */
  public static boolean isPipe(Path path) {
    return type(path) == NAMED_PIPE;
  }

  /** What lies under a path, links followed, in words: {@code a directory}, {@code nothing}. */
  public static String kind(Path path) {
    if (Files.isRegularFile(path)) {
      return "a file";
    }
    if (Files.isDirectory(path)) {
      return "a directory";
    }
    if (!Files.exists(path)) {
      return Files.isSymbolicLink(path) ? "a link to nothing" : "nothing";
    }
    return switch (type(path)) {
      case NAMED_PIPE -> "a named pipe";
      case SOCKET -> "a socket";
      default -> "a device";
    };
  }

  /** 0 where that cannot be told: on Windows, or where there is nothing. */
  private static int type(Path path) {
    try {
      return (int) Files.getAttribute(path, "unix:mode") & FILE_TYPE;
    } catch (IOException | UnsupportedOperationException notUnix) {
      return 0;
    }
  }

  /** What went wrong, in a person's words: see {@link DiskProblem}. */
  public static String reason(Throwable failed) {
    return DiskProblem.of(failed);
  }

  private static boolean isWindows() {
    return System.getProperty("os.name", "").startsWith("Windows");
  }
}

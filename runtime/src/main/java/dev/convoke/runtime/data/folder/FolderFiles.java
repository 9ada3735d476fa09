package dev.convoke.runtime.data.folder;

import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The files in a folder, however deep; links are followed. Files and folders that systems leave
 * behind are passed over: names that begin with a dot, {@code Thumbs.db}, {@code desktop.ini} and
 * {@code __MACOSX}.
 */
public final class FolderFiles {

  private static final Set<String> OF_SYSTEMS = Set.of("thumbs.db", "desktop.ini", "__macosx");

  private FolderFiles() {}

  /**
   * The files of a folder, in the order of their names' code points.
   *
   * @throws UsageException where the folder cannot be read, or has no end
   */
  public static List<Path> in(Path folder) {
    return walked(folder, folder).stream().map(FoundFile::file).toList();
  }

  /**
   * The same.
   *
   * @param root in which the folder lies, and from which names are relative
   */
  static List<FoundFile> below(Path folder, Path root) {
    List<FoundFile> found = walked(folder, root);
    found.forEach(one -> requireLetters(one.file(), one.name()));
    return found;
  }

  private static List<FoundFile> walked(Path folder, Path root) {
    List<FoundFile> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
              boolean passedOver = !path.equals(folder) && isOfSystem(nameOf(path));
              return passedOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
              if (!isOfSystem(nameOf(path))) {
                String name = nameBelow(root, path);
                long modified = attributes.lastModifiedTime().toMillis();
                found.add(new FoundFile(path, name, attributes.size(), modified));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (FileSystemLoopException loop) {
      throw new UsageException(
          Problem.of(loop.getFile() + ": a link to a folder that it lies in")
              .expected("folders and pictures")
              .found("a folder without end")
              .fix("remove the link"),
          loop);
    } catch (IOException failed) {
      throw unreadable(root, failed);
    }
    found.sort(Comparator.comparing(FoundFile::name, ClassNames.BY_CODE_POINTS));
    return found;
  }

  private static String nameBelow(Path root, Path path) {
    return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  static UsageException unreadable(Path folder, IOException failed) {
    return new UsageException(
        Problem.of(folder + ": the folder cannot be read")
            .found(Disk.reason(failed))
            .fix("check that you may read it and all that lies in it"),
        failed);
  }

  /** Java reads what the locale has no letters for as marks, under which no file is found again. */
  static String requireLetters(Path path, String name) {
    if (name.indexOf('\ufffd') >= 0) {
      throw new UsageException(
          Problem.of(path + ": a name with letters that the locale does not have")
              .expected("a locale in UTF-8, and names in UTF-8")
              .fix("set LC_ALL=C.UTF-8, or rename it"));
    }
    return name;
  }

  static boolean isOfSystem(String name) {
    return name.startsWith(".") || OF_SYSTEMS.contains(name.toLowerCase(Locale.ROOT));
  }

  static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }
}

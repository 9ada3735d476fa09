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
 * A folder with a folder for each class.
 *
 * <p>Whatever lies below the folder of a class, however deep, is of that class; links are followed.
 * Files and folders that systems leave behind are passed over: names that begin with a dot, {@code
 * Thumbs.db}, {@code desktop.ini} and {@code __MACOSX}.
 *
 * @param root the folder
 */
record ClassFolders(Path root) {

  private static final Set<String> OF_SYSTEMS = Set.of("thumbs.db", "desktop.ini", "__macosx");

  /** Names of the classes, in the order of code points. */
  List<String> classes() {
    List<String> names = new ArrayList<>();
    for (Path entry : entries()) {
      String name = nameOf(entry);
      if (!isOfSystem(name) && Files.isDirectory(entry)) {
        names.add(requireLetters(entry, name));
      }
    }
    names.sort(ClassNames.BY_CODE_POINTS);
    ClassNames.requireDifferent(root, names);
    return names;
  }

  /** Files that lie beside the folders of the classes, and so are of none. */
  List<String> strays() {
    return entries().stream()
        .filter(entry -> !Files.isDirectory(entry))
        .map(ClassFolders::nameOf)
        .filter(name -> !isOfSystem(name))
        .sorted(ClassNames.BY_CODE_POINTS)
        .toList();
  }

  /** The files of a class, in the order of their names; none where it has no folder. */
  List<FoundFile> filesOf(String className) {
    Path folder = root.resolve(className);
    List<FoundFile> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
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
                String name = requireLetters(path, nameBelow(path));
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
      throw unreadable(failed);
    }
    found.sort(Comparator.comparing(FoundFile::name, ClassNames.BY_CODE_POINTS));
    return found;
  }

  private String nameBelow(Path path) {
    return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private List<Path> entries() {
    try {
      return Disk.list(root);
    } catch (IOException failed) {
      throw unreadable(failed);
    }
  }

  private UsageException unreadable(IOException failed) {
    return new UsageException(
        Problem.of(root + ": the folder cannot be read")
            .found(Disk.reason(failed))
            .fix("check that you may read it and all that lies in it"),
        failed);
  }

  /** Java reads what the locale has no letters for as marks, under which no file is found again. */
  private static String requireLetters(Path path, String name) {
    if (name.indexOf('\ufffd') >= 0) {
      throw new UsageException(
          Problem.of(path + ": a name with letters that the locale does not have")
              .expected("a locale in UTF-8, and names in UTF-8")
              .fix("set LC_ALL=C.UTF-8, or rename it"));
    }
    return name;
  }

  private static boolean isOfSystem(String name) {
    return name.startsWith(".") || OF_SYSTEMS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }
}

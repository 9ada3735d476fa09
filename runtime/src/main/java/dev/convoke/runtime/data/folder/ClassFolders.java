package dev.convoke.runtime.data.folder;

import dev.convoke.runtime.disk.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

  /** Names of the classes, in the order of code points. */
  List<String> classes() {
    List<String> names = new ArrayList<>();
    for (Path entry : entries()) {
      String name = FolderFiles.nameOf(entry);
      if (!FolderFiles.isOfSystem(name) && Files.isDirectory(entry)) {
        names.add(FolderFiles.requireLetters(entry, name));
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
        .map(FolderFiles::nameOf)
        .filter(name -> !FolderFiles.isOfSystem(name))
        .sorted(ClassNames.BY_CODE_POINTS)
        .toList();
  }

  /** The files of a class, in the order of their names; none where it has no folder. */
  List<FoundFile> filesOf(String className) {
    Path folder = root.resolve(className);
    return Files.isDirectory(folder) ? FolderFiles.below(folder, root) : List.of();
  }

  private List<Path> entries() {
    try {
      return Disk.list(root);
    } catch (IOException failed) {
      throw FolderFiles.unreadable(root, failed);
    }
  }
}

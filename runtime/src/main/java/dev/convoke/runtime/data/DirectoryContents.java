package dev.convoke.runtime.data;

import dev.convoke.description.NameList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What lies in a directory, for messages about what does not. */
final class DirectoryContents {

  private static final int LISTED_FILES = 6;

  private DirectoryContents() {}

  /** The first names, or why there are none. */
  static String of(Path path) {
    if (!Files.isDirectory(path)) {
      return Files.exists(path) ? "a file, not a directory" : "no such directory";
    }
    try (Stream<Path> entries = Files.list(path)) {
      List<String> names = entries.map(Path::getFileName).map(String::valueOf).sorted().toList();
      if (names.isEmpty()) {
        return "an empty directory";
      }
      return NameList.of(names, LISTED_FILES);
    } catch (IOException unreadable) {
      return "a directory that cannot be read";
    }
  }
}

package dev.convoke.runtime.data.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file that is meant to be a picture.
 *
 * @param name from the folder that names are relative to, with {@code /} between its parts
 * @param size in bytes; negative where there is nothing
 * @param modified when it was changed last, in milliseconds since 1970
 */
public record FoundFile(Path file, String name, long size, long modified) {

  /** What lies under a name, links followed. */
  public static FoundFile in(Path folder, String name) {
    Path file = folder.resolve(name);
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new FoundFile(file, name, attributes.size(), attributes.lastModifiedTime().toMillis());
    } catch (IOException notThere) {
      return new FoundFile(file, name, -1, 0);
    }
  }
}

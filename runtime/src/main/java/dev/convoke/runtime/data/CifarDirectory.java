package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TooLittleMemory;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The unpacked files of a {@link CifarSet}. */
record CifarDirectory(CifarSet set, Path path) {

  private static final int NAMES_BYTES = 1 << 16;

  /** Reads all files, one at a time. */
  void readInto(CifarContents contents) {
    List<Path> files = set.files().stream().map(this::file).toList();
    for (Path file : files) {
      String name = file.getFileName().toString();
      long most = name.equals(set.names()) ? NAMES_BYTES : length(file);
      contents.add(name, RawFile.asItIs(file, most));
    }
  }

  private Path file(String name) {
    Path file = path.resolve(name);
    if (!Files.exists(file)) {
      throw new UsageException(
          Problem.of(path + ": " + name + " is missing")
              .expected(String.join(", ", set.files()) + ", or " + set.archive())
              .found(DirectoryContents.of(path))
              .fix(set.fix()));
    }
    return file;
  }

  private static long length(Path file) {
    RawFile.requireRegular(file);
    try {
      long length = Files.size(file);
      if (length > RawFile.MOST_BYTES) {
        throw TooLittleMemory.ofArrays(file.toString(), length, RawFile.MOST_BYTES);
      }
      return length;
    } catch (IOException unreadable) {
      throw RawFile.unreadable(file, unreadable);
    }
  }
}

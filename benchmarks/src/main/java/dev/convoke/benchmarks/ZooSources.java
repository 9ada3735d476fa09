package dev.convoke.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Source files of the zoo, read where the benchmarks are started: in the project's folder. */
final class ZooSources {

  private static final Path ROOT = Path.of("models/src/main/java");
  private static final String PACKAGE = "dev/convoke/models/";

  private ZooSources() {}

  /**
   * Files of a family.
   *
   * @param types simple names: a network with all that it uses
   */
  static List<SourceFile> of(String family, String... types) {
    return Arrays.stream(types).map(type -> read(PACKAGE + family + '/' + type + ".java")).toList();
  }

  private static SourceFile read(String path) {
    try {
      return new SourceFile(path, Files.readString(ROOT.resolve(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

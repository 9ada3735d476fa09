package dev.convoke.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * A source in memory.
 *
 * @param path below a root of sources
 */
record SourceFile(String path, String text) {

  private static final String PACKAGE = "measured";

  private static final String HEAD =
      """
      package measured;

      import static dev.convoke.dsl.Symbols.*;
      import static dev.convoke.dsl.value.Padding.*;
      import static dev.convoke.dsl.value.Shortcut.*;
      import dev.convoke.dsl.*;
      import dev.convoke.dsl.layer.*;

      """;

  /** A type in the package of all networks here, with the imports of the language. */
  static SourceFile of(String type, String body) {
    return new SourceFile(PACKAGE + '/' + type + ".java", HEAD + body);
  }

  /** As the compiler takes it. */
  JavaFileObject object() {
    return new SimpleJavaFileObject(URI.create("memory:///" + path), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  /** Writes it below a root of sources. */
  Path writeTo(Path root) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.convoke.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * javac's view of the class path, one for each thread. It stays open from one compilation to the
 * next: to open the jars again takes a quarter of the time of a small one.
 */
public final class CompilerFiles {

  private static final ThreadLocal<StandardJavaFileManager> OPEN =
      ThreadLocal.withInitial(
          () ->
              ToolProvider.getSystemJavaCompiler()
                  .getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8));

  private CompilerFiles() {}

  /** The files of this thread, for one compilation with a class path. */
  public static StandardJavaFileManager of(List<Path> classPath) {
    try {
      StandardJavaFileManager files = OPEN.get();
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

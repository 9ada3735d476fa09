package dev.convoke.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The compiler in a new process each time, with all files on disk. */
record ColdJavac(Path folder) {

  /** Times a compilation without a processor. */
  Elapsed plain(List<SourceFile> sources) {
    return run(sources, List.of("-proc:none"));
  }

  /** Times a compilation with the processor. */
  Elapsed processed(List<SourceFile> sources) {
    return run(sources, List.of("-processorpath", ClassPaths.text(ClassPaths.PROCESSOR)));
  }

  private Elapsed run(List<SourceFile> sources, List<String> options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-d",
                folder.resolve("classes").toString(),
                "-cp",
                ClassPaths.text(ClassPaths.RUNTIME)));
    command.addAll(options);
    Path root = folder.resolve("sources");
    sources.forEach(source -> command.add(source.writeTo(root).toString()));
    try {
      long begin = System.nanoTime();
      int code = new ProcessBuilder(command).inheritIO().start().waitFor();
      long end = System.nanoTime();
      if (code != 0) {
        throw new IllegalStateException("javac ended with " + code);
      }
      return Elapsed.elsewhere(end - begin);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}

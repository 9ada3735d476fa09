package dev.convoke.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The compiler in a new process each time, with all files on disk. */
record ColdJavac(Path folder) {

  /** Milliseconds of a compilation without a processor. */
  double plain(List<SourceFile> sources) {
    return run(sources, List.of("-proc:none"));
  }

  /** Milliseconds of a compilation with the processor. */
  double processed(List<SourceFile> sources) {
    return run(sources, List.of("-processorpath", ClassPaths.text(ClassPaths.PROCESSOR)));
  }

  private double run(List<SourceFile> sources, List<String> options) {
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
      double milliseconds = (System.nanoTime() - begin) / 1e6;
      if (code != 0) {
        throw new IllegalStateException("javac ended with " + code);
      }
      return milliseconds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}

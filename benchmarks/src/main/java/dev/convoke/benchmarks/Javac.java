package dev.convoke.benchmarks;

import dev.convoke.processor.NetworkProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The compiler in this process, which warms up as that of a build daemon does. */
final class Javac implements AutoCloseable {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private final StandardJavaFileManager files;

  private Javac(StandardJavaFileManager files) {
    this.files = files;
  }

  static Javac start() {
    StandardJavaFileManager files =
        COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    try {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, ClassPaths.RUNTIME);
      return new Javac(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles without a processor and returns what was written, by path. */
  Map<String, byte[]> plain(List<SourceFile> sources) {
    return run(sources, List.of("-proc:none"), List.of());
  }

  /** Compiles with the processor and returns what was written, by path. */
  Map<String, byte[]> processed(List<SourceFile> sources) {
    return run(sources, List.of(), List.of(new NetworkProcessor()));
  }

  private Map<String, byte[]> run(
      List<SourceFile> sources, List<String> options, List<Processor> processors) {
    MemoryFiles memory = new MemoryFiles(files);
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    List<JavaFileObject> units = sources.stream().map(SourceFile::object).toList();
    JavaCompiler.CompilationTask task =
        COMPILER.getTask(null, memory, messages, options, null, units);
    task.setProcessors(processors);
    if (!task.call()) {
      throw new IllegalStateException(messages.getDiagnostics().toString());
    }
    return memory.written();
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.convoke.processor.testing;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.convoke.processor.NetworkProcessor;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * One run of javac in memory.
 *
 * @param placed what it said
 * @param files what it wrote, by path
 */
public record Compilation(List<Message> placed, Map<String, byte[]> files) {

  /**
   * A message of the compiler.
   *
   * @param path of the source below its root; empty if the message has no place
   * @param line from 1
   */
  public record Message(Diagnostic.Kind kind, String text, String path, long line) {}

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** Runs only the processors: enough for generated text, and three times as fast. */
  public static Compilation process(List<Source> sources, Processor... others) {
    List<Processor> processors = new ArrayList<>(List.of(others));
    processors.add(new NetworkProcessor());
    return run(sources, processors, ClassPaths.RUNTIME, "-proc:only");
  }

  /** Runs only the processor, with options of its own and JUnit on the class path. */
  public static Compilation process(List<String> options, List<Source> sources) {
    List<String> all = new ArrayList<>(options);
    all.add("-proc:only");
    return run(
        sources, List.of(new NetworkProcessor()), ClassPaths.TESTS, all.toArray(String[]::new));
  }

  /** Runs one processor instead of {@link NetworkProcessor}. */
  public static Compilation processWith(Processor processor, List<Source> sources) {
    return processWith(processor, sources, ClassPaths.RUNTIME);
  }

  /** Runs one processor instead of {@link NetworkProcessor}, with a class path of its own. */
  public static Compilation processWith(
      Processor processor, List<Source> sources, List<Path> classPath) {
    return run(sources, List.of(processor), classPath, "-proc:only");
  }

  /** Processes sources that must be without mistake. */
  public static Compilation processed(Source... sources) {
    Compilation compilation = process(List.of(sources));
    if (!compilation.messages().isEmpty()) {
      throw new AssertionError(String.join("\n", compilation.messages()));
    }
    return compilation;
  }

  /** Processes and compiles, with the runtime on the class path. */
  public static Compilation compile(List<Source> sources, Processor... others) {
    List<Processor> processors = new ArrayList<>(List.of(others));
    processors.add(new NetworkProcessor());
    return run(sources, processors, ClassPaths.RUNTIME, "-Xlint:all,-processing", "-Werror");
  }

  /** Compiles what was generated before, with all warnings as errors. */
  public static Compilation compileStrictly(List<Source> sources) {
    return run(sources, List.of(), ClassPaths.TESTS, "-proc:none", "-Xlint:all", "-Werror");
  }

  /** What it said, one line each: kind, then text. */
  public List<String> messages() {
    return placed.stream().map(message -> message.kind() + " " + message.text()).toList();
  }

  /** A file that was written, as text. */
  public String text(String path) {
    byte[] content = files.get(path);
    if (content == null) {
      throw new AssertionError("no " + path + " among " + files.keySet() + ": " + messages());
    }
    return new String(content, StandardCharsets.UTF_8);
  }

  /** A description that was written. */
  public JsonObject json(String path) {
    return JsonParser.parseString(text(path)).getAsJsonObject();
  }

  /** All generated files as text: sources and descriptions, not classes. */
  public Map<String, String> generated() {
    Map<String, String> texts = new TreeMap<>();
    files.keySet().stream()
        .filter(path -> !path.endsWith(".class"))
        .forEach(path -> texts.put(path, text(path)));
    return texts;
  }

  private static Compilation run(
      List<Source> sources, List<Processor> processors, List<Path> classPath, String... options) {
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    Map<String, byte[]> files = new TreeMap<>();
    JavaCompiler.CompilationTask task =
        JAVAC.getTask(
            null,
            new MemoryFiles(CompilerFiles.of(classPath), files),
            messages,
            Stream.of(options).toList(),
            null,
            sources.stream().map(Source::object).toList());
    task.setProcessors(processors);
    task.setLocale(Locale.ENGLISH);
    task.call();
    return new Compilation(
        messages.getDiagnostics().stream()
            .filter(message -> message.getKind() != Diagnostic.Kind.NOTE)
            .map(Compilation::placed)
            .toList(),
        files);
  }

  private static Message placed(Diagnostic<? extends JavaFileObject> message) {
    String path =
        message.getSource() == null ? "" : message.getSource().toUri().getPath().substring(1);
    return new Message(
        message.getKind(), message.getMessage(Locale.ENGLISH), path, message.getLineNumber());
  }

  /** Keeps what is written in memory. */
  private static final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, byte[]> files;

    MemoryFiles(JavaFileManager standard, Map<String, byte[]> files) {
      super(standard);
      this.files = files;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String type, JavaFileObject.Kind kind, FileObject sibling) {
      return new MemoryFile(type.replace('.', '/') + kind.extension, kind, files);
    }

    @Override
    public FileObject getFileForOutput(
        Location location, String packageName, String name, FileObject sibling) {
      String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + '/';
      return new MemoryFile(folder + name, JavaFileObject.Kind.OTHER, files);
    }
  }

  private static final class MemoryFile extends SimpleJavaFileObject {

    private final String path;
    private final Map<String, byte[]> files;

    MemoryFile(String path, Kind kind, Map<String, byte[]> files) {
      super(URI.create("memory:///" + path), kind);
      this.path = path;
      this.files = files;
    }

    @Override
    public OutputStream openOutputStream() {
      return new ByteArrayOutputStream() {
        @Override
        public void close() {
          files.put(path, toByteArray());
        }
      };
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return new String(files.get(path), StandardCharsets.UTF_8);
    }
  }
}

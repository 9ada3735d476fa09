package dev.convoke.processor.diagnostic;

import dev.convoke.processor.testing.CompilerFiles;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * One run of javac.
 *
 * @param printed all that a user sees, in English
 */
public record JavacRun(String printed) {

  private static final Pattern HEAD =
      Pattern.compile("(?<file>\\S+\\.java):(?<line>\\d+): (?<kind>\\w+): (\\[(?<code>\\w+)] )?.*");

  /**
   * Where javac put a message.
   *
   * @param code of ours, or {@code error}, {@code warning} for a message of javac's own
   * @param column of the caret, from 1
   */
  public record Message(String code, int line, int column) {}

  /** Compiles with what the tests themselves run with, and no options. */
  public static JavacRun compile(
      Path output, List<Path> classPath, Map<String, String> sources, List<Processor> processors) {
    List<Path> all = Stream.concat(classPath.stream(), ownClassPath()).toList();
    return compile(output, all, List.of(), sources, processors);
  }

  /**
   * Compiles sources, by file name, into a directory. Goes on behind errors, as builds with Error
   * Prone do, so that noise behind a rejected network would be seen.
   *
   * @param options beside those that all have
   */
  static JavacRun compile(
      Path output,
      List<Path> classPath,
      List<String> options,
      Map<String, String> sources,
      List<Processor> processors) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter printed = new StringWriter();
    try {
      StandardJavaFileManager files = CompilerFiles.of(classPath);
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      List<String> all = new ArrayList<>(options);
      all.addAll(List.of("-Xlint:all,-processing,-path", "--should-stop=ifError=FLOW"));
      JavaCompiler.CompilationTask task =
          javac.getTask(
              printed,
              files,
              null,
              all,
              null,
              sources.entrySet().stream().map(e -> new Source(e.getKey(), e.getValue())).toList());
      task.setLocale(Locale.ENGLISH);
      task.setProcessors(processors);
      task.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new JavacRun(printed.toString().replace("\r\n", "\n"));
  }

  /** What the tests themselves run with. */
  static Stream<Path> ownClassPath() {
    String[] entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
    return Arrays.stream(entries).map(Path::of);
  }

  /** The messages, in the order printed. */
  public List<Message> messages() {
    List<Message> found = new ArrayList<>();
    List<String> lines = printed.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher head = HEAD.matcher(lines.get(i));
      if (head.matches()) {
        String code = head.group("code") == null ? head.group("kind") : head.group("code");
        int column = lines.get(i + 2).indexOf('^') + 1; // the source line stands between
        found.add(new Message(code, Integer.parseInt(head.group("line")), column));
      }
    }
    return found;
  }

  /** A source in memory, which javac prints by its bare name. */
  private static final class Source extends SimpleJavaFileObject {

    private final String name;
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name), Kind.SOURCE);
      this.name = name;
      this.text = text;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}

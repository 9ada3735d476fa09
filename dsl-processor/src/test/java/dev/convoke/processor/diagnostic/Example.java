package dev.convoke.processor.diagnostic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A wrong network in {@code diagnostics/<Code>/<Name>.java}. A line {@code // expect: Code @17} says
 * that the next line of code has that mistake, with the caret in column 17. What javac prints stands
 * beside it, in {@code <Name>.expected.txt}.
 */
record Example(Path file) {

  /** Whether to write what is found instead of comparing with it: {@code -Ddiagnostics.update}. */
  static final boolean UPDATE = Boolean.getBoolean("diagnostics.update");

  private static final Path ROOT = Path.of("src/test/resources/diagnostics");
  private static final Pattern EXPECT = Pattern.compile(" *// expect: (\\w+) @(\\d+)");
  private static final Map<Path, JavacRun> RUNS = new ConcurrentHashMap<>();

  /** All examples, by path. */
  static Stream<Example> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList().stream()
          .map(Example::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The code it is an example of: its directory. */
  String code() {
    return file.getParent().getFileName().toString();
  }

  /** The name of its network. */
  String name() {
    return file.getFileName().toString().replace(".java", "");
  }

  Path expectedText() {
    return file.resolveSibling(name() + ".expected.txt");
  }

  /** The mistakes it announces, from top to bottom. */
  List<JavacRun.Message> announced() {
    List<JavacRun.Message> found = new ArrayList<>();
    List<String> lines = read(file).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher expect = EXPECT.matcher(lines.get(i));
      if (expect.matches()) {
        int code = i + 1;
        while (EXPECT.matcher(lines.get(code)).matches()) {
          code++;
        }
        int column = Integer.parseInt(expect.group(2));
        found.add(new JavacRun.Message(expect.group(1), code + 1, column));
      }
    }
    return found;
  }

  /** The source as a page shows it: without imports and announcements. */
  String shown() {
    return read(file)
        .lines()
        .filter(line -> !line.startsWith("import ") && !EXPECT.matcher(line).matches())
        .reduce("", (text, line) -> text + line + '\n')
        .strip();
  }

  /** Compiles it, once for all tests. */
  JavacRun compiled() {
    return RUNS.computeIfAbsent(file, f -> compile());
  }

  private JavacRun compile() {
    try {
      Path output = Files.createTempDirectory("example");
      JavacRun run = JavacRun.compile(output, List.of(), Map.of(name() + ".java", read(file)));
      try (Stream<Path> files = Files.walk(output)) {
        for (Path path : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(path);
        }
      }
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return code() + '/' + name();
  }
}

package dev.convoke.processor.diagnostic;

import dev.convoke.processor.NetworkProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A wrong network in {@code diagnostics/<Code>/<Name>.java}. A line {@code // expect: Code @17}
 * says that the next line of code has that mistake, with the caret in column 17. What javac prints
 * stands beside it, in {@code <Name>.expected.txt}. What lies in {@code <Name>.before} is compiled
 * earlier, without the processor. Lines {@code // compiled with -Aoption} and {@code // compiled
 * without jar} change how it is compiled.
 */
public record Example(Path file) {

  /** Whether to write what is found instead of comparing with it: {@code -Ddiagnostics.update}. */
  static final boolean UPDATE = Boolean.getBoolean("diagnostics.update");

  private static final Path ROOT = Path.of("src/test/resources/diagnostics");
  private static final Pattern EXPECT = Pattern.compile(" *// expect: (\\w+) @(\\d+)");
  private static final Pattern OPTION = Pattern.compile("(?m)^// compiled with (\\S+)$");
  private static final Pattern MISSING = Pattern.compile("(?m)^// compiled without (\\S+)$");
  private static final Map<Path, JavacRun> RUNS = new ConcurrentHashMap<>();

  /** All examples, by path. */
  public static Stream<Example> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(Example::isExample).sorted().toList().stream().map(Example::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isExample(Path file) {
    return file.toString().endsWith(".java")
        && !file.getParent().getFileName().toString().endsWith(".before");
  }

  /** The code it is an example of: its directory. */
  public String code() {
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
  public List<JavacRun.Message> announced() {
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
  public JavacRun compiled() {
    return RUNS.computeIfAbsent(file, f -> compile());
  }

  private JavacRun compile() {
    try {
      Path output = Files.createTempDirectory("example");
      Path before = Files.createDirectory(output.resolve("before"));
      Path now = Files.createDirectory(output.resolve("now"));
      Map<String, String> earlier = earlierSources();
      if (!earlier.isEmpty()) {
        JavacRun.compile(before, JavacRun.ownClassPath().toList(), List.of(), earlier, List.of());
      }
      JavacRun run =
          JavacRun.compile(
              now,
              Stream.concat(Stream.of(before), libraries()).toList(),
              found(OPTION),
              Map.of(name() + ".java", read(file)),
              List.of(new NetworkProcessor()));
      delete(output);
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class path of the tests, without the jars that it shall miss. */
  private Stream<Path> libraries() {
    List<String> missing = found(MISSING);
    return JavacRun.ownClassPath()
        .filter(jar -> missing.stream().noneMatch(jar.getFileName().toString()::startsWith));
  }

  private List<String> found(Pattern line) {
    return line.matcher(read(file)).results().map(each -> each.group(1)).toList();
  }

  private Map<String, String> earlierSources() throws IOException {
    Path directory = file.resolveSibling(name() + ".before");
    if (!Files.exists(directory)) {
      return Map.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.collect(Collectors.toMap(f -> f.getFileName().toString(), Example::read));
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
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

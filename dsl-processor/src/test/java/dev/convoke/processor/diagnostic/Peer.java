package dev.convoke.processor.diagnostic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Another tool that the mistakes of docs/comparison.md were made with. What it said was recorded by
 * its programs below benchmarks/comparison; none of them runs here.
 */
enum Peer {
  KERAS("Keras", "python", Path.of("keras/mistakes.py")),
  PYTORCH("PyTorch", "python", Path.of("pytorch/mistakes.py")),
  DJL(
      "DJL",
      "java",
      Path.of("../src/main/java/dev/convoke/benchmarks/comparison/DjlMistakes.java"));

  static final Path FOLDER = Path.of("../benchmarks/comparison");

  private static final Pattern RECORDED = Pattern.compile("(?m)^== (\\w+)\n((?:(?!== ).*\n)*)");
  private static final Pattern FOUND = Pattern.compile("found: (.*)\n");
  private static final String PYTHON = "(?m)^def %s\\(\\):\n    \"\"\".*\"\"\"\n((?:    .*\n|\n)+)";
  private static final String JAVA = "(?s)\n  void %s\\(\\)[^\n]*\n(.*?)\n  }\n";

  private final String title;
  private final String language;
  private final Path source;

  Peer(String title, String language, Path source) {
    this.title = title;
    this.language = language;
    this.source = source;
  }

  String title() {
    return title;
  }

  /** The names of what was recorded. */
  List<String> recorded() {
    return RECORDED.matcher(outputs()).results().map(each -> each.group(1)).toList();
  }

  /** The first line of what was recorded. */
  String versions() {
    return outputs().lines().findFirst().orElseThrow();
  }

  /** What was recorded of one mistake, with the code that made it. */
  MadeMistake mistake(String name) {
    String recorded =
        RECORDED
            .matcher(outputs())
            .results()
            .filter(each -> each.group(1).equals(name))
            .map(each -> each.group(2))
            .findFirst()
            .orElseThrow(() -> new AssertionError(name + " was not recorded with " + title));
    Matcher found = FOUND.matcher(recorded);
    return found.lookingAt()
        ? new MadeMistake(title, language, code(name), found.group(1), text(recorded, found.end()))
        : new MadeMistake(title, language, "", "linter", recorded.strip());
  }

  private static String text(String recorded, int start) {
    return recorded.substring(start).strip();
  }

  private String code(String name) {
    Path alone = FOLDER.resolve(folder()).resolve(camelCase(name, true) + ".java");
    if (!Example.read(alone).isEmpty()) {
      return new Example(alone).shown();
    }
    String pattern = language.equals("java") ? JAVA : PYTHON;
    String function = pattern.formatted(language.equals("java") ? camelCase(name, false) : name);
    Matcher code = Pattern.compile(function).matcher(Example.read(FOLDER.resolve(source)));
    if (!code.find()) {
      throw new AssertionError("no " + name + " in " + source);
    }
    return code.group(1).stripTrailing().stripIndent();
  }

  /** {@code pool_too_many} as Java names it. */
  static String camelCase(String name, boolean isType) {
    List<String> words = new ArrayList<>(Arrays.asList(name.split("_", -1)));
    String joined =
        words.stream()
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    return isType ? joined : words.get(0) + joined.substring(words.get(0).length());
  }

  private String outputs() {
    return Example.read(FOLDER.resolve(folder()).resolve("outputs.txt"));
  }

  private String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}

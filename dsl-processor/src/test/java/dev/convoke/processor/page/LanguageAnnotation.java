package dev.convoke.processor.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An annotation of the language as its source has it; annotations are not kept at run time.
 *
 * @param javadoc of the type, in one line
 * @param source below its Javadoc
 */
record LanguageAnnotation(String name, String javadoc, String source) {

  private static final Path ROOT = Path.of("../dsl-annotations/src/main/java/dev/convoke/dsl");
  private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?m)^  (\\S[^\n=(]*) (\\w+)\\(\\)(?: default ([^;]+))?;$");
  private static final Pattern CODE = Pattern.compile("\\{@code (\\w+)\\}");
  private static final Pattern OTHER =
      Pattern.compile("(?:short for|Errors: as) \\{@link (\\w+)\\}");
  private static final Pattern ARXIV = Pattern.compile("\\b\\d{4}\\.\\d{4,5}\\b");
  private static final String ERRORS = "<p>Errors: ";

  /**
   * An attribute as a page has it.
   *
   * @param defaultValue without the name of its enumeration; empty if it must be written
   */
  record Attribute(String name, String type, Optional<String> defaultValue) {}

  /** All of them: operations, and what wires and holds them. */
  static Stream<LanguageAnnotation> all() {
    return Stream.of(ROOT, ROOT.resolve("layer"))
        .flatMap(LanguageAnnotation::files)
        .filter(file -> read(file).contains("public @interface"))
        .map(LanguageAnnotation::of);
  }

  private static LanguageAnnotation of(Path file) {
    String text = read(file);
    Matcher javadoc = JAVADOC.matcher(text);
    if (!javadoc.find()) {
      throw new AssertionError("no Javadoc in " + file);
    }
    return new LanguageAnnotation(
        file.getFileName().toString().replace(".java", ""),
        javadoc.group(1).replaceAll("\\s*\n \\*\\s*", " ").strip(),
        text.substring(javadoc.end()));
  }

  /** In the order of the source. */
  List<Attribute> attributes() {
    return ATTRIBUTE
        .matcher(source)
        .results()
        .map(each -> new Attribute(each.group(2), each.group(1), defaultValue(each)))
        .toList();
  }

  /** Enumerations and nested types are written without the type around them. */
  private static Optional<String> defaultValue(MatchResult attribute) {
    return Optional.ofNullable(attribute.group(3))
        .map(value -> value.replaceFirst("^[A-Z]\\w+\\.(?!class)", ""));
  }

  /** The codes of its mistakes. */
  List<String> errors() {
    int start = javadoc.indexOf(ERRORS);
    return start < 0
        ? List.of()
        : CODE.matcher(javadoc.substring(start)).results().map(code -> code.group(1)).toList();
  }

  /** The annotation whose mistakes hold for it as well. */
  Optional<String> errorsOf() {
    Matcher other = OTHER.matcher(javadoc);
    return other.find() ? Optional.of(other.group(1)) : Optional.empty();
  }

  /** Identifiers of the papers that its Javadoc cites. */
  List<String> papers() {
    return ARXIV.matcher(javadoc).results().map(MatchResult::group).distinct().toList();
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}

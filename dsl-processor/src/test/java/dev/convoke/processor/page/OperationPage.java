package dev.convoke.processor.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of docs/operations: its title, its family, one sentence, and sections. */
record OperationPage(String name, String text) {

  /** Whether to write what is found instead of comparing with it: {@code -Dpages.update}. */
  static final boolean UPDATE = Boolean.getBoolean("pages.update");

  static final Path FOLDER = Path.of("../docs/operations");

  private static final Pattern HEAD =
      Pattern.compile("# (\\w+)\n\n\\[Operations\\]\\(README\\.md\\) · ([\\w ]+)\n\n([^\n]+)\n");
  private static final Pattern SECTION = Pattern.compile("\n## ([^\n]+)\n\n");
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)\n```", Pattern.DOTALL);
  private static final Pattern WRITTEN =
      Pattern.compile("<!-- (steps|generated): (\\S+) -->\n(.*?)<!-- end -->", Pattern.DOTALL);
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| `(\\w+)` \\| `([^`]+)` \\| (?:`([^`]*)`|—) \\| [^|]+ \\| [^|]+ \\|$");
  private static final Pattern CODE =
      Pattern.compile("(?m)^- \\[(\\w+)\\]\\(\\.\\./diagnostics/\\1\\.md\\): \\S");

  /**
   * A part that the test writes.
   *
   * @param isCode whether it shows generated code, and not the description's steps
   * @param name of the network, or of what is generated
   */
  record Written(boolean isCode, String name) {

    String shown(String content) {
      return "<!-- %s: %s -->\n%s<!-- end -->"
          .formatted(isCode ? "generated" : "steps", name, content);
    }
  }

  static Path file(String name) {
    return FOLDER.resolve(name + ".md");
  }

  static OperationPage of(String name) {
    return new OperationPage(name, read(file(name)));
  }

  /** All pages by name. */
  static Stream<OperationPage> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString().replace(".md", ""))
          .filter(name -> !name.equals("README"))
          .sorted()
          .toList()
          .stream()
          .map(OperationPage::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String title() {
    return head(1);
  }

  String family() {
    return head(2);
  }

  /** The first sentence. */
  String summary() {
    return head(3);
  }

  private String head(int group) {
    Matcher head = HEAD.matcher(text);
    return head.lookingAt() ? head.group(group) : "";
  }

  /** The text of a section; empty if there is none. */
  String section(String title) {
    Matcher start = SECTION.matcher(text);
    while (start.find()) {
      if (start.group(1).equals(title)) {
        Matcher next = SECTION.matcher(text);
        return text.substring(start.end(), next.find(start.end()) ? next.start() : text.length());
      }
    }
    return "";
  }

  /** Code that people write, not what is generated from it. */
  List<String> examples() {
    return JAVA.matcher(WRITTEN.matcher(text).replaceAll(""))
        .results()
        .map(e -> e.group(1))
        .toList();
  }

  /** Rows of the table of attributes. */
  List<LanguageAnnotation.Attribute> attributes() {
    return ROW.matcher(section("Attributes"))
        .results()
        .map(
            row ->
                new LanguageAnnotation.Attribute(
                    row.group(1), row.group(2), Optional.ofNullable(row.group(3))))
        .toList();
  }

  /** Codes of the section of errors. */
  List<String> errors() {
    return CODE.matcher(section("Errors")).results().map(code -> code.group(1)).toList();
  }

  /** The page with the parts that a test writes. */
  String with(Function<Written, String> content) {
    return WRITTEN.matcher(text).replaceAll(part -> Matcher.quoteReplacement(shown(part, content)));
  }

  private static String shown(MatchResult part, Function<Written, String> content) {
    Written written = new Written(part.group(1).equals("generated"), part.group(2));
    return written.shown(content.apply(written));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

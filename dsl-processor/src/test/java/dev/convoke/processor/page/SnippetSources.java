package dev.convoke.processor.page;

import dev.convoke.processor.testing.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is compiled for a snippet: its types, or a network around its steps, and the types further
 * up that it names.
 *
 * @param files its own files
 * @param earlier files of snippets further up
 * @param linesBefore lines that stand above the snippet's code in its file
 */
record SnippetSources(List<Source> files, List<Source> earlier, int linesBefore) {

  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Pattern SIZE = Pattern.compile("(\\d+)x(\\d+)x(\\d+)(?:, (.*))?");

  /** The sources of a snippet, when some types are known from further up. */
  static SnippetSources of(Snippet snippet, Map<String, String> known) {
    List<String> bodies =
        snippet.isWhole() ? List.copyOf(snippet.types().values()) : List.of(wrapped(snippet));
    List<Source> files = bodies.stream().map(Source::ofBody).toList();
    Map<String, String> others = new LinkedHashMap<>(known);
    others.keySet().removeAll(snippet.types().keySet());
    return new SnippetSources(
        files,
        needed(bodies, others).stream().map(Source::ofBody).toList(),
        linesBefore(files.get(0).text(), snippet));
  }

  /** All files. */
  List<Source> all() {
    List<Source> all = new ArrayList<>(files);
    all.addAll(earlier);
    return all;
  }

  /** A compiler's text with the lines of the page's code instead of those of the files. */
  String withLinesOfThePage(String printed) {
    return Pattern.compile("(?m)^(\\w+\\.java:)(\\d+)")
        .matcher(printed)
        .replaceAll(at -> at.group(1) + (Integer.parseInt(at.group(2)) - linesBefore));
  }

  private static int linesBefore(String text, Snippet snippet) {
    String first = snippet.code().lines().findFirst().orElseThrow();
    return (int) text.substring(0, text.indexOf(first)).lines().count();
  }

  private static String wrapped(Snippet snippet) {
    boolean isBlock = snippet.markers().containsKey("block");
    String value = snippet.markers().get(isBlock ? "block" : "steps");
    Matcher size = SIZE.matcher(value);
    if (!size.matches()) {
      throw new IllegalArgumentException("no size such as 32x32x3: " + value);
    }
    String input =
        "@Input(height = %s, width = %s, channels = %s)"
            .formatted(size.group(1), size.group(2), size.group(3));
    String head = "@Network(input = " + input + ", classes = 10)\npublic interface Net {\n";
    String end = "@GlobalAvgPool @Dense Layer logits();\n";
    if (!isBlock) {
      return head + snippet.code() + end + "}\n";
    }
    String given = size.group(4) == null ? "" : ", " + size.group(4);
    return head
        + ("@Use(block = Unit.class%s) Layer unit();\n".formatted(given) + end)
        + ("@Block interface Unit {\n" + snippet.code() + "}\n}\n");
  }

  /** The known types that are named, and those that these name. */
  private static List<String> needed(List<String> bodies, Map<String, String> known) {
    Map<String, String> found = new LinkedHashMap<>();
    Deque<String> unread = new ArrayDeque<>(bodies);
    while (!unread.isEmpty()) {
      WORD.matcher(unread.pop())
          .results()
          .map(word -> word.group())
          .filter(word -> known.containsKey(word) && !found.containsKey(word))
          .toList()
          .forEach(
              word -> {
                found.put(word, known.get(word));
                unread.push(known.get(word));
              });
    }
    return List.copyOf(found.values());
  }
}

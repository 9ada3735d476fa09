package dev.convoke.processor.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of Java code on a page.
 *
 * @param line of the page where its code begins
 * @param markers the comments above it, which say what to check: name and value
 * @param code without fences
 * @param below what the page says between this block and the next
 */
record Snippet(int line, Map<String, String> markers, String code, String below) {

  private static final Pattern BLOCK =
      Pattern.compile("((?:<!-- [^\n]* -->\n)*)```java\n(.*?)```\n", Pattern.DOTALL);
  private static final Pattern MARKER = Pattern.compile("<!-- ([a-z ]+)(?:: (.*?))? -->");
  private static final Pattern LISTING = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);
  private static final Pattern TYPE = Pattern.compile("(?m)^[^\n]*\\binterface (\\w+)");

  /** All blocks of Java code on a page. */
  static List<Snippet> of(String page) {
    List<Snippet> snippets = new ArrayList<>();
    Matcher block = BLOCK.matcher(page);
    boolean found = block.find();
    while (found) {
      int line = (int) page.substring(0, block.start(2)).lines().count() + 1;
      Map<String, String> markers = markers(block.group(1));
      String code = block.group(2);
      int end = block.end();
      found = block.find();
      String below = page.substring(end, found ? block.start() : page.length());
      snippets.add(new Snippet(line, markers, code, below));
    }
    return snippets;
  }

  /** Whether it is types as they stand in files, and not steps alone. */
  boolean isWhole() {
    return !markers.containsKey("steps") && !markers.containsKey("block");
  }

  /** Its types by name, each as it would stand in a file of its own. */
  Map<String, String> types() {
    Map<String, String> types = new LinkedHashMap<>();
    if (isWhole()) {
      Arrays.stream(code.split("\n\n(?=\\S)", -1)).forEach(text -> types.put(name(text), text));
    }
    return types;
  }

  /** The first text block below it: a compiler's message, or a list. */
  Optional<String> listing() {
    Matcher listing = LISTING.matcher(below);
    return listing.find() ? Optional.of(listing.group(1)) : Optional.empty();
  }

  private static String name(String type) {
    Matcher name = TYPE.matcher(type);
    return name.find() ? name.group(1) : "";
  }

  private static Map<String, String> markers(String comments) {
    Map<String, String> markers = new LinkedHashMap<>();
    comments
        .lines()
        .forEach(
            comment -> {
              Matcher marker = MARKER.matcher(comment);
              boolean known = marker.matches();
              markers.put(
                  known ? marker.group(1) : comment,
                  known && marker.group(2) != null ? marker.group(2) : "");
            });
    return markers;
  }
}

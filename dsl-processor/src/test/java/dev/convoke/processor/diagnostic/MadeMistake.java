package dev.convoke.processor.diagnostic;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mistake of docs/comparison.md as it was made with one tool.
 *
 * @param tool its name
 * @param language of the code
 * @param code that has the mistake; empty for a linter's findings
 * @param found when
 * @param text what a person was shown; empty if nothing was
 */
record MadeMistake(String tool, String language, String code, String found, String text) {

  private static final Pattern FIX =
      Pattern.compile("(?m)^ +fix: +(.*)$|(?<question>Did you mean: .*\\?)");

  /** The part of the page about it. */
  String shown() {
    String head = "**" + tool + "**: " + found + "\n\n";
    String fragment = code.isEmpty() ? "" : fenced(language, code);
    return head + fragment + (text.isEmpty() ? "" : fenced("text", text));
  }

  private static String fenced(String language, String content) {
    return "```" + language + "\n" + content + "\n```\n\n";
  }

  /** What the text says to type. */
  Optional<String> fix() {
    Matcher fix = FIX.matcher(text);
    return fix.find()
        ? Optional.of(fix.group(1) == null ? fix.group("question") : fix.group(1))
        : Optional.empty();
  }
}

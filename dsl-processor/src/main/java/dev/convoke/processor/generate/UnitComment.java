package dev.convoke.processor.generate;

import dev.convoke.processor.ir.ShapedNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The comments of a method that builds units of one form: operations, shapes, parameters; one line
 * if it fits.
 *
 * @param paths of the units
 */
record UnitComment(List<String> paths) {

  /** Columns behind an indent of 4 and the slashes. */
  private static final int WIDTH = SourceLayout.COLUMNS - 4 - "// ".length();

  private static final String NEXT_LINE = "\n//   ";

  /** More paths, or stretches of paths, are only counted. */
  private static final int MOST_PATHS = 4;

  private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d+)");

  UnitComment {
    paths = List.copyOf(paths);
  }

  /** Whether several units have the method. */
  boolean isShared() {
    return paths.size() > 1;
  }

  /** What one of the units does. */
  String of(Unit unit) {
    String each = isShared() && parameters(unit) > 0 ? " each" : "";
    return unit.hasSteps()
        ? wrapped(pathsText() + ": " + sizes(unit) + each)
        : onOneLineOrTwo(pathsText() + ": ", unit, each);
  }

  /** What a step within a block does. */
  static String ofStep(Unit step) {
    return onOneLineOrTwo(step.name() + ": ", step, "");
  }

  /** What a block itself does between or behind its steps. */
  static String ofOwn(Unit block) {
    return onOneLineOrTwo("", block, "");
  }

  private static String onOneLineOrTwo(String label, Unit unit, String ending) {
    String operations =
        unit.nodes().stream()
            .map(ShapedNode::text)
            .filter(text -> !text.isEmpty()) // a part of an operation, which has the text
            .collect(Collectors.joining(" ", label, ""));
    String line = operations + ": " + sizes(unit) + ending;
    return line.length() <= WIDTH ? line : wrapped(operations) + NEXT_LINE + sizes(unit) + ending;
  }

  /** Breaks a long text between words, but not around an equals sign. */
  private static String wrapped(String text) {
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (String word : text.split("(?<!=) (?!=)", -1)) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        lines.append(NEXT_LINE);
        column = 2;
      } else if (column > 0) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.toString();
  }

  private static String sizes(Unit unit) {
    long parameters = parameters(unit);
    String count =
        parameters == 0 ? "" : String.format(Locale.ROOT, ", %,d parameters", parameters);
    return unit.nodes().get(0).inputShapes().get(0).text()
        + " -> "
        + unit.last().outputShape().text()
        + count;
  }

  private static long parameters(Unit unit) {
    return unit.nodes().stream().mapToLong(ShapedNode::parameters).sum();
  }

  /** {@code stage2/2 to stage2/18}, or {@code conv3_2, conv3_3}. */
  private String pathsText() {
    List<String> texts = new ArrayList<>();
    int from = 0;
    while (from < paths.size()) {
      int end = from + 1;
      while (end < paths.size() && follows(paths.get(end - 1), paths.get(end))) {
        end++;
      }
      if (end - from > 2) {
        texts.add(paths.get(from) + " to " + paths.get(end - 1));
      } else {
        texts.addAll(paths.subList(from, end));
      }
      from = end;
    }
    if (texts.size() <= MOST_PATHS) {
      return String.join(", ", texts);
    }
    return String.join(", ", texts.subList(0, MOST_PATHS - 1))
        + ", and "
        + (texts.size() - MOST_PATHS + 1)
        + " more";
  }

  /** Whether a path has the number that follows another's. */
  private static boolean follows(String before, String path) {
    Matcher last = NUMBERED.matcher(before);
    Matcher next = NUMBERED.matcher(path);
    return last.matches()
        && next.matches()
        && last.group(1).equals(next.group(1))
        && new BigInteger(last.group(2)).add(BigInteger.ONE).equals(new BigInteger(next.group(2)));
  }
}

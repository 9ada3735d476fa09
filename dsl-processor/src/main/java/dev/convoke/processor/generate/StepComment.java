package dev.convoke.processor.generate;

import dev.convoke.processor.ir.ShapedNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The comment above a step: operations, shapes, parameters; one line if it fits. */
final class StepComment {

  /** Columns behind an indent of 4 and the slashes. */
  private static final int WIDTH = SourceLayout.COLUMNS - 4 - "// ".length();

  private static final String NEXT_LINE = "\n//   ";

  private StepComment() {}

  static String of(String path, List<ShapedNode> nodes) {
    String line = path + ": " + operations(nodes) + ": " + sizes(nodes);
    return line.length() <= WIDTH
        ? line
        : wrapped(path + ": " + operations(nodes)) + NEXT_LINE + sizes(nodes);
  }

  /** What units do together. */
  static String ofUnits(String path, List<ShapedNode> nodes) {
    return path + ": " + sizes(nodes);
  }

  private static String operations(List<ShapedNode> nodes) {
    return nodes.stream().map(ShapedNode::text).collect(Collectors.joining(" "));
  }

  /** Breaks a long list of operations between words, but not around an equals sign. */
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

  private static String sizes(List<ShapedNode> nodes) {
    long parameters = nodes.stream().mapToLong(ShapedNode::parameters).sum();
    String count =
        parameters == 0 ? "" : String.format(Locale.ROOT, ", %,d parameters", parameters);
    return nodes.get(0).inputShapes().get(0).text()
        + " -> "
        + NetworkMethods.outputShape(nodes).text()
        + count;
  }
}

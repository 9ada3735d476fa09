package dev.convoke.processor.generate;

import dev.convoke.processor.ir.ShapedNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The comment above a step: operations, shapes, parameters; one line if it fits. */
final class StepComment {

  private static final int FITS = 92;

  private StepComment() {}

  static String of(String path, List<ShapedNode> nodes) {
    String what = path + ": " + operations(nodes);
    String sizes = sizes(nodes);
    boolean fits = what.length() + sizes.length() <= FITS;
    return what + (fits ? ": " : "\n//   ") + sizes;
  }

  /** What units do together. */
  static String ofUnits(String path, List<ShapedNode> nodes) {
    return path + ": " + sizes(nodes);
  }

  private static String operations(List<ShapedNode> nodes) {
    return nodes.stream().map(ShapedNode::text).collect(Collectors.joining(" "));
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

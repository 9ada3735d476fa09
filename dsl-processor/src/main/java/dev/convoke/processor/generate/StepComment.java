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
    String operations = nodes.stream().map(ShapedNode::text).collect(Collectors.joining(" "));
    long parameters = nodes.stream().mapToLong(ShapedNode::parameters).sum();
    String count =
        parameters == 0 ? "" : String.format(Locale.ROOT, ", %,d parameters", parameters);
    String what = path + ": " + operations;
    String shapes =
        nodes.get(0).inputShapes().get(0).text()
            + " -> "
            + NetworkMethods.outputShape(nodes).text()
            + count;
    boolean fits = what.length() + shapes.length() <= FITS;
    return what + (fits ? ": " : "\n//   ") + shapes;
  }
}

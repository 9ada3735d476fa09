package dev.convoke.processor.generate;

import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.operation.Operations;

/** What a local that holds an operation's output is called. */
final class OpNames {

  private OpNames() {}

  /** {@code batchNorm} for a {@code BatchNorm}; an activation has its function's name. */
  static String local(ShapedNode node) {
    String name = Operations.at(node, () -> name(node.op()));
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static <O extends Op> String name(O op) {
    return Operations.of(op).name(op);
  }
}

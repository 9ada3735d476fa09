package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.AddIfSameShapeOp;
import dev.convoke.processor.ir.op.AddOp;
import dev.convoke.processor.ir.op.ConcatOp;
import dev.convoke.processor.ir.op.MultiplyOp;

/** What takes several steps: sum, product, concatenation. */
final class MergeEmitters {

  private MergeEmitters() {}

  static CodeBlock add(AddOp op, OpCall call) {
    return call.calls("add", call.inputs().toArray());
  }

  /**
   * Called where the shapes are the same; elsewhere the branch is the output, and nothing is
   * written.
   */
  static CodeBlock addIfSameShape(AddIfSameShapeOp op, OpCall call) {
    return call.calls("add", call.inputs().toArray());
  }

  static CodeBlock multiply(MultiplyOp op, OpCall call) {
    return call.calls("multiply", call.inputs().toArray());
  }

  static CodeBlock concat(ConcatOp op, OpCall call) {
    return call.calls("concat", call.inputs().toArray());
  }
}

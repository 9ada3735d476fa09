package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.AddIfSameShapeOp;
import dev.convoke.processor.ir.op.AddOp;
import dev.convoke.processor.ir.op.ConcatOp;
import dev.convoke.processor.ir.op.MultiplyOp;
import java.util.List;

/** What takes several steps: sum, product, concatenation. */
final class MergeEmitters {

  private MergeEmitters() {}

  static CodeBlock add(AddOp op, OpCall call) {
    if (call.inputs().size() == 2) {
      return CodeBlock.of("tf.math.add($L, $L)", call.inputs().get(0), call.inputs().get(1));
    }
    return CodeBlock.of("tf.math.addN($T.of($L))", List.class, list(call));
  }

  /**
   * Called where the shapes are the same; elsewhere the branch is the output, and nothing is
   * written.
   */
  static CodeBlock addIfSameShape(AddIfSameShapeOp op, OpCall call) {
    return CodeBlock.of("tf.math.add($L, $L)", call.inputs().get(0), call.inputs().get(1));
  }

  /** A product of products, two at a time. */
  static CodeBlock multiply(MultiplyOp op, OpCall call) {
    CodeBlock product = CodeBlock.of("$L", call.input());
    for (String factor : call.inputs().subList(1, call.inputs().size())) {
      product = CodeBlock.of("tf.math.mul($L, $L)", product, factor);
    }
    return product;
  }

  /** Channels are the last axis. */
  static CodeBlock concat(ConcatOp op, OpCall call) {
    int axis = call.outputShape() instanceof TensorShape.FeatureMap ? 3 : 1;
    return CodeBlock.of("tf.concat($T.of($L), tf.constant($L))", List.class, list(call), axis);
  }

  private static String list(OpCall call) {
    return String.join(", ", call.inputs());
  }
}

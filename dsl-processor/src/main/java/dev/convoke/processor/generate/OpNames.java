package dev.convoke.processor.generate;

import dev.convoke.processor.ir.op.ActivationOp;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.ir.op.ProvidedOp;
import java.util.Locale;

/** What a local that holds an operation's output is called. */
final class OpNames {

  private OpNames() {}

  /** {@code batchNorm} for a {@code BatchNormOp}; an activation has its function's name. */
  static String local(Op op) {
    if (op instanceof ActivationOp activation) {
      String[] words = activation.kind().name().toLowerCase(Locale.ROOT).split("_", -1);
      return MethodScope.camelCase(words);
    }
    String name =
        op instanceof ProvidedOp provided
            ? provided.name()
            : op.getClass().getSimpleName().replaceAll("Op$", "");
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}

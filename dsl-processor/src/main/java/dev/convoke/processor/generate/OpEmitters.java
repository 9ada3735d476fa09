package dev.convoke.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.ActivationOp;
import dev.convoke.processor.ir.op.AddOp;
import dev.convoke.processor.ir.op.BatchNormOp;
import dev.convoke.processor.ir.op.ConvOp;
import dev.convoke.processor.ir.op.DenseOp;
import dev.convoke.processor.ir.op.DropoutOp;
import dev.convoke.processor.ir.op.FlattenOp;
import dev.convoke.processor.ir.op.GlobalPoolOp;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.ir.op.PoolOp;
import dev.convoke.processor.ir.op.ShortcutOp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The registry of emitters. */
public final class OpEmitters {

  private static final Map<Class<? extends Op>, OpEmitter<?>> EMITTERS =
      Map.of(
          ActivationOp.class,
          (OpEmitter<ActivationOp>) OpEmitters::activation,
          AddOp.class,
          (OpEmitter<AddOp>) OpEmitters::add,
          BatchNormOp.class,
          new BatchNormEmitter(),
          ConvOp.class,
          new ConvEmitter(),
          DenseOp.class,
          new DenseEmitter(),
          DropoutOp.class,
          (OpEmitter<DropoutOp>) OpEmitters::dropout,
          FlattenOp.class,
          (OpEmitter<FlattenOp>) OpEmitters::flatten,
          GlobalPoolOp.class,
          (OpEmitter<GlobalPoolOp>) OpEmitters::globalPool,
          PoolOp.class,
          new PoolEmitter(),
          ShortcutOp.class,
          new ShortcutEmitter());

  private OpEmitters() {}

  /** Operations that have an emitter. */
  public static Set<Class<? extends Op>> operations() {
    return EMITTERS.keySet();
  }

  /** The expression of an operation's output. */
  @SuppressWarnings("unchecked") // the map's keys are the classes of the emitters' operations
  static <O extends Op> CodeBlock emit(O op, OpCall call) {
    return ((OpEmitter<O>) Objects.requireNonNull(EMITTERS.get(op.getClass()))).emit(op, call);
  }

  private static CodeBlock activation(ActivationOp op, OpCall call) {
    return switch (op.kind()) {
      case RELU -> CodeBlock.of("tf.nn.relu($L)", call.input());
    };
  }

  private static CodeBlock add(AddOp op, OpCall call) {
    if (call.inputs().size() == 2) {
      return CodeBlock.of("tf.math.add($L, $L)", call.inputs().get(0), call.inputs().get(1));
    }
    return CodeBlock.of(
        "tf.math.addN($T.of($L))", ClassName.get(List.class), String.join(", ", call.inputs()));
  }

  private static CodeBlock dropout(DropoutOp op, OpCall call) {
    return CodeBlock.of(
        "$L.dropout(tf, $L, $S, $L)",
        call.method().scopeField(),
        call.input(),
        call.step(),
        MethodScope.literal(op.rate()));
  }

  private static CodeBlock flatten(FlattenOp op, OpCall call) {
    return CodeBlock.of(
        "tf.reshape($L, tf.array(-1, $L))", call.input(), call.outputShape().channels());
  }

  private static CodeBlock globalPool(GlobalPoolOp op, OpCall call) {
    return CodeBlock.of("tf.math.mean($L, tf.array(1, 2))", call.input()); // rows and columns
  }
}

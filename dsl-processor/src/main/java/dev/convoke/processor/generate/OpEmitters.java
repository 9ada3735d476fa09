package dev.convoke.processor.generate;

import static java.util.Map.entry;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.ActivationOp;
import dev.convoke.processor.ir.op.AddIfSameShapeOp;
import dev.convoke.processor.ir.op.AddOp;
import dev.convoke.processor.ir.op.BatchNormOp;
import dev.convoke.processor.ir.op.ConcatOp;
import dev.convoke.processor.ir.op.ConvOp;
import dev.convoke.processor.ir.op.DenseOp;
import dev.convoke.processor.ir.op.DepthwiseConvOp;
import dev.convoke.processor.ir.op.DropPathOp;
import dev.convoke.processor.ir.op.DropoutOp;
import dev.convoke.processor.ir.op.FlattenOp;
import dev.convoke.processor.ir.op.GlobalPoolOp;
import dev.convoke.processor.ir.op.GroupNormOp;
import dev.convoke.processor.ir.op.HighwayOp;
import dev.convoke.processor.ir.op.IdentityConvOp;
import dev.convoke.processor.ir.op.LayerNormOp;
import dev.convoke.processor.ir.op.LeakyReluOp;
import dev.convoke.processor.ir.op.LocalResponseNormOp;
import dev.convoke.processor.ir.op.MultiplyOp;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.ir.op.PReluOp;
import dev.convoke.processor.ir.op.PadOp;
import dev.convoke.processor.ir.op.PoolOp;
import dev.convoke.processor.ir.op.ProvidedOp;
import dev.convoke.processor.ir.op.ScaleOp;
import dev.convoke.processor.ir.op.SeparableConvOp;
import dev.convoke.processor.ir.op.ShortcutOp;
import dev.convoke.processor.ir.op.SqueezeExciteOp;
import dev.convoke.processor.ir.op.UpsampleOp;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The registry of emitters. */
public final class OpEmitters {

  private static final Map<Class<? extends Op>, OpEmitter<?>> EMITTERS =
      Map.ofEntries(
          entry(
              AddIfSameShapeOp.class, (OpEmitter<AddIfSameShapeOp>) MergeEmitters::addIfSameShape),
          entry(ScaleOp.class, (OpEmitter<ScaleOp>) OpEmitters::scale),
          entry(DepthwiseConvOp.class, new DepthwiseConvEmitter()),
          entry(SeparableConvOp.class, new SeparableConvEmitter()),
          entry(HighwayOp.class, new HighwayEmitter()),
          entry(IdentityConvOp.class, new IdentityConvEmitter()),
          entry(PReluOp.class, new PReluEmitter()),
          entry(LayerNormOp.class, new LayerNormEmitter()),
          entry(GroupNormOp.class, new GroupNormEmitter()),
          entry(SqueezeExciteOp.class, new SqueezeExciteEmitter()),
          entry(ActivationOp.class, new ActivationEmitter()),
          entry(AddOp.class, (OpEmitter<AddOp>) MergeEmitters::add),
          entry(BatchNormOp.class, new BatchNormEmitter()),
          entry(ConcatOp.class, (OpEmitter<ConcatOp>) MergeEmitters::concat),
          entry(ConvOp.class, new ConvEmitter()),
          entry(DenseOp.class, new DenseEmitter()),
          entry(DropPathOp.class, (OpEmitter<DropPathOp>) OpEmitters::dropPath),
          entry(DropoutOp.class, (OpEmitter<DropoutOp>) OpEmitters::dropout),
          entry(FlattenOp.class, (OpEmitter<FlattenOp>) OpEmitters::flatten),
          entry(GlobalPoolOp.class, (OpEmitter<GlobalPoolOp>) OpEmitters::globalPool),
          entry(LeakyReluOp.class, (OpEmitter<LeakyReluOp>) OpEmitters::leakyRelu),
          entry(LocalResponseNormOp.class, new LocalResponseNormEmitter()),
          entry(MultiplyOp.class, (OpEmitter<MultiplyOp>) MergeEmitters::multiply),
          entry(PadOp.class, (OpEmitter<PadOp>) OpEmitters::pad),
          entry(PoolOp.class, new PoolEmitter()),
          entry(ProvidedOp.class, (OpEmitter<ProvidedOp>) OpEmitters::provided),
          entry(ShortcutOp.class, new ShortcutEmitter()),
          entry(UpsampleOp.class, (OpEmitter<UpsampleOp>) OpEmitters::upsample));

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

  private static CodeBlock dropout(DropoutOp op, OpCall call) {
    return call.calls("dropout", call.input(), FloatLiteral.of(op.rate()));
  }

  private static CodeBlock dropPath(DropPathOp op, OpCall call) {
    return call.calls("dropPath", call.input(), FloatLiteral.of(op.rate()));
  }

  private static CodeBlock flatten(FlattenOp op, OpCall call) {
    return call.calls("flatten", call.input());
  }

  private static CodeBlock globalPool(GlobalPoolOp op, OpCall call) {
    return switch (op.kind()) {
      case AVERAGE -> call.calls("globalAvgPool", call.input());
      case MAX -> call.calls("globalMaxPool", call.input());
    };
  }

  private static CodeBlock leakyRelu(LeakyReluOp op, OpCall call) {
    return call.calls("leakyRelu", call.input(), FloatLiteral.of(op.slope()));
  }

  private static CodeBlock pad(PadOp op, OpCall call) {
    return call.calls("pad", call.input(), op.top(), op.bottom(), op.left(), op.right());
  }

  @SuppressWarnings("unchecked") // the operation is one that the provider has read
  private static CodeBlock provided(ProvidedOp op, OpCall call) {
    return ((OpEmitter<Record>) op.as(OpEmitter.class)).emit(op.operation(), call);
  }

  private static CodeBlock upsample(UpsampleOp op, OpCall call) {
    return switch (op.kind()) {
      case NEAREST -> call.calls("upsampleNearest", call.input(), op.down(), op.across());
      case BILINEAR -> call.calls("upsampleBilinear", call.input(), op.down(), op.across());
    };
  }

  private static CodeBlock scale(ScaleOp op, OpCall call) {
    return call.calls("scale", call.input(), FloatLiteral.of(op.factor()));
  }
}

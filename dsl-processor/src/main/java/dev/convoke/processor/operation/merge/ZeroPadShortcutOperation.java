package dev.convoke.processor.operation.merge;

import static dev.convoke.processor.operation.Memory.Need.NEVER;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.op.ZeroPadShortcutOp;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.Memory.Inner;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.PrimitiveOperation;
import dev.convoke.processor.operation.Site;
import java.util.List;
import java.util.Set;

/** Every stride-th pixel, and channels of zeros. */
public final class ZeroPadShortcutOperation implements PrimitiveOperation<ZeroPadShortcutOp> {

  @Override
  public String kind() {
    return "ZeroPadShortcut";
  }

  @Override
  public Family family() {
    return Family.MERGE;
  }

  @Override
  public Configuration configuration(ZeroPadShortcutOp op) {
    return Configuration.EMPTY.with("stride", op.stride()).with("channels", op.channels());
  }

  @Override
  public OperationShape shape(ZeroPadShortcutOp op, Site site) {
    return site.map()
        .map(map -> OperationShape.of(output(op, map)))
        .orElseGet(OperationShape::unknown);
  }

  /** floor((size − 1) / stride) + 1 rows and columns. */
  private static TensorShape output(ZeroPadShortcutOp op, FeatureMap map) {
    return TensorShape.map(
        (map.height() - 1) / op.stride() + 1, (map.width() - 1) / op.stride() + 1, op.channels());
  }

  @Override
  public Cost cost(ZeroPadShortcutOp op, TensorShape input, TensorShape output) {
    return new Cost(0, 1, op.stride());
  }

  @Override
  public Memory memory(ZeroPadShortcutOp op, List<TensorShape> inputs, TensorShape output) {
    long picked = output.elements() / output.channels() * inputs.get(0).channels();
    return Memory.of(NEVER).through(new Inner(picked, NEVER));
  }

  @Override
  public Set<String> tensorFlowOperations(ZeroPadShortcutOp op) {
    return Set.of("AvgPool", "PadV2");
  }

  @Override
  public CodeBlock emit(ZeroPadShortcutOp op, OpCall call) {
    return call.calls("zeroPadShortcut", call.input(), op.stride(), op.channels());
  }
}

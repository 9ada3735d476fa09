package dev.convoke.processor.operation.reshape;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.FlattenOp;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.PrimitiveOperation;
import dev.convoke.processor.operation.Site;
import dev.convoke.processor.operation.WrittenOperation;
import java.util.List;
import java.util.Set;

/** A vector of height·width·channels; the map's own check keeps that below 2³¹. */
public final class FlattenOperation
    implements WrittenOperation<FlattenOp>, PrimitiveOperation<FlattenOp> {

  @Override
  public String kind() {
    return "Flatten";
  }

  @Override
  public Family family() {
    return Family.PLAIN;
  }

  @Override
  public Set<String> annotations() {
    return Set.of(Flatten.class.getCanonicalName());
  }

  @Override
  public FlattenOp read(OperationValues values) {
    return new FlattenOp();
  }

  @Override
  public Configuration configuration(FlattenOp op) {
    return Configuration.EMPTY;
  }

  @Override
  public OperationShape shape(FlattenOp op, Site site) {
    return site.map()
        .map(
            map ->
                OperationShape.of(TensorShape.vector(map.height() * map.width() * map.channels())))
        .orElseGet(OperationShape::unknown);
  }

  @Override
  public Cost cost(FlattenOp op, TensorShape input, TensorShape output) {
    return Cost.ELEMENTWISE;
  }

  @Override
  public Memory memory(FlattenOp op, List<TensorShape> inputs, TensorShape output) {
    return Memory.VIEW;
  }

  @Override
  public Set<String> tensorFlowOperations(FlattenOp op) {
    return Set.of("Reshape");
  }

  @Override
  public CodeBlock emit(FlattenOp op, OpCall call) {
    return call.calls("flatten", call.input());
  }
}

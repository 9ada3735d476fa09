package dev.convoke.processor.operation.pool;

import static dev.convoke.processor.operation.Memory.Need.ALWAYS;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.GlobalMaxPool;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.GlobalPoolOp;
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

/** A vector of the channels. */
public final class GlobalPoolOperation
    implements WrittenOperation<GlobalPoolOp>, PrimitiveOperation<GlobalPoolOp> {

  private static final String AVERAGE = GlobalAvgPool.class.getCanonicalName();

  @Override
  public String kind() {
    return "GlobalPool";
  }

  @Override
  public Family family() {
    return Family.POOLING;
  }

  @Override
  public Set<String> annotations() {
    return Set.of(GlobalMaxPool.class.getCanonicalName(), AVERAGE);
  }

  @Override
  public GlobalPoolOp read(OperationValues values) {
    return new GlobalPoolOp(
        values.annotation().equals(AVERAGE) ? GlobalPoolOp.Kind.AVERAGE : GlobalPoolOp.Kind.MAX);
  }

  @Override
  public Configuration configuration(GlobalPoolOp op) {
    return Configuration.EMPTY.with("taking", op.kind().text());
  }

  @Override
  public OperationShape shape(GlobalPoolOp op, Site site) {
    return site.map()
        .map(map -> OperationShape.of(TensorShape.vector(map.channels())))
        .orElseGet(OperationShape::unknown);
  }

  @Override
  public Cost cost(GlobalPoolOp op, TensorShape input, TensorShape output) {
    return Cost.ELEMENTWISE;
  }

  @Override
  public Memory memory(GlobalPoolOp op, List<TensorShape> inputs, TensorShape output) {
    return switch (op.kind()) {
      case AVERAGE -> Memory.NOTHING;
      case MAX -> Memory.of(ALWAYS).keepingOutput();
    };
  }

  @Override
  public Set<String> tensorFlowOperations(GlobalPoolOp op) {
    return switch (op.kind()) {
      case AVERAGE -> Set.of("Mean");
      case MAX -> Set.of("Max");
    };
  }

  @Override
  public CodeBlock emit(GlobalPoolOp op, OpCall call) {
    return switch (op.kind()) {
      case AVERAGE -> call.calls("globalAvgPool", call.input());
      case MAX -> call.calls("globalMaxPool", call.input());
    };
  }
}

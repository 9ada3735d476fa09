package dev.convoke.processor.provider;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.Site;
import java.util.Set;

/** Reads {@link Broken}, and fails where it is told. */
public final class BrokenProvider implements OperationProvider<BrokenProvider.BrokenOp> {

  /** What the annotation becomes. */
  public record BrokenOp(Broken.Stage stage) {

    private void failIf(Broken.Stage here) {
      if (stage == here) {
        throw new UnsupportedOperationException("not here");
      }
    }
  }

  @Override
  public String annotation() {
    return Broken.class.getCanonicalName();
  }

  @Override
  public BrokenOp read(OperationValues values) {
    BrokenOp op = new BrokenOp(values.constant("value", Broken.Stage.class));
    op.failIf(Broken.Stage.READ);
    return op;
  }

  @Override
  public OperationShape shape(BrokenOp op, Site site) {
    op.failIf(Broken.Stage.SHAPE);
    return op.stage() == Broken.Stage.NULL ? null : OperationShape.of(site.input());
  }

  @Override
  public Cost cost(BrokenOp op, TensorShape input, TensorShape output) {
    op.failIf(Broken.Stage.COST);
    return Cost.ELEMENTWISE;
  }

  @Override
  public CodeBlock emit(BrokenOp op, OpCall call) {
    op.failIf(Broken.Stage.EMIT);
    return CodeBlock.of("$L", call.input());
  }

  @Override
  public Set<String> tensorFlowOperations(BrokenOp op) {
    op.failIf(Broken.Stage.GRADIENT);
    return Set.of();
  }
}

package dev.convoke.processor.provider;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.Site;

/** Two providers that read {@link Disputed}. */
final class DisputedProviders {

  private DisputedProviders() {}

  /** What the annotation becomes. */
  public record DisputedOp() {}

  private abstract static class Reading implements OperationProvider<DisputedOp> {

    @Override
    public String annotation() {
      return Disputed.class.getCanonicalName();
    }

    @Override
    public DisputedOp read(OperationValues values) {
      return new DisputedOp();
    }

    @Override
    public OperationShape shape(DisputedOp op, Site site) {
      return OperationShape.of(site.input());
    }

    @Override
    public Cost cost(DisputedOp op, TensorShape input, TensorShape output) {
      return Cost.ELEMENTWISE;
    }

    @Override
    public CodeBlock emit(DisputedOp op, OpCall call) {
      return CodeBlock.of("$L", call.input());
    }
  }

  /** One. */
  public static final class First extends Reading {}

  /** The other. */
  public static final class Second extends Reading {}
}

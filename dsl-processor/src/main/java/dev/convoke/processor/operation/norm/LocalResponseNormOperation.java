package dev.convoke.processor.operation.norm;

import static dev.convoke.processor.operation.Memory.Need.ALWAYS;
import static dev.convoke.processor.operation.Memory.Need.NEVER;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.dsl.layer.LocalResponseNorm;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.emit.FloatLiteral;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.LocalResponseNormOp;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.Memory.Inner;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.PrimitiveOperation;
import dev.convoke.processor.operation.Site;
import dev.convoke.processor.operation.WrittenOperation;
import java.util.List;
import java.util.Set;

/** The same map; the channels summed over have one in the middle. */
public final class LocalResponseNormOperation
    implements WrittenOperation<LocalResponseNormOp>, PrimitiveOperation<LocalResponseNormOp> {

  @Override
  public String kind() {
    return "LocalResponseNorm";
  }

  @Override
  public Family family() {
    return Family.NORMALISATION;
  }

  @Override
  public Set<String> annotations() {
    return Set.of(LocalResponseNorm.class.getCanonicalName());
  }

  @Override
  public LocalResponseNormOp read(OperationValues values) {
    return new LocalResponseNormOp(
        values.positive("size"),
        values.greaterThanZero("k"),
        values.greaterThanZero("alpha"),
        values.greaterThanZero("beta"));
  }

  @Override
  public Configuration configuration(LocalResponseNormOp op) {
    return Configuration.EMPTY
        .with("size", op.size())
        .with("k", op.k())
        .with("alpha", op.alpha())
        .with("beta", op.beta());
  }

  @Override
  public OperationShape shape(LocalResponseNormOp op, Site site) {
    if (op.size() % 2 == 0) {
      return site.report(
          site.errorAt("size", DiagnosticCode.SIZE_EVEN, site.path(), "size", op.size())
              .fix("write size = " + (op.size() + 1)));
    }
    return site.map().map(OperationShape::of).orElseGet(OperationShape::unknown);
  }

  @Override
  public Cost cost(LocalResponseNormOp op, TensorShape input, TensorShape output) {
    return Cost.ELEMENTWISE;
  }

  /**
   * The squares and a padded copy of them come and go; the sum and its power stay, and a factor of
   * the power's gradient, which TensorFlow computes as soon as it can.
   */
  @Override
  public Memory memory(LocalResponseNormOp op, List<TensorShape> inputs, TensorShape output) {
    long elements = output.elements();
    long padded = elements / output.channels() * (output.channels() + op.size() - 1L);
    return Memory.of(ALWAYS)
        .beside(
            new Inner(elements, NEVER),
            new Inner(padded, NEVER),
            new Inner(elements, ALWAYS),
            new Inner(elements, ALWAYS),
            new Inner(elements, ALWAYS));
  }

  @Override
  public Set<String> tensorFlowOperations(LocalResponseNormOp op) {
    return Set.of("Square", "Reshape", "PadV2", "AvgPool", "Mul", "Add", "Pow");
  }

  @Override
  public CodeBlock emit(LocalResponseNormOp op, OpCall call) {
    return call.calls(
        "localResponseNorm",
        call.input(),
        op.size(),
        FloatLiteral.of(op.k()),
        FloatLiteral.of(op.alpha()),
        FloatLiteral.of(op.beta()));
  }
}

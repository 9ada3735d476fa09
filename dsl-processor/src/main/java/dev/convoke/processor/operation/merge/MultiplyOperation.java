package dev.convoke.processor.operation.merge;

import static dev.convoke.processor.operation.Memory.Need.ALWAYS;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.MultiplyOp;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.Memory.Inner;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.PrimitiveOperation;
import dev.convoke.processor.operation.Site;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Multiplication: all shapes equal, as for addition. */
public final class MultiplyOperation implements PrimitiveOperation<MultiplyOp> {

  @Override
  public String kind() {
    return "Multiply";
  }

  @Override
  public Family family() {
    return Family.MERGE;
  }

  @Override
  public Configuration configuration(MultiplyOp op) {
    return Configuration.EMPTY;
  }

  @Override
  public OperationShape shape(MultiplyOp op, Site site) {
    TensorShape first = site.input();
    for (int i = 1; i < site.inputs().size(); i++) {
      if (!site.inputs().get(i).equals(first)) {
        return site.report(
            site.error(
                    DiagnosticCode.MULTIPLY_SHAPE_MISMATCH,
                    site.path(),
                    site.describeInput(0),
                    site.describeInput(i))
                .expected("outputs of equal shape")
                .from(site.trace())
                .fix("give both steps the same filters and stride"));
      }
    }
    return OperationShape.of(first);
  }

  @Override
  public Cost cost(MultiplyOp op, TensorShape input, TensorShape output) {
    return Cost.ELEMENTWISE;
  }

  /** Products two at a time: all but the last are kept. */
  @Override
  public Memory memory(MultiplyOp op, List<TensorShape> inputs, TensorShape output) {
    Inner[] products = new Inner[inputs.size() - 2];
    Arrays.fill(products, new Inner(output.elements(), ALWAYS));
    return Memory.of(ALWAYS).beside(products);
  }

  @Override
  public Set<String> tensorFlowOperations(MultiplyOp op) {
    return Set.of("Mul");
  }

  @Override
  public CodeBlock emit(MultiplyOp op, OpCall call) {
    return call.calls("multiply", call.inputs().toArray());
  }
}

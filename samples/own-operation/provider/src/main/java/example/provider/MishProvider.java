package example.provider;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.Site;
import dev.convoke.processor.provider.OperationProvider;
import java.util.Set;

/** An activation: no attributes, no variables, any shape. */
public final class MishProvider implements OperationProvider<MishProvider.MishOp> {

  /** There is nothing to choose. */
  public record MishOp() {}

  @Override
  public String annotation() {
    return "example.operation.Mish";
  }

  @Override
  public MishOp read(OperationValues values) {
    return new MishOp();
  }

  @Override
  public OperationShape shape(MishOp op, Site site) {
    return OperationShape.of(site.input());
  }

  @Override
  public Cost cost(MishOp op, TensorShape input, TensorShape output) {
    return Cost.ELEMENTWISE;
  }

  @Override
  public CodeBlock emit(MishOp op, OpCall call) {
    CodeBlock gate = call.calls("tanh", call.calls("softplus", call.input()));
    return call.calls("multiply", call.input(), gate);
  }

  @Override
  public Set<String> tensorFlowOperations(MishOp op) {
    return Set.of("Softplus", "Maximum", "Tanh", "Mul"); // the maximum is in Step.tanh
  }
}

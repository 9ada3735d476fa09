package dev.convoke.processor.provider;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.emit.WeightsCode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.Site;
import java.util.List;
import java.util.Set;

/** Reads {@link Rounded}. */
public final class RoundedProvider implements OperationProvider<RoundedProvider.RoundedOp> {

  /** What the annotation becomes. */
  public record RoundedOp(boolean scaled) {}

  @Override
  public String annotation() {
    return Rounded.class.getCanonicalName();
  }

  @Override
  public RoundedOp read(OperationValues values) {
    return new RoundedOp(values.flag("scaled"));
  }

  @Override
  public OperationShape shape(RoundedOp op, Site site) {
    if (!op.scaled()) {
      return OperationShape.of(site.input());
    }
    List<Integer> channels = List.of(site.input().channels());
    return OperationShape.of(site.input(), new Variable("scale", channels, Role.TRAINABLE));
  }

  @Override
  public Cost cost(RoundedOp op, TensorShape input, TensorShape output) {
    return Cost.ELEMENTWISE;
  }

  @Override
  public CodeBlock emit(RoundedOp op, OpCall call) {
    if (!op.scaled()) {
      return CodeBlock.of("$L.tf().math.round($L)", call.step(), call.input());
    }
    String scale = WeightsCode.parameter(call, "scale", WeightsCode.ones());
    String scaled = call.declare("scaled", call.calls("multiply", call.input(), scale));
    return CodeBlock.of("$L.tf().math.round($L)", call.step(), scaled);
  }

  @Override
  public Set<String> tensorFlowOperations(RoundedOp op) {
    return op.scaled() ? Set.of("Round", "Mul") : Set.of("Round");
  }
}

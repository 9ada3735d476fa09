package dev.convoke.processor.provider;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.diagnostic.MessageCode;
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

/** Reads {@link Swish}. */
public final class SwishProvider implements OperationProvider<SwishProvider.SwishOp> {

  /** What the annotation becomes. */
  public record SwishOp(double beta, int most) {}

  private record Code(String id, String wording) implements MessageCode {}

  private static final MessageCode TOO_WIDE =
      new Code("SwishTooWide", "%s: @Swish takes at most %d channels, found %d");

  @Override
  public String annotation() {
    return Swish.class.getCanonicalName();
  }

  @Override
  public SwishOp read(OperationValues values) {
    return new SwishOp(values.greaterThanZero("beta"), values.positive("most"));
  }

  @Override
  public OperationShape shape(SwishOp op, Site site) {
    int channels = site.input().channels();
    if (channels > op.most()) {
      return site.report(
          site.errorAt("most", TOO_WIDE, site.path(), op.most(), channels)
              .fix("write most = " + channels + ", or fewer filters before it"));
    }
    Variable beta = new Variable("beta", List.of(channels), Role.TRAINABLE);
    return OperationShape.of(site.input(), beta);
  }

  @Override
  public Cost cost(SwishOp op, TensorShape input, TensorShape output) {
    return Cost.ELEMENTWISE;
  }

  @Override
  public CodeBlock emit(SwishOp op, OpCall call) {
    String beta = WeightsCode.parameter(call, "beta", WeightsCode.constant(op.beta()));
    String scaled = call.declare("scaled", call.calls("multiply", call.input(), beta));
    return call.calls("multiply", call.input(), call.calls("sigmoid", scaled));
  }

  @Override
  public Set<String> tensorFlowOperations(SwishOp op) {
    return Set.of("Mul", "Sigmoid");
  }
}

package dev.convoke.processor.operation.conv;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.dsl.layer.Identity;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.emit.WeightsCode;
import dev.convoke.processor.emit.WindowCode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.IdentityConvOp;
import dev.convoke.processor.ir.op.Window;
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

/** A fixed kernel that changes nothing: the same map; a kernel with a middle. */
public final class IdentityConvOperation
    implements WrittenOperation<IdentityConvOp>, PrimitiveOperation<IdentityConvOp> {

  @Override
  public String kind() {
    return "IdentityConv";
  }

  @Override
  public Family family() {
    return Family.CONVOLUTION;
  }

  @Override
  public Set<String> annotations() {
    return Set.of(Identity.class.getCanonicalName());
  }

  @Override
  public IdentityConvOp read(OperationValues values) {
    return new IdentityConvOp(values.positive("kernel"));
  }

  @Override
  public Configuration configuration(IdentityConvOp op) {
    return Configuration.EMPTY.with("kernel", op.kernel());
  }

  @Override
  public OperationShape shape(IdentityConvOp op, Site site) {
    return site.map().map(map -> shape(op, map, site)).orElseGet(OperationShape::unknown);
  }

  private static OperationShape shape(IdentityConvOp op, FeatureMap map, Site site) {
    if (op.kernel() % 2 == 0) {
      return site.report(
          site.errorAt("kernel", DiagnosticCode.SIZE_EVEN, site.path(), "kernel", op.kernel())
              .fix("write kernel = " + (op.kernel() + 1)));
    }
    return OperationShape.of(
        map,
        new Variable(
            "kernel",
            List.of(op.kernel(), op.kernel(), map.channels(), map.channels()),
            Role.FROZEN));
  }

  /** Computed as any convolution, although all but one weight of a filter is 0. */
  @Override
  public Cost cost(IdentityConvOp op, TensorShape input, TensorShape output) {
    long weights = (long) op.kernel() * op.kernel() * input.channels();
    return new Cost(Math.multiplyExact(weights, output.elements()), op.kernel(), 1);
  }

  @Override
  public Memory memory(IdentityConvOp op, List<TensorShape> inputs, TensorShape output) {
    return Memory.NOTHING;
  }

  @Override
  public Set<String> tensorFlowOperations(IdentityConvOp op) {
    return Set.of("Conv2D");
  }

  @Override
  public CodeBlock emit(IdentityConvOp op, OpCall call) {
    String kernel = WeightsCode.identityKernel(call);
    return call.calls("conv2d", call.input(), kernel, WindowCode.of(Window.keeping(op.kernel())));
  }
}

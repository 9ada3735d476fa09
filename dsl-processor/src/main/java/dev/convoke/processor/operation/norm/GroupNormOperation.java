package dev.convoke.processor.operation.norm;

import static dev.convoke.processor.operation.Memory.Need.ALWAYS;
import static dev.convoke.processor.operation.Memory.Need.FOR_WEIGHTS;
import static dev.convoke.processor.operation.Memory.Need.NEVER;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.dsl.layer.GroupNorm;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.emit.FloatLiteral;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.emit.WeightsCode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.GroupNormOp;
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

/** The same map; groups that divide its channels. */
public final class GroupNormOperation
    implements WrittenOperation<GroupNormOp>, PrimitiveOperation<GroupNormOp> {

  @Override
  public String kind() {
    return "GroupNorm";
  }

  @Override
  public Family family() {
    return Family.NORMALISATION;
  }

  @Override
  public Set<String> annotations() {
    return Set.of(GroupNorm.class.getCanonicalName());
  }

  @Override
  public GroupNormOp read(OperationValues values) {
    return new GroupNormOp(values.positive("groups"), values.greaterThanZero("epsilon"));
  }

  @Override
  public Configuration configuration(GroupNormOp op) {
    return Configuration.EMPTY.with("groups", op.groups()).with("epsilon", op.epsilon());
  }

  @Override
  public OperationShape shape(GroupNormOp op, Site site) {
    return site.map().map(map -> shape(op, map, site)).orElseGet(OperationShape::unknown);
  }

  private static OperationShape shape(GroupNormOp op, FeatureMap map, Site site) {
    if (map.channels() % op.groups() != 0) {
      return site.report(
          site.errorAt(
                  "groups",
                  DiagnosticCode.GROUPS_DO_NOT_DIVIDE,
                  site.path(),
                  op.groups(),
                  "input channels",
                  map.channels())
              .from(site.trace())
              .fix("choose groups that divide " + map.channels()));
    }
    List<Integer> channels = List.of(map.channels());
    return OperationShape.of(
        map,
        new Variable("gamma", channels, Role.TRAINABLE),
        new Variable("beta", channels, Role.TRAINABLE));
  }

  @Override
  public Cost cost(GroupNormOp op, TensorShape input, TensorShape output) {
    return Cost.ELEMENTWISE;
  }

  /** The centred and the normalised map. */
  @Override
  public Memory memory(GroupNormOp op, List<TensorShape> inputs, TensorShape output) {
    return Memory.of(NEVER)
        .through(new Inner(output.elements(), ALWAYS), new Inner(output.elements(), FOR_WEIGHTS));
  }

  @Override
  public Set<String> tensorFlowOperations(GroupNormOp op) {
    return Set.of("Reshape", "Mean", "Sub", "Square", "Add", "Rsqrt", "Mul");
  }

  @Override
  public CodeBlock emit(GroupNormOp op, OpCall call) {
    String gamma = WeightsCode.parameter(call, "gamma", WeightsCode.ones());
    String beta = WeightsCode.parameter(call, "beta", WeightsCode.zeros());
    String epsilon = FloatLiteral.of(op.epsilon());
    return call.calls("groupNorm", call.input(), gamma, beta, op.groups(), epsilon);
  }
}

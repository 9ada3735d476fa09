package dev.convoke.processor.operation.core;

import static dev.convoke.processor.operation.Memory.Need.FOR_WEIGHTS;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.value.Bias;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.emit.WeightsCode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureVector;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.DenseOp;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.GradientPath;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.PrimitiveOperation;
import dev.convoke.processor.operation.Site;
import dev.convoke.processor.operation.Sizes;
import dev.convoke.processor.operation.WrittenOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Fully connected: takes a vector, never a map. */
public final class DenseOperation
    implements WrittenOperation<DenseOp>, PrimitiveOperation<DenseOp> {

  @Override
  public String kind() {
    return "Dense";
  }

  @Override
  public Family family() {
    return Family.DENSE;
  }

  @Override
  public Set<String> annotations() {
    return Set.of(Dense.class.getCanonicalName());
  }

  @Override
  public DenseOp read(OperationValues values) {
    boolean bias = values.constant("bias", Bias.class) != Bias.OFF;
    if (values.isWritten("value")) {
      return new DenseOp(values.positive("value", "units"), bias);
    }
    if (!values.step().isLast()) {
      values.report(
          Diagnostic.of(DiagnosticCode.UNITS_MISSING, values.operationOrigin(), values.path())
              .fix("write the units: @Dense(512)"));
    }
    return new DenseOp(values.classes(), bias);
  }

  @Override
  public Configuration configuration(DenseOp op) {
    return Configuration.EMPTY.with("units", op.units()).with("bias", op.bias());
  }

  @Override
  public OperationShape shape(DenseOp op, Site site) {
    if (!(site.input() instanceof FeatureVector vector)) {
      return site.report(
          site.error(DiagnosticCode.DENSE_ON_MAP, site.path(), site.input().text())
              .from(site.trace())
              .fix("write @Flatten or @GlobalAvgPool before @Dense"));
    }
    if (!Sizes.fitInt(vector.units(), op.units())) {
      return site.report(
          site.errorAt(
                  "value",
                  DiagnosticCode.OVERFLOW,
                  site.path(),
                  "a kernel of " + vector.units() + "×" + op.units() + " weights",
                  Sizes.LIMIT)
              .fix("use fewer units, or @GlobalAvgPool in place of @Flatten"));
    }
    List<Variable> variables = new ArrayList<>();
    variables.add(new Variable("kernel", List.of(vector.units(), op.units()), Role.TRAINABLE));
    if (op.bias()) {
      variables.add(new Variable("bias", List.of(op.units()), Role.TRAINABLE));
    }
    return new OperationShape(TensorShape.vector(op.units()), variables);
  }

  @Override
  public Cost cost(DenseOp op, TensorShape input, TensorShape output) {
    return new Cost(Math.multiplyExact((long) input.channels(), op.units()), 1, 1);
  }

  @Override
  public Memory memory(DenseOp op, List<TensorShape> inputs, TensorShape output) {
    return Memory.of(FOR_WEIGHTS);
  }

  @Override
  public Set<String> tensorFlowOperations(DenseOp op) {
    return GradientPath.with(op.bias(), Set.of("MatMul"), "BiasAdd");
  }

  @Override
  public CodeBlock emit(DenseOp op, OpCall call) {
    String kernel = WeightsCode.denseKernel(call, "kernel");
    if (!op.bias()) {
      return call.calls("dense", call.input(), kernel);
    }
    return call.calls("dense", call.input(), kernel, WeightsCode.bias(call, "bias"));
  }
}

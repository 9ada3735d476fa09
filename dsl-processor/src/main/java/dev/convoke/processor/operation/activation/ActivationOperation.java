package dev.convoke.processor.operation.activation;

import static dev.convoke.processor.operation.Memory.Need.ALWAYS;
import static dev.convoke.processor.operation.Memory.Need.NEVER;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.dsl.layer.Elu;
import dev.convoke.dsl.layer.Gelu;
import dev.convoke.dsl.layer.HardSwish;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.layer.Relu6;
import dev.convoke.dsl.layer.Selu;
import dev.convoke.dsl.layer.Sigmoid;
import dev.convoke.dsl.layer.Silu;
import dev.convoke.dsl.layer.Softmax;
import dev.convoke.dsl.layer.Softplus;
import dev.convoke.dsl.layer.Tanh;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.Node;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.ActivationOp;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.Memory.Form;
import dev.convoke.processor.operation.Memory.Inner;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.PrimitiveOperation;
import dev.convoke.processor.operation.Site;
import dev.convoke.processor.operation.WrittenOperation;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The same shape; but no softmax at the end, where training takes the logits. */
public final class ActivationOperation
    implements WrittenOperation<ActivationOp>, PrimitiveOperation<ActivationOp> {

  private static final Map<String, ActivationOp.Kind> KINDS =
      Map.ofEntries(
          entry(Relu.class, ActivationOp.Kind.RELU),
          entry(Relu6.class, ActivationOp.Kind.RELU6),
          entry(Elu.class, ActivationOp.Kind.ELU),
          entry(Selu.class, ActivationOp.Kind.SELU),
          entry(Gelu.class, ActivationOp.Kind.GELU),
          entry(Silu.class, ActivationOp.Kind.SILU),
          entry(HardSwish.class, ActivationOp.Kind.HARD_SWISH),
          entry(Sigmoid.class, ActivationOp.Kind.SIGMOID),
          entry(Tanh.class, ActivationOp.Kind.TANH),
          entry(Softplus.class, ActivationOp.Kind.SOFTPLUS),
          entry(Softmax.class, ActivationOp.Kind.SOFTMAX));

  private static Map.Entry<String, ActivationOp.Kind> entry(
      Class<? extends Annotation> annotation, ActivationOp.Kind kind) {
    return Map.entry(annotation.getCanonicalName(), kind);
  }

  @Override
  public String kind() {
    return "Activation";
  }

  @Override
  public Family family() {
    return Family.ACTIVATION;
  }

  @Override
  public String name(ActivationOp op) {
    return op.kind().text();
  }

  @Override
  public Set<String> annotations() {
    return KINDS.keySet();
  }

  @Override
  public ActivationOp read(OperationValues values) {
    return new ActivationOp(Objects.requireNonNull(KINDS.get(values.annotation())));
  }

  @Override
  public Configuration configuration(ActivationOp op) {
    return Configuration.EMPTY.with("function", op.kind().text());
  }

  @Override
  public OperationShape shape(ActivationOp op, Site site) {
    boolean endsNetwork =
        site.node().work() instanceof Node.Written written && written.step().isLast();
    if (op.kind() == ActivationOp.Kind.SOFTMAX && endsNetwork) {
      return site.report(
          site.error(DiagnosticCode.SOFTMAX_ON_LOGITS, site.path())
              .fix("remove @Softmax: training and prediction apply it to the logits themselves"));
    }
    return OperationShape.of(site.input());
  }

  @Override
  public Cost cost(ActivationOp op, TensorShape input, TensorShape output) {
    return Cost.ELEMENTWISE;
  }

  /** By its derivative: of the input, of the output, or of tensors in between. */
  @Override
  public Memory memory(ActivationOp op, List<TensorShape> inputs, TensorShape output) {
    Inner inner = new Inner(output.elements(), ALWAYS);
    Memory memory =
        switch (op.kind()) {
          case RELU, RELU6, SOFTPLUS -> Memory.of(ALWAYS);
          case ELU, SELU, SIGMOID, SOFTMAX -> Memory.of(NEVER).keepingOutput();
          // the input of the maximum that stands before it
          case TANH -> Memory.of(ALWAYS).keepingOutput();
          // the sigmoid
          case SILU -> Memory.of(ALWAYS).beside(inner);
          // x + 3 and the gate
          case HARD_SWISH -> Memory.of(ALWAYS).beside(inner, inner);
          // x / √2, 1 + erf and x / 2
          case GELU -> Memory.of(NEVER).beside(inner, inner, inner);
        };
    return memory.formed(Form.IN_PLACE);
  }

  @Override
  public Set<String> tensorFlowOperations(ActivationOp op) {
    return switch (op.kind()) {
      case RELU -> Set.of("Relu");
      case RELU6 -> Set.of("Relu6");
      case ELU -> Set.of("Elu");
      case SELU -> Set.of("Selu");
      case GELU -> Set.of("Mul", "Erf", "Add");
      case SILU -> Set.of("Sigmoid", "Mul");
      case HARD_SWISH -> Set.of("Add", "Relu6", "Mul");
      case SIGMOID -> Set.of("Sigmoid");
      case TANH -> Set.of("Maximum", "Tanh");
      case SOFTPLUS -> Set.of("Softplus");
      case SOFTMAX -> Set.of("Softmax");
    };
  }

  @Override
  public CodeBlock emit(ActivationOp op, OpCall call) {
    String method =
        switch (op.kind()) {
          case RELU -> "relu";
          case RELU6 -> "relu6";
          case ELU -> "elu";
          case SELU -> "selu";
          case GELU -> "gelu";
          case SILU -> "silu";
          case HARD_SWISH -> "hardSwish";
          case SIGMOID -> "sigmoid";
          case TANH -> "tanh";
          case SOFTPLUS -> "softplus";
          case SOFTMAX -> "softmax";
        };
    return call.calls(method, call.input());
  }
}

package example.provider;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.cost.Cost;
import dev.convoke.processor.generate.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.provider.LayerProvider;
import dev.convoke.processor.shape.LayerShape;
import dev.convoke.processor.shape.Site;
import java.util.Set;

/** An activation: no attributes, no variables, any shape. */
public final class MishProvider implements LayerProvider<MishProvider.MishOp> {

  private static final ClassName ACTIVATIONS =
      ClassName.get("dev.convoke.runtime.graph", "Activations");

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
  public LayerShape shape(MishOp op, Site site) {
    return LayerShape.of(site.input());
  }

  @Override
  public Cost cost(MishOp op, TensorShape input, TensorShape output) {
    return Cost.ELEMENTWISE;
  }

  @Override
  public CodeBlock emit(MishOp op, OpCall call) {
    return CodeBlock.of(
        "tf.math.mul($1L, $2T.tanh(tf, tf.math.softplus($1L)))", call.input(), ACTIVATIONS);
  }

  @Override
  public Set<String> tensorFlowOperations(MishOp op) {
    return Set.of("Softplus", "Maximum", "Tanh", "Mul"); // the maximum is in Activations.tanh
  }
}

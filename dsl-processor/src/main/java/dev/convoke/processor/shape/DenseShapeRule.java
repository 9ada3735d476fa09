package dev.convoke.processor.shape;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureVector;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.DenseOp;
import java.util.ArrayList;
import java.util.List;

/** Fully connected: takes a vector, never a map. */
final class DenseShapeRule implements ShapeRule<DenseOp> {

  @Override
  public LayerShape shape(DenseOp op, Site site) {
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
    return new LayerShape(TensorShape.vector(op.units()), variables);
  }
}

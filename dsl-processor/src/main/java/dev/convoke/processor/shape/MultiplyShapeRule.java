package dev.convoke.processor.shape;

import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.MultiplyOp;

/** Multiplication: all shapes equal, as for addition. */
final class MultiplyShapeRule implements ShapeRule<MultiplyOp> {

  @Override
  public LayerShape shape(MultiplyOp op, Site site) {
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
    return LayerShape.of(first);
  }
}

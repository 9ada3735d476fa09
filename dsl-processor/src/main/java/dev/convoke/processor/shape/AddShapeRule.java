package dev.convoke.processor.shape;

import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.AddOp;

/** Addition: all shapes equal. TensorFlow would broadcast [8, 8, 128] + [1, 1, 128] silently. */
final class AddShapeRule implements ShapeRule<AddOp> {

  @Override
  public LayerShape shape(AddOp op, Site site) {
    TensorShape first = site.input();
    for (int i = 1; i < site.inputs().size(); i++) {
      TensorShape other = site.inputs().get(i);
      if (!other.equals(first)) {
        return site.report(
            site.error(
                    DiagnosticCode.ADD_SHAPE_MISMATCH,
                    site.path(),
                    site.describeInput(0),
                    site.describeInput(i))
                .expected("outputs of equal shape")
                .from(site.trace())
                .fix(
                    first.sizes().size() == other.sizes().size()
                        ? "give both steps the same filters and stride"
                        : "add maps to maps: name the steps before the map became a vector"));
      }
    }
    return LayerShape.of(first);
  }
}

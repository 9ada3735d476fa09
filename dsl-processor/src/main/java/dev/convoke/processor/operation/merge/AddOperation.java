package dev.convoke.processor.operation.merge;

import static dev.convoke.processor.operation.Memory.Need.NEVER;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.op.AddOp;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.Memory.Form;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.PrimitiveOperation;
import dev.convoke.processor.operation.Site;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Addition: all shapes equal. TensorFlow would broadcast [8, 8, 128] + [1, 1, 128] silently. */
public final class AddOperation implements PrimitiveOperation<AddOp> {

  @Override
  public String kind() {
    return "Add";
  }

  @Override
  public Family family() {
    return Family.MERGE;
  }

  @Override
  public Configuration configuration(AddOp op) {
    return Configuration.EMPTY;
  }

  @Override
  public OperationShape shape(AddOp op, Site site) {
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
                .fix(fix(site, i)));
      }
    }
    return OperationShape.of(first);
  }

  private static String fix(Site site, int index) {
    TensorShape first = site.input();
    TensorShape other = site.inputs().get(index);
    if (first.sizes().size() != other.sizes().size()) {
      return "add maps to maps: name the steps before the map became a vector";
    }
    return projection(site, index, first, other)
        .or(() -> projection(site, 0, other, first))
        .map(step -> "write a step @From(INPUT) " + step + ", and name it in place of INPUT")
        .orElse("give both steps the same filters and stride");
  }

  /**
   * What gives images the other shape, if an input is the images: they have no filters to change.
   */
  private static Optional<String> projection(
      Site site, int index, TensorShape other, TensorShape images) {
    boolean areImages = site.node().inputs().get(index).equals(NodeId.INPUT);
    if (!areImages || !(images instanceof FeatureMap from) || !(other instanceof FeatureMap to)) {
      return Optional.empty();
    }
    int stride = ShortcutOperation.stride(from, to);
    if (stride == 0) {
      return Optional.empty();
    }
    String strided = "value = " + to.channels() + ", stride = " + stride;
    return Optional.of("@Conv1x1(" + (stride == 1 ? to.channels() : strided) + ")");
  }

  @Override
  public Cost cost(AddOp op, TensorShape input, TensorShape output) {
    return Cost.ELEMENTWISE;
  }

  @Override
  public Memory memory(AddOp op, List<TensorShape> inputs, TensorShape output) {
    return Memory.of(NEVER).formed(Form.SUM);
  }

  @Override
  public Set<String> tensorFlowOperations(AddOp op) {
    return Set.of("Add", "AddN");
  }

  @Override
  public CodeBlock emit(AddOp op, OpCall call) {
    return call.calls("add", call.inputs().toArray());
  }
}

package dev.convoke.processor.operation.merge;

import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.AddIfSameShapeOp;
import dev.convoke.processor.ir.op.AddOp;
import dev.convoke.processor.ir.op.IdentityOp;
import dev.convoke.processor.operation.CompositeOperation;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.Parts;
import dev.convoke.processor.operation.Site;
import java.util.List;

/** Adds what enters a residual unit to its branch if both have one shape; else it is the branch. */
public final class AddIfSameShapeOperation implements CompositeOperation<AddIfSameShapeOp> {

  @Override
  public String kind() {
    return "AddIfSameShape";
  }

  @Override
  public Family family() {
    return Family.MERGE;
  }

  @Override
  public Configuration configuration(AddIfSameShapeOp op) {
    return Configuration.EMPTY;
  }

  @Override
  public OperationShape shape(AddIfSameShapeOp op, Site site) {
    return OperationShape.of(site.input());
  }

  @Override
  public String name(AddIfSameShapeOp op) {
    return "Add";
  }

  @Override
  public String text(AddIfSameShapeOp op, List<TensorShape> inputs) {
    return inputs.get(0).equals(inputs.get(1)) ? name(op) : "NoShortcut";
  }

  @Override
  public void lower(AddIfSameShapeOp op, Parts parts) {
    if (parts.inputShape(0).equals(parts.inputShape(1))) {
      parts.add(new AddOp(), parts.input(0), parts.input(1));
    } else {
      parts.add(new IdentityOp(), parts.input(0));
    }
  }
}

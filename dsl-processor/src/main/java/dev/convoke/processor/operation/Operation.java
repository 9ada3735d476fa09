package dev.convoke.processor.operation;

import dev.convoke.processor.ir.TensorShape;
import java.util.List;

/**
 * What the stages ask of one operation. Its numbers travel as a record; this is what they mean. The
 * language's own operations and those of providers answer alike.
 *
 * <p>An operation is a {@link PrimitiveOperation}, which is computed as it is, or a {@link
 * CompositeOperation}, which is made of others. If annotations stand for it, it is a {@link
 * WrittenOperation} too.
 *
 * @param <O> the operation's numbers, a record without symbols
 */
public interface Operation<O> {

  /**
   * What the operation is in fingerprints. It never changes, and no other operation has it: saved
   * weights depend on it.
   */
  String kind();

  /** What it looks like on the page. */
  Family family();

  /** Everything that changes what it computes, by name; fingerprints hold it. */
  Configuration configuration(O op);

  /** Output and variables for known inputs; reports into the site and returns unknown if none. */
  OperationShape shape(O op, Site site);

  /** What people call it where no annotation names it, in upper camel case: {@code BatchNorm}. */
  default String name(O op) {
    return kind();
  }

  /**
   * What people read of it where no annotation names it, once its shapes are known.
   *
   * @param inputs known shapes
   */
  default String text(O op, List<TensorShape> inputs) {
    return name(op);
  }

  /** The input that it takes its output's shape from, for messages about shapes; from 0. */
  default int shapedBy() {
    return 0;
  }
}

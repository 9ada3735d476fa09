package dev.convoke.processor.operation;

import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.Op;

/** An operation that is being taken apart: what enters it, and where its parts go. */
public interface Parts {

  /** An input of the whole, from 0. */
  NodeId input(int index);

  /** The shape of an input of the whole. */
  TensorShape inputShape(int index);

  /** The shape of the whole's output. */
  TensorShape outputShape();

  /**
   * Adds a part behind the others.
   *
   * @param inputs of the whole, or earlier parts
   * @return its output
   */
  NodeId add(Op op, NodeId... inputs);

  /**
   * Adds a part whose bias begins with a number of its own.
   *
   * @param bias at first
   */
  NodeId addBiased(double bias, Op op, NodeId... inputs);
}

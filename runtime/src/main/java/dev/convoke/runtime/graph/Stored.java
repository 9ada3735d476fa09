package dev.convoke.runtime.graph;

import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.family.TType;

/**
 * Something a checkpoint holds: a variable of the network or of its training.
 *
 * @param name key in the checkpoint
 */
public record Stored(String name, Shape shape, Class<? extends TType> type, VarHandleOp handle) {}

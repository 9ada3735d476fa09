package dev.convoke.runtime.graph;

import dev.convoke.description.NetworkDescription.Role;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.core.AssignVariableOp;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;

/**
 * One float32 variable of a network: a resource variable of TensorFlow.
 *
 * @param name key in checkpoints, such as {@code stage2/1/conv1/kernel}
 * @param isKernel whether it multiplies its input, as opposed to a bias or a normalisation's scale
 *     and shift; see {@code DecayGroup}
 * @param decays whether weight decay may act on it, if it is trained
 * @param handle names the variable inside the session
 * @param initialization gives it its first value
 */
public record Variable(
    String name,
    Shape shape,
    Role role,
    boolean isKernel,
    boolean decays,
    VarHandleOp handle,
    AssignVariableOp initialization) {

  /** The variable as a checkpoint holds it. */
  public Stored stored() {
    return new Stored(name, shape, TFloat32.class, handle);
  }
}

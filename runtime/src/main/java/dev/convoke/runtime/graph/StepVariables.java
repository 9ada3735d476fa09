package dev.convoke.runtime.graph;

import dev.convoke.description.NetworkDescription.Role;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/**
 * The variables of a step by their short names.
 *
 * @param path what full names begin with
 * @param isFrozen whether training leaves them as they are
 * @param decays whether weight decay may act on them, if they are trained
 */
record StepVariables(GraphScope tower, String path, boolean isFrozen, boolean decays) {

  static StepVariables trained(GraphScope tower, String path) {
    return new StepVariables(tower, path, false, true);
  }

  StepVariables frozen() {
    return new StepVariables(tower, path, true, decays);
  }

  StepVariables undecayed() {
    return new StepVariables(tower, path, isFrozen, false);
  }

  /** Those whose short names begin with a name. */
  StepVariables below(String name) {
    return new StepVariables(tower, named(name), isFrozen, decays);
  }

  /** The tower's reading of a variable. */
  Operand<TFloat32> get(String name, boolean isKernel, Initializer initializer, long... shape) {
    Role role = isFrozen ? Role.FROZEN : Role.TRAINABLE;
    return tower.read(get(name, role, isKernel, initializer, shape));
  }

  /** A moving statistic. */
  Variable statistic(String name, Initializer initializer, long... shape) {
    return get(name, Role.STATISTIC, false, initializer, shape);
  }

  private Variable get(
      String name, Role role, boolean isKernel, Initializer initializer, long... shape) {
    return tower.variables().get(named(name), role, isKernel, decays, initializer, Shape.of(shape));
  }

  private String named(String name) {
    return path + '/' + name;
  }
}

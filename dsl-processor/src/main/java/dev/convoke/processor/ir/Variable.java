package dev.convoke.processor.ir;

import dev.convoke.description.NetworkDescription.Role;
import java.util.List;

/**
 * A variable that an operation owns.
 *
 * @param name within its step, such as {@code kernel}; with its path once the shapes are known
 * @param shape sizes
 * @param role what training does with it
 * @param decays whether weight decay may act on it, if it is trained
 */
public record Variable(String name, List<Integer> shape, Role role, boolean decays) {

  public Variable {
    shape = List.copyOf(shape);
  }

  /** A variable that decays as the optimizer says. */
  public Variable(String name, List<Integer> shape, Role role) {
    this(name, shape, role, true);
  }

  /** Whether it multiplies an operation's input, by its name. */
  public boolean isKernel() {
    return name.equals("kernel") || name.endsWith("/kernel");
  }

  /** Whether it is added to an operation's output, by its name. */
  public boolean isBias() {
    return name.equals("bias") || name.endsWith("/bias");
  }

  /** Elements. */
  public long size() {
    return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }

  /** The same variable with another role. */
  public Variable with(Role other) {
    return new Variable(name, shape, other, decays);
  }

  /** The same variable that decays or does not. */
  public Variable decaying(boolean other) {
    return new Variable(name, shape, role, other);
  }

  public Variable named(String fullName) {
    return new Variable(fullName, shape, role, decays);
  }
}

package dev.convoke.runtime.graph;

import dev.convoke.description.NetworkDescription.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.AssignVariableOp;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * The variables of one network in one graph, by name; the towers share them.
 *
 * <p>Resource variables, since {@code VariableV2} has no future in TensorFlow. Their first values
 * are a function of the run's seed and the variable's name.
 */
public final class Variables {

  private final Ops tf;
  private final long seed;
  private final Map<String, Variable> byName = new LinkedHashMap<>();

  /**
   * @param tf builds in the graph that will hold the variables
   * @param seed of the run
   */
  public Variables(Ops tf, long seed) {
    this.tf = tf;
    this.seed = seed;
  }

  /** All variables in the order of creation. */
  public List<Variable> all() {
    return List.copyOf(byName.values());
  }

  /** The seed of the run. */
  long seed() {
    return seed;
  }

  /** Gives every variable its first value. */
  public void initialize(Session session) {
    if (byName.isEmpty()) {
      return; // TensorFlow refuses to run nothing
    }
    Session.Runner runner = session.runner();
    for (Variable variable : byName.values()) {
      runner.addTarget(variable.initialization());
    }
    runner.run().close();
  }

  /** The variable of that name, created when it is asked for first. */
  Variable get(String name, Role role, boolean isKernel, Initializer initializer, Shape shape) {
    return get(name, role, isKernel, true, initializer, shape);
  }

  /** The variable of that name, which weight decay may be told to leave alone. */
  Variable get(
      String name,
      Role role,
      boolean isKernel,
      boolean decays,
      Initializer initializer,
      Shape shape) {
    Variable known = byName.get(name);
    if (known == null) {
      Variable created = create(name, role, isKernel, decays, initializer, shape);
      byName.put(name, created);
      return created;
    }
    if (!known.shape().equals(shape) || known.role() != role) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "internal error: variable %s was created as %s %s and is asked for as %s %s",
              name,
              known.role(),
              known.shape(),
              role,
              shape));
    }
    return known;
  }

  private Variable create(
      String name,
      Role role,
      boolean isKernel,
      boolean decays,
      Initializer initializer,
      Shape shape) {
    // Not a name scope of its own: for each, TensorFlow Java reads the names of the whole graph.
    VarHandleOp handle =
        tf.withName(NodeNames.of(name))
            .varHandleOp(TFloat32.class, shape, VarHandleOp.sharedName(name));
    Operand<TInt64> nameSeed = tf.constant(new long[] {seed, Seeds.of(name)});
    AssignVariableOp initialization =
        tf.assignVariableOp(handle, initializer.value(tf, shape, nameSeed));
    return new Variable(name, shape, role, isKernel, decays, handle, initialization);
  }
}

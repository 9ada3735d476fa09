package dev.convoke.runtime.step;

import dev.convoke.runtime.graph.Stored;
import dev.convoke.runtime.graph.Variable;
import dev.convoke.runtime.graph.Variables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;

/**
 * One step of training in a graph: forward and backward pass, transforms, updates, moving
 * statistics, step counter. It runs in a single call into native code.
 */
public final class TrainingStep {

  private final Gradients gradients;
  private final Placeholder<TFloat32> learningRate;
  private final List<Stored> stored = new ArrayList<>();
  private final List<Op> initializations = new ArrayList<>();
  private final Op everything;

  /**
   * Adds the step to a graph.
   *
   * @param graph that {@code tf} builds in
   * @param variables of the network; those that are trainable are updated
   * @param counter that {@code tower} is built with
   */
  public TrainingStep(
      Graph graph,
      Ops tf,
      TrainingTower tower,
      Variables variables,
      StepCounter counter,
      UpdateChain chain) {
    gradients = Gradients.of(graph, tower.scope(), variables, tower.objective());
    List<VariableGradient> transformed = gradients.reached();
    Ops transforms = tf.withSubScope("transforms");
    for (GradientTransform transform : chain.transforms()) {
      transformed = transform.apply(transforms, transformed);
    }
    learningRate = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    Ops optimizer = tf.withSubScope("optimizer");
    UpdateRule rule =
        chain.rule().create(optimizer, new UpdateRule.Inputs(learningRate, counter.stepsBefore()));
    List<Op> updates = new ArrayList<>(tower.scope().statisticUpdates());
    for (VariableGradient gradient : transformed) {
      Map<Slot, VarHandleOp> slots = slots(optimizer, rule, gradient.variable());
      updates.add(rule.update(gradient, slots::get));
    }
    updates.add(counter.increment(tf, tower.objective().loss()));
    stored.add(counter.stored());
    initializations.add(counter.initialization());
    everything = tf.withControlDependencies(updates).noOp();
  }

  private Map<Slot, VarHandleOp> slots(Ops tf, UpdateRule rule, Variable variable) {
    Map<Slot, VarHandleOp> handles = new LinkedHashMap<>();
    for (Slot slot : rule.slots()) {
      String key = slot.key(variable.name());
      VarHandleOp handle =
          tf.varHandleOp(TFloat32.class, variable.shape(), VarHandleOp.sharedName(key));
      stored.add(new Stored(key, variable.shape(), TFloat32.class, handle));
      initializations.add(
          tf.assignVariableOp(handle, tf.fill(tf.constant(variable.shape()), tf.constant(0f))));
      handles.put(slot, handle);
    }
    return handles;
  }

  /** The gradients before any transform. */
  public Gradients gradients() {
    return gradients;
  }

  /** Slots and step counter, as a checkpoint holds them. */
  public List<Stored> stored() {
    return List.copyOf(stored);
  }

  /** Sets slots and step counter to zero. */
  public void initialize(Session session) {
    Session.Runner runner = session.runner();
    initializations.forEach(runner::addTarget);
    runner.run().close();
  }

  /**
   * Takes the step.
   *
   * @param rate of learning
   * @param watched what of the step is returned, as it was before the update
   */
  public Result run(Session session, double rate, List<? extends Operand<?>> watched) {
    try (TFloat32 fed = TFloat32.scalarOf((float) rate)) {
      Session.Runner runner = session.runner().feed(learningRate, fed).addTarget(everything);
      watched.forEach(runner::fetch);
      return runner.run();
    }
  }
}

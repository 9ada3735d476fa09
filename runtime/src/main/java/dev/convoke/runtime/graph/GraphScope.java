package dev.convoke.runtime.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * One tower: a network's graph in training or in inference form, over shared variables. What the
 * network computes is added by its {@linkplain #step steps}.
 */
public final class GraphScope {

  private final Ops tf;
  private final Variables variables;
  private final boolean training;
  private final boolean drops;
  private final Operand<TInt64> globalStep;
  private final Map<String, Ops> steps;
  private final Map<String, Operand<TFloat32>> reads;
  private final List<Op> statisticUpdates;
  private final List<SideExit> sideExits;

  /**
   * @param tf builds in the tower's own name scope
   * @param training whether batch statistics are used and units are dropped
   * @param globalStep scalar, training steps done; seeds dropout
   */
  public GraphScope(Ops tf, Variables variables, boolean training, Operand<TInt64> globalStep) {
    this.tf = tf;
    this.variables = variables;
    this.training = training;
    this.drops = training;
    this.globalStep = globalStep;
    this.steps = new HashMap<>();
    this.reads = new HashMap<>();
    this.statisticUpdates = new ArrayList<>();
    this.sideExits = new ArrayList<>();
  }

  /** The same tower that drops nothing. */
  private GraphScope(GraphScope dropping) {
    this.tf = dropping.tf;
    this.variables = dropping.variables;
    this.training = dropping.training;
    this.drops = false;
    this.globalStep = dropping.globalStep;
    this.steps = dropping.steps;
    this.reads = dropping.reads;
    this.statisticUpdates = dropping.statisticUpdates;
    this.sideExits = dropping.sideExits;
  }

  /** The same tower in which dropout and stochastic depth drop nothing. */
  public GraphScope withoutDropping() {
    return new GraphScope(this);
  }

  /** Whether this is the training tower. */
  public boolean training() {
    return training;
  }

  /**
   * A step of the network.
   *
   * @param path such as {@code stem}, or {@code stage2/1/conv1}
   */
  public Step step(String path) {
    return new Step(this, path);
  }

  /** Makes logits a side exit, and gives them back. */
  public Operand<TFloat32> sideExit(Operand<TFloat32> logits, float weight) {
    sideExits.add(new SideExit(logits, weight));
    return logits;
  }

  /** The side exits so far. */
  public List<SideExit> sideExits() {
    return List.copyOf(sideExits);
  }

  /** Assignments to moving statistics, which a training step must run. */
  public List<Op> statisticUpdates() {
    return List.copyOf(statisticUpdates);
  }

  /** This tower's reading of a variable, what gradients are taken with respect to. */
  public Operand<TFloat32> read(Variable variable) {
    return reads.computeIfAbsent(
        variable.name(),
        name ->
            // not a name scope of its own, see Variables
            tf.withName(NodeNames.of(name)).readVariableOp(variable.handle(), TFloat32.class));
  }

  /** Adds an assignment to a moving statistic. */
  void updatesStatistic(Op assignment) {
    statisticUpdates.add(assignment);
  }

  /** Whether dropout and stochastic depth drop anything. */
  boolean drops() {
    return drops;
  }

  Variables variables() {
    return variables;
  }

  /** Operations whose names begin with a step's path. */
  Ops operations(String path) {
    Ops known = steps.get(path);
    if (known == null) {
      int slash = path.lastIndexOf('/');
      Ops parent = slash < 0 ? tf : operations(path.substring(0, slash));
      known = parent.withSubScope(NodeNames.of(path.substring(slash + 1)));
      steps.put(path, known);
    }
    return known;
  }

  /** For what is random in a step: of the run, the step's path and the training step. */
  Operand<TInt64> seed(String path) {
    Ops step = operations(path);
    return step.stack(List.of(step.constant(variables.seed() ^ Seeds.of(path)), globalStep));
  }
}

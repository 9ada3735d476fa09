package dev.convoke.runtime.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
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
  private final boolean fullyConvolutional;
  private final Operand<TInt64> globalStep;
  private final Map<String, Ops> steps;
  private final Map<String, Operand<TFloat32>> reads;
  private final List<Op> statisticUpdates;
  private final List<SideExit> sideExits;

  /** The sizes of maps for which the network was made, in the order in which its steps ask. */
  private final Map<String, Deque<Shape>> madeFor;

  private String newestStep = "";

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
    this.fullyConvolutional = false;
    this.globalStep = globalStep;
    this.steps = new HashMap<>();
    this.reads = new HashMap<>();
    this.statisticUpdates = new ArrayList<>();
    this.sideExits = new ArrayList<>();
    this.madeFor = new HashMap<>();
  }

  /** The same tower that drops nothing. */
  private GraphScope(GraphScope dropping) {
    this.tf = dropping.tf;
    this.variables = dropping.variables;
    this.training = dropping.training;
    this.drops = false;
    this.fullyConvolutional = dropping.fullyConvolutional;
    this.globalStep = dropping.globalStep;
    this.steps = dropping.steps;
    this.reads = dropping.reads;
    this.statisticUpdates = dropping.statisticUpdates;
    this.sideExits = dropping.sideExits;
    this.madeFor = dropping.madeFor;
  }

  /** Another tower of a network that was built. */
  private GraphScope(Ops tf, GraphScope built) {
    this.tf = tf;
    this.variables = built.variables;
    this.training = false;
    this.drops = false;
    this.fullyConvolutional = true;
    this.globalStep = built.globalStep;
    this.steps = new HashMap<>();
    this.reads = new HashMap<>();
    this.statisticUpdates = new ArrayList<>();
    this.sideExits = new ArrayList<>();
    this.madeFor = new HashMap<>();
    built.madeFor.forEach((path, sizes) -> madeFor.put(path, new ArrayDeque<>(sizes)));
  }

  /** The same tower in which dropout and stochastic depth drop nothing. */
  public GraphScope withoutDropping() {
    return new GraphScope(this);
  }

  /**
   * A tower in inference form of the network that was built in this one, with the same variables,
   * for images that are at least as large: a dense layer behind {@code flatten} is computed at
   * every place where the map for which it was made fits, so that vectors become maps of vectors
   * (Sermanet et al. 2013, arXiv 1312.6229, section 3.5; Simonyan and Zisserman 2014, arXiv
   * 1409.1556, section 3.2). Windows and paddings stay those of the network; where they were
   * TensorFlow's SAME, they are so for every size.
   *
   * <p>What is built in it is {@code [batch, rows, columns, classes]} behind such a layer, and
   * {@code [batch, classes]} behind a pool of whole maps. Building throws a {@link
   * FixedSizeException} where a step cannot be computed.
   *
   * @param tf builds in the new tower's own name scope
   */
  public GraphScope fullyConvolutional(Ops tf) {
    return new GraphScope(tf, this);
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

  /** The path of the step that was built last, to which an error of building belongs. */
  public String newestStep() {
    return newestStep;
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

  /** Whether images may be of any size. */
  boolean isFullyConvolutional() {
    return fullyConvolutional;
  }

  /** Whether TensorFlow's SAME pads a map as a window of a step says. */
  boolean isSame(String path, Window window, Operand<TFloat32> map) {
    boolean same = Padding.isSame(window, madeFor(path, map));
    return same && (!fullyConvolutional || Padding.isSameForAnySize(window));
  }

  /**
   * The shape for which the network was made of what a step is given: in other towers than a fully
   * convolutional one, the shape that it has.
   */
  Shape madeFor(String path, Operand<TFloat32> input) {
    if (!fullyConvolutional) {
      madeFor.computeIfAbsent(path, step -> new ArrayDeque<>()).add(input.shape());
      return input.shape();
    }
    Deque<Shape> sizes = madeFor.getOrDefault(path, new ArrayDeque<>());
    if (sizes.isEmpty()) {
      throw new FixedSizeException(path, "it computes something else for another size");
    }
    return sizes.remove();
  }

  Variables variables() {
    return variables;
  }

  /** Begins a step. */
  Ops begin(String path) {
    newestStep = path;
    return operations(path);
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

package dev.convoke.runtime.verify;

import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.graph.LatinDigits;
import dev.convoke.runtime.session.NativeSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tensorflow.Graph;

/**
 * Builds a network and finds out what a test wants to know: what it has, and whether it can learn.
 *
 * <p>Each question builds a graph of its own and closes it again. Images and weights follow from
 * fixed seeds.
 */
public final class NetworkVerifier {

  /** Adam's usual rate, and one for networks that it throws off. */
  private static final List<Double> RATES = List.of(1e-3, 1e-4);

  /** Steps of one batch with each of these rates. */
  private static final int STEPS = 100;

  /**
   * For what is left of the image after few filters and a global average, whose few weights have a
   * long way to go: with two filters Adam needs about 180 steps at this rate, and 450 at a third of
   * it.
   */
  private static final double LARGE_RATE = 3e-2;

  private static final int MOST_STEPS = 1000;

  /**
   * Multiply-adds for one image that all steps at the large rate may take together, so that a
   * broken network fails within seconds: ResNet-20 has 162 steps of 31 million. Where fewer than
   * {@link #STEPS} are left there are none, so that large networks take no longer.
   */
  private static final long WORK = 5_000_000_000L;

  /**
   * Steps in which each variable must have had a gradient once. One is not enough where a scale
   * begins with 0, which hides what lies before it, or where dropping units or images does.
   */
  private static final int GRADIENT_STEPS = 8;

  private static final long SEED = 1;

  private final NetworkDefinition definition;

  private NetworkVerifier(NetworkDefinition definition) {
    this.definition = definition;
  }

  /** Asks about a network. */
  public static NetworkVerifier of(NetworkDefinition definition) {
    NativeSettings.apply();
    return new NetworkVerifier(definition);
  }

  /** A graph to build the network in, in inference form. */
  public BuiltNetwork inferenceTower() {
    return inferenceTower(SEED);
  }

  private BuiltNetwork inferenceTower(long seed) {
    return new BuiltNetwork(definition.description().get().input(), seed);
  }

  /** Counts the weights of the built graph. */
  public WeightCounts count() {
    try (BuiltNetwork built = inferenceTower()) {
      build(built);
      return WeightCounts.of(built.variables(), definition.description().get().sideExits());
    }
  }

  /**
   * Trains on one batch and looks at the gradients.
   *
   * @return a line for each trainable variable that has none, with the reason; empty for a network
   *     all of whose variables learn
   */
  public List<String> variablesWithoutGradient() {
    try (Graph graph = new Graph();
        LearningGraph learning = learning(graph, true)) {
      List<String> problems = new ArrayList<>(learning.unreached());
      Set<String> silent = new TreeSet<>(learning.reached());
      learning.initialize();
      for (int step = 0; step < GRADIENT_STEPS && !silent.isEmpty(); step++) {
        LearningStep done = learning.step(RATES.get(0));
        if (!done.notFinite().isEmpty()) {
          done.notFinite().forEach(name -> problems.add(name + ": the gradient is not finite"));
          return problems;
        }
        silent.removeAll(done.moved());
      }
      silent.forEach(name -> problems.add(name + ": the gradient is zero"));
      return problems;
    }
  }

  /**
   * Trains on one batch of four images, without dropping units, until the network knows them by
   * heart. By Adam, whatever the network declares: the question is whether it can learn.
   *
   * <p>It has 100 steps at a learning rate of 0.001, then 100 at 0.0001, then up to 1000 at 0.03,
   * fewer the more multiply-adds it has, and none above 50 million; each time from the initial
   * weights.
   *
   * @return the first attempt that succeeded, or else the last one
   */
  public Overfitting overfit() {
    try (Graph graph = new Graph();
        LearningGraph learning = learning(graph, false)) {
      Overfitting result = overfit(learning, RATES.get(0), STEPS);
      if (!result.succeeded()) {
        result = overfit(learning, RATES.get(1), STEPS);
      }
      int steps = affordableSteps();
      return result.succeeded() || steps < STEPS ? result : overfit(learning, LARGE_RATE, steps);
    }
  }

  private int affordableSteps() {
    long multiplyAdds = definition.description().get().costs().multiplyAdds();
    return (int) Math.min(MOST_STEPS, WORK / Math.max(1, multiplyAdds));
  }

  private LearningGraph learning(Graph graph, boolean drops) {
    return LatinDigits.whileBuilding(() -> new LearningGraph(graph, definition, SEED, drops));
  }

  private static Overfitting overfit(LearningGraph learning, double rate, int steps) {
    learning.initialize();
    List<Float> losses = new ArrayList<>();
    Overfitting result;
    do {
      losses.add(learning.step(rate).loss());
      result = Overfitting.of(losses, learning.entropy());
    } while (!result.succeeded() && result.isFinite() && losses.size() < steps);
    return result;
  }

  /**
   * A digest of all weights at the beginning.
   *
   * @param seed of the run
   */
  public String initialWeights(long seed) {
    try (BuiltNetwork built = inferenceTower(seed)) {
      build(built);
      return WeightDigest.of(built);
    }
  }

  private void build(BuiltNetwork into) {
    definition.builder().build(into.scope(), into.images());
  }
}

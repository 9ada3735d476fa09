package dev.convoke.description.recipe;

import dev.convoke.dsl.value.Data;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a network declares that it is trained: what {@code @Train} and the annotations beside it say.
 * What is absent was not declared.
 *
 * @param batch images per step
 * @param epochs passes over the training images
 * @param data the data set that it is for
 * @param validation share of the training images that are held out
 * @param optimizer the update rule
 * @param schedule the learning rate over the run
 * @param warmup the learning rate at the beginning
 * @param augmentation random changes of training images, in order
 * @param balance of classes that differ in size
 * @param labelSmoothing share of a label that all classes get
 * @param clipNorm largest norm of all gradients together
 * @param movingAverage share of the averaged weights that a step keeps
 * @param freeze paths of steps whose weights stay as they are, with all below them
 * @param initFrom weights of another network to start from
 */
public record Recipe(
    int batch,
    int epochs,
    Optional<Data> data,
    OptionalDouble validation,
    Optimizer optimizer,
    Schedule schedule,
    Optional<Warmup> warmup,
    List<Augmentation> augmentation,
    Optional<ClassBalance> balance,
    OptionalDouble labelSmoothing,
    OptionalDouble clipNorm,
    OptionalDouble movingAverage,
    List<String> freeze,
    Optional<InitialWeights> initFrom) {

  public Recipe {
    augmentation = List.copyOf(augmentation);
    freeze = List.copyOf(freeze);
  }

  /** A recipe with only what every training has. */
  public Recipe(
      int batch,
      int epochs,
      Optimizer optimizer,
      Schedule schedule,
      List<Augmentation> augmentation) {
    this(
        batch,
        epochs,
        Optional.empty(),
        OptionalDouble.empty(),
        optimizer,
        schedule,
        Optional.empty(),
        augmentation,
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        List.of(),
        Optional.empty());
  }

  /** The recipe with weights to start from. */
  public Recipe startingFrom(InitialWeights weights) {
    return new Recipe(
        batch,
        epochs,
        data,
        validation,
        optimizer,
        schedule,
        warmup,
        augmentation,
        balance,
        labelSmoothing,
        clipNorm,
        movingAverage,
        freeze,
        Optional.of(weights));
  }

  /**
   * The learning rate rises in a straight line over the first epochs, to what the schedule says.
   *
   * @param from share of the learning rate at the first step
   */
  public record Warmup(int epochs, double from) {}

  /**
   * Another network's weights.
   *
   * @param network its name, which commands take
   * @param variables names that both networks have, of one shape each
   */
  public record InitialWeights(String network, List<String> variables) {
    public InitialWeights {
      variables = List.copyOf(variables);
    }
  }
}

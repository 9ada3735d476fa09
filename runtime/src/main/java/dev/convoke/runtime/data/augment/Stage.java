package dev.convoke.runtime.data.augment;

/**
 * A random change of training images, one step of the input pipeline. Image stages come first,
 * while images may have several sizes; then images become a batch and are standardised; then come
 * batch stages. A stage that is both stands anywhere.
 */
public sealed interface Stage permits ImageStage, BatchStage {

  /** Makes a stage. */
  @FunctionalInterface
  interface Factory {

    /**
     * Makes one.
     *
     * @param images that it changes
     */
    Stage of(TrainingImages images);
  }
}

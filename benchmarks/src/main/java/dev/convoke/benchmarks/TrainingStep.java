package dev.convoke.benchmarks;

/**
 * One competitor of the benchmark: ResNet-20 for 28×28 grey images with its optimizer, ready to
 * take training steps of {@link Workload#BATCH} images.
 */
interface TrainingStep extends AutoCloseable {

  /** The name in the table. */
  String name();

  /** Elements of all trained variables; moving statistics of batch normalisation do not count. */
  long trainableParameters();

  /**
   * Takes the next batch, runs forward and backward pass, updates the weights.
   *
   * @return the batch's loss before the update: every competitor has to bring it back to Java, as a
   *     program that reports progress does
   */
  float step();

  @Override
  void close();
}

package dev.convoke.processor.cost;

/**
 * What one step costs. Bytes are for the declared batch.
 *
 * @param step its path
 * @param trainable weights that training changes
 * @param frozen weights that it does not
 * @param statistics moving means and variances
 * @param multiplyAdds multiplications with addition for one image; only of convolutions and dense
 *     layers, as the papers count
 * @param inferenceBytes activations in memory while the step computes, those that later steps wait
 *     for included
 * @param trainingBytes activations that the step makes and the backward pass waits for
 * @param optimizerBytes what the optimizer remembers for the step's weights
 * @param receptiveField rows (or columns, if more) of the image that one element of the output sees
 * @param stride rows (or columns, if more) between neighbouring elements of the output
 */
public record StepCost(
    String step,
    long trainable,
    long frozen,
    long statistics,
    long multiplyAdds,
    long inferenceBytes,
    long trainingBytes,
    long optimizerBytes,
    long receptiveField,
    double stride) {

  /** All weights. */
  public long parameters() {
    return trainable + frozen;
  }

  /** Weights and statistics in memory. */
  public long weightBytes() {
    return (parameters() + statistics) * Float.BYTES;
  }
}

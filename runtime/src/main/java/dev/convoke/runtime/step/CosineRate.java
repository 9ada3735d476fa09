package dev.convoke.runtime.step;

/**
 * Half a cosine from one learning rate down to another: {@code end + (base - end) / 2 · (1 + cos(π
 * · step / steps))}, equation 5 of Loshchilov and Hutter 2016 (arXiv 1608.03983) without restarts,
 * taken anew at every step as there. The first step has {@code base}; {@code end} is what the step
 * after the last one would have, as in PyTorch's CosineAnnealingLR.
 *
 * @param steps of the whole run
 */
record CosineRate(double base, double end, long steps) implements LearningRate {

  @Override
  public double at(long step) {
    double share = Math.min(1, (double) step / steps);
    return end + (base - end) / 2 * (1 + Math.cos(Math.PI * share));
  }
}

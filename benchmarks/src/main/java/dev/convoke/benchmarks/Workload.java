package dev.convoke.benchmarks;

/** What all competitors train: ResNet-20 with option A (He et al. 2015, section 4.2). */
final class Workload {

  /** Images per training step. */
  static final int BATCH = 128;

  /** Pixels per side. */
  static final int SIDE = 28;

  static final int CLASSES = 10;

  /** Residual blocks per stage: 6 · 3 + 2 layers. */
  static final int BLOCKS = 3;

  /** Channels of the three stages. */
  static final int[] CHANNELS = {16, 32, 64};

  static final long TRAINABLE_PARAMETERS = 269_434;

  static final float LEARNING_RATE = 0.1f;
  static final float MOMENTUM = 0.9f;
  static final float WEIGHT_DECAY = 1e-4f;

  /** Share of the old value that a moving statistic keeps at each step. */
  static final float STATISTICS_MOMENTUM = 0.9f;

  static final float EPSILON = 1e-5f;

  private Workload() {}
}

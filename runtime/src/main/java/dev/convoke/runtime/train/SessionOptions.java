package dev.convoke.runtime.train;

import org.tensorflow.proto.ConfigProto;

/** How a session computes. */
final class SessionOptions {

  private SessionOptions() {}

  /**
   * @param deterministic one thread, so that sums are always taken in the same order
   */
  static ConfigProto of(boolean deterministic) {
    ConfigProto.Builder options = ConfigProto.newBuilder();
    if (deterministic) {
      options.setIntraOpParallelismThreads(1).setInterOpParallelismThreads(1);
    }
    options.getGpuOptionsBuilder().setAllowGrowth(true);
    return options.build();
  }
}

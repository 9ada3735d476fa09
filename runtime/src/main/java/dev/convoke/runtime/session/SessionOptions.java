package dev.convoke.runtime.session;

import org.tensorflow.proto.ConfigProto;

/** How a session computes. */
public final class SessionOptions {

  private SessionOptions() {}

  /**
   * The options of a session that leaves memory of the GPU to others.
   *
   * @param deterministic one thread, so that sums are always taken in the same order
   */
  public static ConfigProto of(boolean deterministic) {
    ConfigProto.Builder options = ConfigProto.newBuilder();
    if (deterministic) {
      options.setIntraOpParallelismThreads(1).setInterOpParallelismThreads(1);
    }
    options.getGpuOptionsBuilder().setAllowGrowth(true);
    return options.build();
  }
}

package dev.convoke.runtime.command;

import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.inference.InferenceSession;

/** A network with the weights of a checkpoint. */
record TrainedNetwork(Checkpoint checkpoint, InferenceSession session) implements AutoCloseable {

  @Override
  public void close() {
    session.close();
  }
}

package dev.convoke.runtime.command.training;

import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.train.TrainingListener;
import dev.convoke.runtime.train.TrainingResult;
import java.util.Optional;

/** What is printed while a network is trained. */
interface TrainingScreen extends TrainingListener, AutoCloseable {

  /** Before the graph is built, which takes seconds. */
  void opened();

  /**
   * Training has ended, at its end or by a signal.
   *
   * @param best the checkpoint with the most validation images hit; without any, test images
   */
  void ended(TrainingResult result, Optional<Checkpoint> best);

  /** Training has failed; the error is printed after this. */
  void failed();

  @Override
  void close();
}

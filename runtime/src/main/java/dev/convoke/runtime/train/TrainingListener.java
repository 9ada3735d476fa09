package dev.convoke.runtime.train;

import dev.convoke.runtime.data.EvaluationPart;
import dev.convoke.runtime.metric.Evaluation;
import dev.convoke.runtime.problem.Problem;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Hears what happens in a training run, on the thread that trains; every method may be left out.
 */
public interface TrainingListener {

  /** Hears nothing. */
  TrainingListener NONE = new TrainingListener() {};

  /** Everything is ready; the first step follows. */
  default void started(TrainingStart start) {}

  /** A step is done. */
  default void stepDone(StepReport report) {}

  /** An epoch and its evaluation are done. */
  default void epochDone(EpochReport report) {}

  /**
   * A checkpoint is on the disk.
   *
   * @param step steps done
   */
  default void checkpointWritten(Path checkpoint, long step) {}

  /** Something a person should know that does not stop the run. */
  default void warning(Problem problem) {}

  /**
   * The beginning of a run or of its continuation.
   *
   * @param epochs of the whole run
   * @param stepsPerEpoch full batches of the training images
   * @param step steps done before
   * @param resumedFrom the checkpoint, where the run is continued
   */
  record TrainingStart(int epochs, int stepsPerEpoch, long step, Optional<Path> resumedFrom) {}

  /**
   * One step.
   *
   * @param step steps done, this one included
   * @param epoch counted from 1
   * @param batchInEpoch counted from 1
   * @param loss mean over the batch
   * @param epochLoss mean over the epoch so far
   * @param epochTop1 fraction of training images hit in the epoch so far
   * @param learningRate of this step
   * @param imagesPerSecond smoothed over some ten steps
   */
  record StepReport(
      long step,
      int epoch,
      int batchInEpoch,
      double loss,
      double epochLoss,
      double epochTop1,
      double learningRate,
      double imagesPerSecond) {}

  /**
   * One epoch.
   *
   * @param epoch counted from 1
   * @param step steps done
   * @param trainingLoss mean over the epoch's images, each before the update it led to
   * @param trainingTop1 fraction of them hit
   * @param part of the data set that was evaluated: the validation part or, without one, the test
   *     part
   * @param evaluation on its images, after the epoch
   * @param learningRate of the epoch's last step
   * @param seconds of training in this process, without evaluation and checkpoints
   * @param imagesPerSecond over those seconds
   */
  record EpochReport(
      int epoch,
      long step,
      double trainingLoss,
      double trainingTop1,
      EvaluationPart part,
      Evaluation evaluation,
      double learningRate,
      double seconds,
      double imagesPerSecond) {}
}

package dev.convoke.runtime.train;

import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.checkpoint.CheckpointState;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.checkpoint.Position;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.EvaluationPart;
import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.data.UnreadableImageException;
import dev.convoke.runtime.metric.Evaluation;
import dev.convoke.runtime.metric.Tally;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.step.LearningRate;
import dev.convoke.runtime.train.TrainingListener.EpochReport;
import dev.convoke.runtime.train.TrainingListener.StepReport;
import dev.convoke.runtime.train.TrainingListener.TrainingStart;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.exceptions.TFResourceExhaustedException;
import org.tensorflow.exceptions.TFUnimplementedException;
import org.tensorflow.exceptions.TensorFlowException;

/** The state of one run of a {@link TrainingLoop}: where it is and what it has seen. */
final class TrainingRun {

  private final TrainingGraph graph;
  private final Dataset dataset;
  private final TrainingOptions options;
  private final LearningRate learningRate;
  private final CheckpointStore store;
  private final TrainingListener listener;
  private final StopSignal stop;
  private final LossGuard guard;

  private CheckpointState state;
  private Speed speed;
  private Optional<Evaluation> validation = Optional.empty();
  private Optional<Evaluation> test = Optional.empty();
  private Optional<Path> lastCheckpoint = Optional.empty();

  TrainingRun(
      TrainingGraph graph,
      Dataset dataset,
      TrainingOptions options,
      LearningRate learningRate,
      CheckpointState initial,
      CheckpointStore store,
      TrainingListener listener,
      StopSignal stop) {
    this.graph = graph;
    this.dataset = dataset;
    this.options = options;
    this.learningRate = learningRate;
    this.state = initial;
    this.store = store;
    this.listener = listener;
    this.stop = stop;
    this.speed = new Speed(options.batch());
    this.guard = new LossGuard(() -> graph.files().notFinite(graph.session()));
  }

  TrainingResult run(Optional<Checkpoint> checkpoint) {
    try {
      begin(checkpoint);
      while (state.position().epoch() < options.epochs()) {
        if (stoppedInEpoch()) {
          return result(true);
        }
        endEpoch();
        if (stop.requested() && state.position().epoch() < options.epochs()) {
          return result(true);
        }
      }
      if (dataset.validation().isPresent()) {
        Images images = dataset.validation().get();
        // A process that resumes behind the last epoch has not evaluated them yet.
        validation =
            validation.or(() -> Optional.of(evaluation(EvaluationPart.VALIDATION, images)));
        test = Optional.of(evaluation(EvaluationPart.TEST, dataset.test()));
      }
      return result(false);
    } catch (TensorFlowException | TFInvalidArgumentException | TFUnimplementedException e) {
      throw failure("step " + (state.position().step() + 1), e);
    }
  }

  private void begin(Optional<Checkpoint> checkpoint) {
    graph.initialize();
    if (checkpoint.isPresent()) {
      graph.files().restore(graph.session(), checkpoint.get().weights());
      state = checkpoint.get().state();
      lastCheckpoint = checkpoint.map(Checkpoint::directory);
    }
    listener.started(
        new TrainingStart(
            options.epochs(), graph.stepsPerEpoch(), state.position().step(), lastCheckpoint));
  }

  /** Runs what remains of the epoch; true where a signal ended it. */
  private boolean stoppedInEpoch() {
    speed = new Speed(options.batch());
    Position position = state.position();
    if (position.batch() < graph.stepsPerEpoch()) {
      graph.start(position.epoch(), position.batch());
    }
    while (state.position().batch() < graph.stepsPerEpoch()) {
      step();
      boolean last = state.position().batch() == graph.stepsPerEpoch();
      if (stop.requested()) {
        checkpoint();
        return true;
      }
      if (!last && state.position().step() % options.checkpointEvery() == 0) {
        checkpoint();
      }
    }
    return false;
  }

  private void step() {
    Position before = state.position();
    double rate = learningRate.at(before.step());
    long begin = System.nanoTime();
    TrainingGraph.StepResult result = graph.step(rate);
    speed.add(System.nanoTime() - begin);
    guard.checkLoss(before.step() + 1, result.loss(), rate);
    Tally tally = state.tally().plus(options.batch(), result.loss(), result.hits());
    state = state.at(new Position(before.step() + 1, before.epoch(), before.batch() + 1), tally);
    listener.stepDone(
        new StepReport(
            before.step() + 1,
            before.epoch() + 1,
            before.batch() + 1,
            result.loss(),
            tally.loss(),
            tally.top1(),
            rate,
            speed.current()));
  }

  private void endEpoch() {
    EvaluationPart part = dataset.evaluatedEachEpoch();
    Position position = state.position();
    Tally tally = state.tally();
    state = state.at(new Position(position.step(), position.epoch() + 1, 0), Tally.EMPTY);
    Evaluation evaluation = evaluation(part, dataset.imagesOfEachEpoch());
    state = state.measured(evaluation.top1());
    switch (part) {
      case VALIDATION -> validation = Optional.of(evaluation);
      case TEST -> test = Optional.of(evaluation);
    }
    listener.epochDone(
        new EpochReport(
            position.epoch() + 1,
            position.step(),
            tally.loss(),
            tally.top1(),
            part,
            evaluation,
            learningRate.at(position.step() - 1),
            speed.seconds(),
            speed.overall()));
    checkpoint();
  }

  private Evaluation evaluation(EvaluationPart part, Images images) {
    String what =
        "evaluating the " + part.word() + " images after epoch " + state.position().epoch();
    try {
      return graph.evaluate(images);
    } catch (UnreadableImageException changed) { // it could be read when training began
      throw new TrainingException(withLastGood(changed.problem(what)), changed);
    } catch (TensorFlowException | TFInvalidArgumentException | TFUnimplementedException e) {
      throw failure(what, e);
    }
  }

  private void checkpoint() {
    long step = state.position().step();
    guard.checkWeights(step, learningRate.at(step - 1));
    Path written =
        store.save(state, prefix -> graph.files().save(graph.session(), prefix), listener::warning);
    lastCheckpoint = Optional.of(written);
    listener.checkpointWritten(written, step);
  }

  private TrainingResult result(boolean interrupted) {
    return new TrainingResult(
        state.position().step(),
        state.position().epoch(),
        interrupted,
        validation,
        test,
        lastCheckpoint);
  }

  /**
   * A failure of the native library.
   *
   * @param cause one of the exceptions of TensorFlow, not all of which are a {@link
   *     TensorFlowException}
   */
  private TrainingException failure(String what, RuntimeException cause) {
    Problem problem =
        withLastGood(Problem.of(what + " failed in TensorFlow").found(firstLines(cause)));
    return new TrainingException(
        cause instanceof TFResourceExhaustedException
            ? problem.fix("choose a smaller batch than " + options.batch())
            : problem,
        cause);
  }

  private Problem withLastGood(Problem problem) {
    return problem.with("last good", lastCheckpoint.map(Path::toString).orElse("none"));
  }

  /** The error and the node, whose name begins with the step's path; hints to developers follow. */
  private static String firstLines(RuntimeException cause) {
    return String.valueOf(cause.getMessage())
        .lines()
        .map(String::strip)
        .limit(2)
        .collect(Collectors.joining(" "));
  }
}

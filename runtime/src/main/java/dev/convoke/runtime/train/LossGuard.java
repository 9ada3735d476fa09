package dev.convoke.runtime.train;

import dev.convoke.description.NameList;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TrainingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Supplier;

/** Ends a training whose loss or weights are no longer finite numbers. */
final class LossGuard {

  private static final int REMEMBERED = 10;
  private static final int NAMED = 5;

  private final Supplier<List<String>> notFinite;
  private final Deque<Float> losses = new ArrayDeque<>();

  /**
   * @param notFinite names of the variables that hold numbers that are not finite; asked only when
   *     needed
   */
  LossGuard(Supplier<List<String>> notFinite) {
    this.notFinite = notFinite;
  }

  /**
   * Looks at the loss of a step.
   *
   * @param step counted from 1
   */
  void checkLoss(long step, float loss, double learningRate) {
    if (losses.size() == REMEMBERED) {
      losses.removeFirst();
    }
    losses.addLast(loss);
    if (!Float.isFinite(loss)) {
      throw diverged("step " + step + ": the loss is " + loss, notFinite.get(), learningRate);
    }
  }

  /**
   * Looks at the weights, before they are saved: a finite loss does not mean that the update after
   * it was.
   */
  void checkWeights(long step, double learningRate) {
    List<String> names = notFinite.get();
    if (!names.isEmpty()) {
      throw diverged("step " + step + ": weights are not finite", names, learningRate);
    }
  }

  private TrainingException diverged(String what, List<String> names, double learningRate) {
    StringJoiner last = new StringJoiner(", ");
    losses.forEach(loss -> last.add(String.format(Locale.ROOT, "%.4g", loss)));
    return new TrainingException(
        Problem.of(what)
            .with("rate", String.format(Locale.ROOT, "learning rate %.4g", learningRate))
            .with("losses", last.toString())
            .with("infinite", names.isEmpty() ? "no variable" : NameList.of(names, NAMED))
            .fix("try a tenth of the learning rate"));
  }
}

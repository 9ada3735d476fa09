package dev.convoke.description.recipe;

import dev.convoke.dsl.value.Watch;
import java.util.List;

/** The learning rate over the run. Its forms are named like their annotations. */
public interface Schedule {

  /** The optimizer's learning rate throughout: no annotation. */
  record Constant() implements Schedule {}

  /**
   * The learning rate is multiplied by {@code factor} at the beginning of each of the epochs {@code
   * at}, counted from 0.
   */
  record Steps(List<Integer> at, double factor) implements Schedule {
    public Steps {
      at = List.copyOf(at);
    }
  }

  /**
   * The learning rate is multiplied by {@code factor}, at most {@code times} times, when the top-1
   * has not risen for {@code patience} epochs.
   *
   * @param watch the images whose top-1 that is
   */
  record Plateau(double factor, int patience, int times, Watch watch) implements Schedule {}

  /** The learning rate falls along half a cosine. */
  record Cosine(double end) implements Schedule {}

  /** The learning rate falls as a power of the share of the run that is left. */
  record Polynomial(double power, double end) implements Schedule {}

  /**
   * The learning rate rises to the optimizer's and falls again, each along half a cosine.
   *
   * @param rise share of the run in which it rises
   * @param startDivisor the first rate is the optimizer's divided by this
   * @param endDivisor the last rate is the first divided by this
   */
  record OneCycle(double rise, double startDivisor, double endDivisor) implements Schedule {}
}

package dev.convoke.runtime.command;

import dev.convoke.runtime.command.console.Numbers;
import dev.convoke.runtime.inference.EvaluationListener;
import dev.convoke.runtime.metric.LogPosteriors;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * A line now and then for whoever waits for an evaluation: after three seconds, and then after
 * twice the time since the last one, at most a minute.
 */
final class EvaluationProgress implements EvaluationListener {

  private static final long FIRST = 3_000_000_000L;
  private static final long LONGEST = 60_000_000_000L;

  private final PrintStream lines;
  private final int images;
  private final LongSupplier nanoTime;
  private final long begin;
  private long wait = FIRST;
  private long next;

  /**
   * @param images in all
   * @param nanoTime a clock
   */
  EvaluationProgress(PrintStream lines, int images, LongSupplier nanoTime) {
    this.lines = lines;
    this.images = images;
    this.nanoTime = nanoTime;
    this.begin = nanoTime.getAsLong();
    this.next = begin + wait;
  }

  @Override
  public void evaluated(int image, int label, LogPosteriors posteriors) {
    long now = nanoTime.getAsLong();
    int done = image + 1;
    if (now - next < 0 || done == images) {
      return;
    }
    double secondsLeft = (now - begin) / 1e9 * (images - done) / done;
    lines.println(
        "evaluated "
            + Numbers.grouped(done)
            + " of "
            + Numbers.grouped(images)
            + " images, "
            + Numbers.duration(secondsLeft)
            + " left");
    wait = Math.min(2 * wait, LONGEST);
    next = now + wait;
  }
}

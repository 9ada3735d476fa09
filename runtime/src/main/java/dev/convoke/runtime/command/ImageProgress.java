package dev.convoke.runtime.command;

import dev.convoke.runtime.command.console.Numbers;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * A line now and then for whoever waits until many images are done: after three seconds, and then
 * after twice the time since the last one, at most a minute.
 */
final class ImageProgress {

  private static final long FIRST = 3_000_000_000L;
  private static final long LONGEST = 60_000_000_000L;

  private final PrintStream lines;
  private final String what;
  private final int images;
  private final LongSupplier nanoTime;
  private final long begin;
  private long wait = FIRST;
  private long next;

  /**
   * @param what is done to an image: {@code evaluated}
   * @param images in all
   * @param nanoTime a clock
   */
  ImageProgress(PrintStream lines, String what, int images, LongSupplier nanoTime) {
    this.lines = lines;
    this.what = what;
    this.images = images;
    this.nanoTime = nanoTime;
    this.begin = nanoTime.getAsLong();
    this.next = begin + wait;
  }

  /**
   * Tells, if it is time to.
   *
   * @param done images that are done by now
   */
  void done(int done) {
    long now = nanoTime.getAsLong();
    if (now - next < 0 || done == images) {
      return;
    }
    double secondsLeft = (now - begin) / 1e9 * (images - done) / done;
    lines.println(
        what
            + " "
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

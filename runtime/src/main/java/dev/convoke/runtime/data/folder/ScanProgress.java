package dev.convoke.runtime.data.folder;

import dev.convoke.runtime.problem.Printable;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** A line every few seconds for whoever waits while many pictures are read, on whatever threads. */
public final class ScanProgress {

  private static final long NANOS_BETWEEN_LINES = 3_000_000_000L;

  private final PrintStream lines;
  private final String what;
  private final AtomicLong pictures = new AtomicLong();
  private final AtomicLong told = new AtomicLong(System.nanoTime());

  /**
   * @param lines get them
   * @param what is done
   */
  public ScanProgress(PrintStream lines, String what) {
    this.lines = lines;
    this.what = what;
  }

  /** Counts a picture. */
  public void tellOne() {
    long count = pictures.incrementAndGet();
    long last = told.get();
    long now = System.nanoTime();
    if (now - last > NANOS_BETWEEN_LINES && told.compareAndSet(last, now)) {
      lines.printf(Locale.ROOT, "%s: %,d pictures%n", Printable.of(what), count);
    }
  }
}

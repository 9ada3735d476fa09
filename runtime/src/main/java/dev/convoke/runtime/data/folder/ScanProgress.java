package dev.convoke.runtime.data.folder;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** A line every few seconds for whoever waits while headers are read, on whatever threads. */
public final class ScanProgress {

  private static final long NANOS_BETWEEN_LINES = 3_000_000_000L;

  private final PrintStream lines;
  private final Path source;
  private final AtomicLong pictures = new AtomicLong();
  private final AtomicLong told = new AtomicLong(System.nanoTime());

  /**
   * @param lines get them
   * @param source what is read
   */
  public ScanProgress(PrintStream lines, Path source) {
    this.lines = lines;
    this.source = source;
  }

  /** Counts a picture whose header is known. */
  public void tellOne() {
    long count = pictures.incrementAndGet();
    long last = told.get();
    long now = System.nanoTime();
    if (now - last > NANOS_BETWEEN_LINES && told.compareAndSet(last, now)) {
      lines.printf(Locale.ROOT, "reading the headers in %s: %,d pictures%n", source, count);
    }
  }
}

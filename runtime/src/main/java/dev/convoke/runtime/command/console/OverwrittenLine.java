package dev.convoke.runtime.command.console;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * Draws a line over itself: back to its beginning, the text, and blanks over what was longer
 * before. Only a carriage return is used, which every terminal knows.
 */
public final class OverwrittenLine implements ProgressBarConsumer {

  private final Console console;
  private final PrintStream out;
  private int drawn;

  public OverwrittenLine(Console console) {
    this.console = console;
    this.out = console.out();
  }

  /** One column stays free: a full line would scroll. */
  @Override
  public int getMaxRenderedLength() {
    return console.width().getAsInt() - 1;
  }

  @Override
  public synchronized void accept(String line) {
    out.print("\r" + line + blanks(line.length()));
    out.flush();
    drawn = line.length();
  }

  private String blanks(int length) {
    return " ".repeat(Math.max(0, Math.min(drawn, getMaxRenderedLength()) - length));
  }

  @Override
  public synchronized void clear() {
    // After the window was made narrower, more blanks than columns would scroll.
    out.print("\r" + " ".repeat(Math.min(drawn, getMaxRenderedLength())) + "\r");
    out.flush();
    drawn = 0;
  }

  @Override
  public void close() {}
}

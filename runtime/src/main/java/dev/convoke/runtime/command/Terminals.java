package dev.convoke.runtime.command;

import java.io.IOException;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Finds out whether there is a terminal and how wide it is. */
final class Terminals {

  // A field, since loggers that nobody holds are forgotten with their level.
  private static final Logger JLINE = Logger.getLogger("org.jline");
  private static final int USUAL_WIDTH = 80;
  private static final long NANOS_BETWEEN_QUESTIONS = 2_000_000_000L;

  private Terminals() {}

  /** The console of this process. */
  static Console ofProcess() {
    // jline warns where standard output is no terminal; here that is an ordinary answer.
    JLINE.setLevel(Level.OFF);
    try {
      Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build();
      boolean dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
      return new Console(System.out, System.err, !dumb, new Width(terminal));
    } catch (IOException noTerminal) {
      return new Console(System.out, System.err, false, () -> USUAL_WIDTH);
    }
  }

  /** Asking for the width starts a process where there is no native library, hence the pause. */
  private static final class Width implements IntSupplier {

    private final Terminal terminal;
    private long asked;
    private int width;

    Width(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public synchronized int getAsInt() {
      if (width == 0 || System.nanoTime() - asked > NANOS_BETWEEN_QUESTIONS) {
        int found = terminal.getWidth();
        width = found > 0 ? found : USUAL_WIDTH;
        asked = System.nanoTime();
      }
      return width;
    }
  }
}

package dev.convoke.runtime.command.console;

import dev.convoke.runtime.disk.Disk;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOError;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Finds out whether there is a terminal and how wide it is. */
public final class Terminals {

  // A field, since loggers that nobody holds are forgotten with their level.
  private static final Logger JLINE = Logger.getLogger("org.jline");
  private static final int USUAL_WIDTH = 80;
  private static final Path STANDARD_OUTPUT = Path.of("/dev/stdout");
  private static final long NANOS_BETWEEN_QUESTIONS = 2_000_000_000L;

  private Terminals() {}

  /** The console of this process. */
  public static Console ofProcess() {
    PrintStream out = stream(FileDescriptor.out, "stdout.encoding");
    PrintStream err = stream(FileDescriptor.err, "stderr.encoding");
    // jline warns where standard output is no terminal; here that is an ordinary answer.
    JLINE.setLevel(Level.OFF);
    try {
      Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build();
      boolean dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
      return new Console(out, err, !dumb, Disk.isPipe(STANDARD_OUTPUT), new Width(terminal));
    } catch (IOException noTerminal) {
      return new Console(out, err, false, Disk.isPipe(STANDARD_OUTPUT), () -> USUAL_WIDTH);
    }
  }

  /**
   * A stream in the encoding of the locale. A locale without any, as in most containers, says ASCII
   * though the terminal shows UTF-8.
   */
  private static PrintStream stream(FileDescriptor descriptor, String property) {
    String name = System.getProperty(property, Charset.defaultCharset().name());
    Charset locale = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    Charset charset = locale.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : locale;
    return new PrintStream(new FileOutputStream(descriptor), true, charset);
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
        width = measured();
        asked = System.nanoTime();
      }
      return width;
    }

    private int measured() {
      try {
        int found = terminal.getWidth();
        return found > 0 ? found : USUAL_WIDTH;
      } catch (IOError hungUp) {
        // Training goes on for a step and a checkpoint after its terminal is gone.
        return USUAL_WIDTH;
      }
    }
  }
}

package dev.convoke.runtime.command.training;

import com.sun.jna.NativeLibrary;
import dev.convoke.runtime.command.console.ExitCode;
import dev.convoke.runtime.train.StopSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.utils.Signals;

/**
 * Turns Ctrl-C, a termination signal and the end of the terminal into a request to stop after the
 * current step; a second signal ends the process at once. Java leaves a signal ignored that was
 * ignored when it started, so training under {@code nohup} outlives its terminal.
 *
 * <p>A shutdown hook could make the first signal wait, but Java ignores every signal after the
 * first one then. jline reaches Java's signal handling without a compiler warning.
 */
final class StopSignals implements StopSignal, AutoCloseable {

  private static final String HANG_UP = "HUP";
  private static final List<String> NAMES = List.of("INT", "TERM", HANG_UP);

  private final Runnable stopping;
  private final Runnable ending;
  private final List<Registration> registrations = new ArrayList<>();
  private volatile boolean requested;

  private record Registration(String signal, Object previous) {}

  private StopSignals(Runnable stopping, Runnable ending) {
    this.stopping = stopping;
    this.ending = ending;
  }

  /**
   * Begins to listen.
   *
   * @param stopping runs at the first signal, in the thread of the signal
   * @param ending runs at the second one, as the last thing that the process does
   */
  static StopSignals listen(Runnable stopping, Runnable ending) {
    StopSignals signals = new StopSignals(stopping, ending);
    for (String name : NAMES) {
      // Nothing comes back where the platform knows no such signal.
      Optional.ofNullable(Signals.register(name, () -> signals.receive(name)))
          .ifPresent(previous -> signals.registrations.add(new Registration(name, previous)));
    }
    return signals;
  }

  @Override
  public boolean requested() {
    return requested;
  }

  /** A closed terminal hangs up more than once: the shell does, and then the system. */
  private void receive(String signal) {
    if (requested) {
      if (!signal.equals(HANG_UP)) {
        ending.run();
        endAtOnce(ExitCode.INTERRUPTED.code());
      }
      return;
    }
    requested = true;
    stopping.run();
  }

  /** Gives the signals back. */
  @Override
  public void close() {
    registrations.forEach(r -> Signals.unregister(r.signal(), r.previous()));
  }

  /**
   * Ends the process without running anything more. {@code Runtime.halt} would tear down C++'s
   * static objects while TensorFlow's threads still use them, and crash every other time.
   */
  private static void endAtOnce(int code) {
    try {
      NativeLibrary.getInstance("c").getFunction("_exit").invokeVoid(new Object[] {code});
    } catch (LinkageError noSuchLibrary) {
      Runtime.getRuntime().halt(code);
    }
  }
}

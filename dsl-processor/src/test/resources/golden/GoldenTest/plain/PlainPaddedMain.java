package golden;

import dev.convoke.runtime.command.NetworkProgram;
import javax.annotation.processing.Generated;

/** The program of {@link PlainPadded}: trains, evaluates, predicts. {@code --help} says how. */
@Generated(value = "dev.convoke.processor.NetworkProcessor", comments = "from golden.PlainPadded")
public final class PlainPaddedMain {
  private PlainPaddedMain() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(NetworkProgram.run(PlainPaddedGraph.DEFINITION, args));
  }
}

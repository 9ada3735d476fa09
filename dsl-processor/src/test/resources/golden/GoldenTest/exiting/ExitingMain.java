package golden;

import dev.convoke.runtime.command.NetworkProgram;
import javax.annotation.processing.Generated;

/** The program of {@link Exiting}: trains, evaluates, predicts. {@code --help} says how. */
@Generated(value = "dev.convoke.processor.NetworkProcessor", comments = "from golden.Exiting")
public final class ExitingMain {
  private ExitingMain() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(NetworkProgram.run(ExitingGraph.DEFINITION, args));
  }
}

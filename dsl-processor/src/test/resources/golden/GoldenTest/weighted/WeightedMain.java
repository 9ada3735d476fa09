package golden;

import dev.convoke.runtime.command.NetworkProgram;
import javax.annotation.processing.Generated;

/** The program of {@link Weighted}: trains, evaluates, predicts. {@code --help} says how. */
@Generated(value = "dev.convoke.processor.NetworkProcessor", comments = "from golden.Weighted")
public final class WeightedMain {
  private WeightedMain() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(NetworkProgram.run(WeightedGraph.DEFINITION, args));
  }
}

package dev.convoke.models.step;

import dev.convoke.models.Zoo;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.session.NativeSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.tensorflow.TensorFlow;

/** Takes one step of a network and prints what it took, in one line; see {@link MeasuredStep}. */
final class StepProgram {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final double NANOSECONDS = 1e9;

  private StepProgram() {}

  /** Arguments: the network's name, and how many images. */
  public static void main(String[] arguments) {
    NativeSettings.apply();
    TensorFlow.version(); // the library is loaded
    NetworkDefinition network =
        Zoo.NETWORKS.stream()
            .filter(candidate -> candidate.name().equals(arguments[0]))
            .findFirst()
            .orElseThrow();
    int batch = Integer.parseInt(arguments[1]);
    long before = kibibytes("VmRSS");
    long begin = System.nanoTime();
    try (OneStep step = new OneStep(network, batch)) {
      double build = secondsSince(begin);
      step.initialize();
      long start = System.nanoTime();
      OneStep.Outcome outcome = step.run();
      double seconds = secondsSince(start);
      MeasuredStep measured =
          new MeasuredStep(
              network.name(),
              batch,
              build,
              seconds,
              before,
              kibibytes("VmHWM"),
              outcome.loss(),
              outcome.variables(),
              outcome.silent());
      System.out.println(measured.line());
    }
  }

  private static double secondsSince(long nanoTime) {
    return (System.nanoTime() - nanoTime) / NANOSECONDS;
  }

  /** A figure of this process: its resident memory now, or the most that there was. */
  private static long kibibytes(String name) {
    try (Stream<String> lines = Files.lines(STATUS)) {
      String line = lines.filter(l -> l.startsWith(name + ':')).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("\\D", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

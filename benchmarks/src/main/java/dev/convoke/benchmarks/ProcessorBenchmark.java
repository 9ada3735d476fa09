package dev.convoke.benchmarks;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * How long the annotation processor takes: javac with it, less javac without it on the sources that
 * it generates. Both take turns, so that a noisy machine is noisy to both. Prints a table for a
 * warm compiler, as build daemons have it, one for a new process each time, and how the time grows
 * with the number of operations.
 *
 * <p>Arguments: warm-ups, rounds, rounds in new processes (all or none).
 */
public final class ProcessorBenchmark {

  private static final int USAGE_ERROR = 2;
  private static final double PERCENT = 100;
  private static final double BYTES_PER_KILOBYTE = 1000;
  private static final double MICROSECONDS_PER_MILLISECOND = 1000;

  private final Javac javac;
  private final int warmUps;
  private final int rounds;

  private ProcessorBenchmark(Javac javac, int warmUps, int rounds) {
    this.javac = javac;
    this.warmUps = warmUps;
    this.rounds = rounds;
  }

  /** Runs the benchmark and prints its tables. */
  public static void main(String[] arguments) {
    try {
      int[] numbers = parse(arguments);
      Machine.hardware().forEach(System.out::println);
      try (Javac javac = Javac.start()) {
        ProcessorBenchmark benchmark = new ProcessorBenchmark(javac, numbers[0], numbers[1]);
        benchmark.warm();
        benchmark.cold(numbers[2]);
      }
    } catch (UsageException e) {
      System.err.println(e.problem().render());
      System.exit(USAGE_ERROR);
    }
  }

  private static int[] parse(String[] arguments) {
    if (arguments.length == 0) {
      return new int[] {8, 9, 3};
    }
    try {
      int[] numbers = List.of(arguments).stream().mapToInt(Integer::parseInt).toArray();
      if (numbers.length == 3 && numbers[0] >= 0 && numbers[1] > 0 && numbers[2] > 0) {
        return numbers;
      }
    } catch (NumberFormatException e) {
      // told below, as every other mistake
    }
    throw new UsageException(
        Problem.of("unknown arguments")
            .expected("WARM-UPS ROUNDS ROUNDS-IN-NEW-PROCESSES, or nothing")
            .found(String.join(" ", arguments)));
  }

  private void warm() {
    ProcessorTime before = ProcessorTime.now();
    long begin = System.nanoTime();
    System.out.println("\nWarm, in one process:\n");
    printHeading();
    for (CompiledNetwork network : named()) {
      print(warm(network));
    }
    System.out.println("\nResidual nets on CIFAR-10, warm:\n");
    printHeading();
    List<CompilationTimes> nets = new ArrayList<>();
    for (int n : new int[] {3, 9, 18, 33, 84, 200}) {
      nets.add(warm(CompiledNetwork.resNetCifar(n)));
      print(nets.get(nets.size() - 1));
    }
    System.out.println();
    printFit("difference", nets, times -> times.difference().median());
    printFit("on a core", nets, times -> times.onCore().orElseThrow().median());
    double share = ProcessorTime.now().foreignShareSince(before, System.nanoTime() - begin);
    System.out.printf("Other programs had %.0f %% of the cores meanwhile.%n", PERCENT * share);
  }

  private static void printFit(
      String name, List<CompilationTimes> nets, ToDoubleFunction<CompilationTimes> milliseconds) {
    LinearFit fit =
        LinearFit.through(
            nets.stream()
                .map(net -> new LinearFit.Point(net.operations(), milliseconds.applyAsDouble(net)))
                .toList());
    System.out.printf(
        "%s = %.0f ms + %.0f µs · operations, R² = %.4f%n",
        name, fit.intercept(), fit.slope() * MICROSECONDS_PER_MILLISECOND, fit.determination());
  }

  private void cold(int times) {
    System.out.println("\nCold, a new process each time:\n");
    printHeading();
    for (CompiledNetwork network : named()) {
      try (TemporaryDirectory folder = TemporaryDirectory.create()) {
        ColdJavac cold = new ColdJavac(folder.path());
        Map<String, byte[]> written = javac.processed(network.sources());
        print(CompilationTimes.measure(network, written, times, cold::processed, cold::plain));
      }
    }
  }

  private static List<CompiledNetwork> named() {
    return List.of(
        CompiledNetwork.resNetCifar(3),
        CompiledNetwork.googLeNet(),
        CompiledNetwork.resNet152(),
        CompiledNetwork.resNetCifar(200),
        CompiledNetwork.hundredSmallOnes());
  }

  private CompilationTimes warm(CompiledNetwork network) {
    Map<String, byte[]> written = javac.processed(network.sources());
    Function<List<SourceFile>, Elapsed> processed =
        sources -> Elapsed.here(() -> javac.processed(sources));
    Function<List<SourceFile>, Elapsed> plain = sources -> Elapsed.here(() -> javac.plain(sources));
    if (warmUps > 0) {
      CompilationTimes.measure(network, written, warmUps, processed, plain);
    }
    return CompilationTimes.measure(network, written, rounds, processed, plain);
  }

  private static void printHeading() {
    System.out.println(
        "| network | operations | generated kB | plain javac, ms | with the processor, ms |"
            + " difference, ms (min–max) | of it on a core, ms (min–max) |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
  }

  private static void print(CompilationTimes times) {
    System.out.printf(
        "| %s | %d | %.0f | %.0f | %.0f | %s | %s |%n",
        times.network(),
        times.operations(),
        times.generatedBytes() / BYTES_PER_KILOBYTE,
        times.plain().median(),
        times.processed().median(),
        text(times.difference()),
        times.onCore().map(ProcessorBenchmark::text).orElse("not known"));
  }

  private static String text(Distribution values) {
    return String.format("%.0f (%.0f–%.0f)", values.median(), values.min(), values.max());
  }
}

package dev.convoke.benchmarks;

import dev.convoke.description.recipe.Recipe;
import dev.convoke.models.resnet.ResNet20Graph;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.data.Dataset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Shows that training needs no more memory after a thousand steps than after a hundred: prints
 * resident memory and Java heap after every hundred steps of ResNet-20.
 */
public final class MemoryBenchmark {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final int STEPS = 1000;
  private static final int STEPS_PER_LINE = 100;

  /** Small, so that a thousand steps are one epoch's and take about a minute. */
  private static final int BATCH = 32;

  private static final long BYTES_PER_MEBIBYTE = 1L << 20;
  private static final long KIBIBYTES_PER_MEBIBYTE = 1L << 10;

  private MemoryBenchmark() {}

  /** Runs the benchmark and prints a table. */
  public static void main(String[] arguments) {
    NetworkDefinition network = ResNet20Graph.DEFINITION;
    Recipe declared = network.description().get().recipe().orElseThrow();
    Recipe recipe =
        new Recipe(
            BATCH,
            declared.epochs(),
            declared.optimizer(),
            declared.schedule(),
            declared.augmentation());
    Dataset dataset = BenchmarkData.load();
    try (TemporaryDirectory directory = TemporaryDirectory.create();
        ConvokeStep training =
            new ConvokeStep(
                "Convoke", network, dataset, recipe, new CheckpointStore(directory.path()))) {
      System.out.println("| steps | resident memory, MiB | Java heap in use, MiB | loss |");
      System.out.println("| --- | --- | --- | --- |");
      for (int step = 1; step <= STEPS; step++) {
        float loss = training.step();
        if (step % STEPS_PER_LINE == 0) {
          System.out.printf("| %d | %d | %d | %.3f |%n", step, resident(), heap(), loss);
        }
      }
    }
  }

  private static long resident() {
    try (Stream<String> lines = Files.lines(STATUS)) {
      String line = lines.filter(l -> l.startsWith("VmRSS:")).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("\\D", "")) / KIBIBYTES_PER_MEBIBYTE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / BYTES_PER_MEBIBYTE;
  }
}

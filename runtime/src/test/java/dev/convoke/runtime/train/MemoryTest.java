package dev.convoke.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.convoke.runtime.fixture.TinyNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;

/** Memory of the process does not grow with the steps. */
class MemoryTest {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final int WARM_UP_EPOCHS = 40;
  private static final int EPOCHS = 100; // of ten steps

  /** Resident memory in KiB. */
  private static long resident() throws IOException {
    String line =
        Files.readAllLines(STATUS).stream()
            .filter(each -> each.startsWith("VmRSS"))
            .findFirst()
            .orElseThrow();
    return Long.parseLong(line.replaceAll("\\D", ""));
  }

  private static long heap() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1024;
  }

  @Test
  void aThousandStepsLeaveNothingBehind() throws IOException {
    assumeTrue(Files.exists(STATUS), "needs /proc");
    try (Graph graph = new Graph();
        TrainingGraph training =
            new TrainingGraph(
                graph,
                TrainingSetup.of(
                    TinyNetwork.DEFINITION,
                    TinyTraining.dataset(),
                    TinyTraining.RECIPE,
                    TinyTraining.options(7, 100)))) {
      training.initialize();
      int epoch = 0;
      for (; epoch < WARM_UP_EPOCHS; epoch++) {
        runEpoch(training, epoch);
      }
      long heapBefore = heap();
      long before = resident();
      List<Long> course = new ArrayList<>();
      for (; epoch < WARM_UP_EPOCHS + EPOCHS; epoch++) {
        runEpoch(training, epoch);
        if (epoch % 20 == 0) {
          course.add(resident() - before);
        }
      }
      long heapGrowth = heap() - heapBefore;
      long growth = resident() - before;
      // A leaked batch a step (8 KiB of images) or a leaked result would be 8 MiB and more.
      assertThat(growth).as("KiB more, course %s", course).isLessThan(6 * 1024);
      assertThat(heapGrowth).as("KiB of heap more").isLessThan(2 * 1024);
    }
  }

  private static void runEpoch(TrainingGraph training, int epoch) {
    training.start(epoch, 0);
    for (int step = 0; step < training.stepsPerEpoch(); step++) {
      training.step(0.001);
    }
    training.evaluate(TinyTraining.dataset().test());
  }
}

package dev.convoke.benchmarks;

import dev.convoke.description.recipe.Recipe;
import dev.convoke.models.resnet.ResNet20Graph;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.problem.UsageException;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the training step of ResNet-20 in one process: Convoke's, the same network by hand in
 * TensorFlow Java, and in DJL over PyTorch. The competitors take turns, so that a noisy machine is
 * noisy to all; what counts is the ratio within a round.
 *
 * <p>Arguments: warm-up steps, rounds, steps per round (all or none).
 */
public final class TrainingStepBenchmark {

  private static final int USAGE_ERROR = 2;
  private static final int NOT_LEARNING = 1;

  /** Images that the peers go round in: 100 batches. */
  private static final int PEER_IMAGES = 100 * Workload.BATCH;

  private TrainingStepBenchmark() {}

  /** Runs the benchmark and prints a table. */
  public static void main(String[] arguments) {
    try {
      if (!run(BenchmarkSize.parse(arguments))) {
        System.err.println("a competitor did not learn: its figures mean nothing");
        System.exit(NOT_LEARNING);
      }
    } catch (UsageException e) {
      System.err.println(e.problem().render());
      System.exit(USAGE_ERROR);
    }
  }

  /** False if a competitor's loss did not fall. */
  private static boolean run(BenchmarkSize size) {
    Dataset dataset = BenchmarkData.load();
    size.requireWithin(dataset.training().count() / Workload.BATCH);
    try (TemporaryDirectory directory = TemporaryDirectory.create()) {
      List<TrainingStep> competitors = new ArrayList<>();
      try {
        addCompetitors(competitors, dataset, directory);
        Machine.hardware().forEach(System.out::println);
        Machine.engines().forEach(System.out::println);
        return compare(competitors, size);
      } finally {
        competitors.forEach(TrainingStep::close);
      }
    }
  }

  private static void addCompetitors(
      List<TrainingStep> competitors, Dataset dataset, TemporaryDirectory directory) {
    NetworkDefinition network = ResNet20Graph.DEFINITION;
    Recipe declared = network.description().get().recipe().orElseThrow();
    Recipe plain =
        new Recipe(
            Workload.BATCH,
            declared.epochs(),
            declared.optimizer(),
            declared.schedule(),
            List.of());
    StandardisedImages images = StandardisedImages.of(dataset, PEER_IMAGES);
    competitors.add(
        new ConvokeStep(
            "Convoke",
            network,
            dataset,
            plain,
            new CheckpointStore(directory.path().resolve("plain"))));
    competitors.add(
        new ConvokeStep(
            "Convoke with augmentation",
            network,
            dataset,
            declared,
            new CheckpointStore(directory.path().resolve("declared"))));
    competitors.add(new HandWrittenStep(images));
    competitors.add(new DjlStep(images));
  }

  private static boolean compare(List<TrainingStep> competitors, BenchmarkSize size) {
    competitors.forEach(TrainingStepBenchmark::requireSameNetwork);
    List<Measurement> measurements = competitors.stream().map(Measurement::new).toList();
    measurements.forEach(measurement -> measurement.warmUp(size.warmUp()));
    for (int round = 0; round < size.rounds(); round++) {
      for (int turn = 0; turn < measurements.size(); turn++) {
        measurements.get((round + turn) % measurements.size()).measure(size.steps());
      }
    }
    System.out.println();
    ResultTable.lines(measurements.get(0), measurements).forEach(System.out::println);
    return measurements.stream().allMatch(Measurement::lossFell);
  }

  private static void requireSameNetwork(TrainingStep competitor) {
    if (competitor.trainableParameters() != Workload.TRAINABLE_PARAMETERS) {
      throw new IllegalStateException(
          String.format(
              "%s trains %,d parameters instead of %,d",
              competitor.name(), competitor.trainableParameters(), Workload.TRAINABLE_PARAMETERS));
    }
  }
}

package dev.convoke.benchmarks;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.Augmentation;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.models.resnet.ResNet18Graph;
import dev.convoke.models.resnet.ResNet20CifarGraph;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.DatasetCatalog;
import dev.convoke.runtime.data.ImageFormat;
import dev.convoke.runtime.data.ImageSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * What reading and changing pictures costs a training step: the zoo's network on a folder of
 * pictures with its whole recipe, and in turn with it the same network on pixels in memory that
 * nothing changes. Both run in one process; what counts is the ratio within a round.
 */
public final class PictureTrainingBenchmark {

  private static final int ROUNDS = 9;
  private static final double PERCENT = 100;

  private PictureTrainingBenchmark() {}

  /**
   * Prints a line for each network.
   *
   * @param arguments a folder of small pictures for ResNet-20 at 32×32, one of large ones for
   *     ResNet-18 at 224×224, each with folders for its classes
   */
  public static void main(String[] arguments) {
    Machine.hardware().forEach(System.out::println);
    measure(ResNet20CifarGraph.DEFINITION, Path.of(arguments[0]), 128, 5);
    measure(ResNet18Graph.DEFINITION, Path.of(arguments[1]), 64, 1);
  }

  private static void measure(NetworkDefinition network, Path folder, int batch, int steps) {
    Recipe declared = network.description().get().recipe().orElseThrow();
    Recipe whole = recipe(batch, declared.augmentation());
    Dataset pictures = pictures(network, folder);
    try (TemporaryDirectory directory = TemporaryDirectory.create();
        ConvokeStep changed =
            new ConvokeStep(
                "pictures", network, pictures, whole, store(directory.path(), "pictures"));
        ConvokeStep ready =
            new ConvokeStep(
                "ready",
                network,
                ready(pictures),
                recipe(batch, List.of()),
                store(directory.path(), "ready"))) {
      Measurement ofPictures = new Measurement(changed);
      Measurement ofReady = new Measurement(ready);
      ofPictures.warmUp(steps);
      ofReady.warmUp(steps);
      for (int round = 0; round < ROUNDS; round++) {
        ofPictures.measure(steps);
        ofReady.measure(steps);
      }
      print(network, ofPictures, ofReady);
    }
  }

  private static CheckpointStore store(Path directory, String name) {
    return new CheckpointStore(directory.resolve(name));
  }

  /** With the optimizer and schedule of ResNet-20, whichever network: they cost all the same. */
  private static Recipe recipe(int batch, List<Augmentation> augmentation) {
    Recipe plain = ResNet20CifarGraph.DEFINITION.description().get().recipe().orElseThrow();
    return new Recipe(batch, plain.epochs(), plain.optimizer(), plain.schedule(), augmentation);
  }

  /** The pictures under as many classes as the network tells apart. */
  private static Dataset pictures(NetworkDefinition network, Path folder) {
    NetworkDescription.Input input = network.description().get().input();
    int classes = network.description().get().classes();
    Dataset found =
        DatasetCatalog.load()
            .named("folder")
            .load(
                new DataRequest(
                    Optional.of(folder),
                    new ImageFormat(input.height(), input.width(), input.channels(), classes)));
    List<String> names = new ArrayList<>(found.classes());
    while (names.size() < classes) {
      names.add("class " + names.size());
    }
    return new Dataset(
        found.name(),
        names,
        found.mean(),
        found.deviation(),
        found.training(),
        Optional.empty(),
        found.test());
  }

  /** Images of drawn pixels, as many as the pictures, so that neither epoch ends before. */
  private static Dataset ready(Dataset pictures) {
    int count = pictures.training().count();
    int height = pictures.training().height();
    int width = pictures.training().width();
    int channels = pictures.training().channels();
    byte[] pixels = new byte[count * height * width * channels];
    new Random(1).nextBytes(pixels);
    int[] labels = new int[count];
    ImageSet images = new ImageSet(count, height, width, channels, pixels, labels);
    return new Dataset(
        "ready",
        pictures.classes(),
        pictures.mean(),
        pictures.deviation(),
        images,
        Optional.empty(),
        images);
  }

  private static void print(
      NetworkDefinition network, Measurement ofPictures, Measurement ofReady) {
    Distribution speed = ofReady.speedComparedTo(ofPictures);
    System.out.printf(
        Locale.ROOT,
        "%s: %.0f ms a step with pictures, %.0f with pixels in memory;"
            + " %+.1f %% (%+.1f to %+.1f); processor time %.0f and %.0f ms, %+.1f %%;"
            + " other programs had %.0f %% of the cores%n",
        network.name(),
        ofPictures.millisecondsPerStep().median(),
        ofReady.millisecondsPerStep().median(),
        PERCENT * (speed.median() - 1),
        PERCENT * (speed.min() - 1),
        PERCENT * (speed.max() - 1),
        ofPictures.processorMillisecondsPerStep().median(),
        ofReady.processorMillisecondsPerStep().median(),
        PERCENT
            * (ofPictures.processorMillisecondsPerStep().median()
                    / ofReady.processorMillisecondsPerStep().median()
                - 1),
        PERCENT * ofPictures.foreignShare().median());
  }
}

package dev.convoke.benchmarks;

import dev.convoke.description.recipe.Augmentation;
import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.DatasetCatalog;
import dev.convoke.runtime.data.EpochOrder;
import dev.convoke.runtime.data.ImageFormat;
import dev.convoke.runtime.data.InputPipeline;
import dev.convoke.runtime.data.augment.Augmentations;
import dev.convoke.runtime.data.augment.Stages;
import dev.convoke.runtime.graph.LatinDigits;
import dev.convoke.runtime.session.NativeSettings;
import dev.convoke.runtime.session.SessionOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.buffer.FloatDataBuffer;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * How many images a second the input pipeline makes of JPEG pictures when nothing waits for them:
 * decode, rescale the shorter side to 256 to 480 pixels, crop 224, mirror, standardise, batches of
 * 64. The work of {@code benchmarks/pictures/peers.py} and of {@link DjlPictureBenchmark}.
 */
public final class PicturePipelineBenchmark {

  private static final int SIDE = 224;
  private static final int BATCH = 64;
  private static final int SHORTEST = 256;
  private static final int LONGEST = 480;
  private static final double NANOS = 1e9;

  private PicturePipelineBenchmark() {}

  /**
   * Prints one line.
   *
   * @param arguments the folder, which has one of pictures for each class, and seconds to measure
   */
  public static void main(String[] arguments) {
    NativeSettings.apply();
    Dataset dataset =
        DatasetCatalog.load()
            .named("folder")
            .load(
                new DataRequest(
                    Optional.of(Path.of(arguments[0])), new ImageFormat(SIDE, SIDE, 3, 10)));
    Stages stages =
        Augmentations.stages(
            Augmentations.STANDARD,
            List.of(
                new Augmentation.ScaleJitter(SHORTEST, LONGEST),
                new Augmentation.RandomCrop(),
                new Augmentation.HorizontalFlip()),
            dataset.trainingImages(SIDE));
    try (Graph graph = new Graph()) {
      InputPipeline pipeline =
          LatinDigits.whileBuilding(
              () ->
                  new InputPipeline(
                      Ops.create(graph),
                      dataset,
                      BATCH,
                      stages,
                      1L,
                      EpochOrder.shuffled(dataset, 1L)));
      try (Session session = new Session(graph, SessionOptions.of(false))) {
        measure(pipeline, session, Double.parseDouble(arguments[1]));
      } finally {
        pipeline.close();
      }
    }
  }

  private static void measure(InputPipeline pipeline, Session session, double seconds) {
    int epoch = 0;
    epoch(pipeline, session, epoch++);
    long begin = System.nanoTime();
    long images = 0;
    double mean = 0;
    while (System.nanoTime() - begin < seconds * NANOS) {
      mean = epoch(pipeline, session, epoch++);
      images += (long) pipeline.stepsPerEpoch() * BATCH;
    }
    System.out.printf(
        Locale.ROOT,
        "convoke %.1f images/s, mean of a batch %.2f%n",
        images / ((System.nanoTime() - begin) / NANOS),
        mean);
  }

  /** The mean of the last batch. */
  private static double epoch(InputPipeline pipeline, Session session, int epoch) {
    pipeline.start(session, epoch, 0);
    double mean = 0;
    for (int step = 0; step < pipeline.stepsPerEpoch(); step++) {
      try (Result batch = session.runner().fetch(pipeline.next().images()).run()) {
        TFloat32 images = (TFloat32) batch.get(0);
        if (step == pipeline.stepsPerEpoch() - 1) {
          mean = mean(images);
        }
      }
    }
    return mean;
  }

  private static double mean(TFloat32 images) {
    FloatDataBuffer numbers = images.asRawTensor().data().asFloats();
    double sum = 0;
    for (long i = 0; i < numbers.size(); i++) {
      sum += numbers.getFloat(i);
    }
    return sum / numbers.size();
  }
}

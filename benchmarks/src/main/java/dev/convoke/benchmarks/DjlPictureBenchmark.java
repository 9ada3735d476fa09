package dev.convoke.benchmarks;

import ai.djl.basicdataset.cv.classification.ImageFolder;
import ai.djl.engine.Engine;
import ai.djl.modality.cv.transform.Normalize;
import ai.djl.modality.cv.transform.RandomFlipLeftRight;
import ai.djl.modality.cv.transform.RandomResizedCrop;
import ai.djl.modality.cv.transform.ToTensor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.dataset.Batch;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * How many images a second DJL's own pipeline makes, {@code ImageFolder} with transforms: decode,
 * crop a random part and rescale it to 224, mirror, standardise, batches of 64, with a thread a
 * core. DJL has no transform that rescales the shorter side to a random number of pixels; a random
 * part is less work, as it is rescaled alone, by OpenCV's or PyTorch's plain bilinear sampling.
 */
public final class DjlPictureBenchmark {

  private static final int SIDE = 224;
  private static final int BATCH = 64;
  private static final double NANOS = 1e9;
  private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
  private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};

  private DjlPictureBenchmark() {}

  /**
   * Prints one line.
   *
   * @param arguments the folder, which has one of pictures for each class, and seconds to measure
   */
  public static void main(String[] arguments) throws IOException, TranslateException {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try (NDManager manager = Engine.getEngine(DjlStep.ENGINE).newBaseManager()) {
      ImageFolder pictures =
          ImageFolder.builder()
              .setRepositoryPath(Path.of(arguments[0]))
              .addTransform(new RandomResizedCrop(SIDE, SIDE, 0.22, 0.77, 0.99, 1.01))
              .addTransform(new RandomFlipLeftRight())
              .addTransform(new ToTensor())
              .addTransform(new Normalize(MEAN, DEVIATION))
              .optPrefetchNumber(2)
              .setSampling(BATCH, true, true)
              .build();
      pictures.prepare();
      measure(pictures, manager, threads, Double.parseDouble(arguments[1]));
    } finally {
      threads.shutdown();
    }
  }

  private static void measure(
      ImageFolder pictures, NDManager manager, ExecutorService threads, double seconds)
      throws IOException, TranslateException {
    epoch(pictures, manager, threads);
    long begin = System.nanoTime();
    long images = 0;
    while (System.nanoTime() - begin < seconds * NANOS) {
      images += epoch(pictures, manager, threads);
    }
    System.out.printf(
        Locale.ROOT, "djl %.1f images/s%n", images / ((System.nanoTime() - begin) / NANOS));
  }

  /** Images of an epoch. */
  private static long epoch(ImageFolder pictures, NDManager manager, ExecutorService threads)
      throws IOException, TranslateException {
    long images = 0;
    for (Batch batch : pictures.getData(manager, threads)) {
      NDArray read = batch.getData().head();
      images += read.getShape().get(0);
      batch.close();
    }
    return images;
  }
}

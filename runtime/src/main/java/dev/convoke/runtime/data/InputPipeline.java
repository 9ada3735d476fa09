package dev.convoke.runtime.data;

import dev.convoke.description.recipe.Augmentation;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.data.MakeIterator;
import org.tensorflow.op.data.ParallelMapDataset;
import org.tensorflow.proto.data.DatasetOptions;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

/**
 * Training batches made inside the graph by TensorFlow's own data threads, while the step before is
 * computed: step numbers → a function that gathers a batch by the epoch's order, standardises and
 * augments it → two batches ahead.
 *
 * <p>A batch is a function of (seed, step), so the pipeline can start at any step. Images that do
 * not fill the last batch of an epoch are left out; each epoch leaves out others.
 */
public final class InputPipeline implements AutoCloseable {

  private static final int BATCHES_AHEAD = 2;

  /**
   * Nothing here is left to tuning, and the tuner's thread sleeps ever longer between its looks: an
   * iterator that is replaced or closed would wait for it, for up to a minute.
   */
  private static final String WITHOUT_AUTOTUNE =
      DatasetOptions.Options.newBuilder()
          .setAutotuneOptions(DatasetOptions.AutotuneOptions.newBuilder().setEnabled(false))
          .build()
          .toByteString()
          .toString(StandardCharsets.ISO_8859_1);

  private final int count;
  private final int stepsPerEpoch;
  private final long seed;
  private final TUint8 pixels;
  private final TUint8 labelBytes;
  private final ConcreteFunction batchOfStep;
  private final Placeholder<TInt64> firstStep;
  private final Placeholder<TInt64> endStep;
  private final Placeholder<TInt32> order;
  private final Placeholder<TUint8> allPixels;
  private final Placeholder<TUint8> allLabels;
  private final MakeIterator start;
  private final Operand<TFloat32> images;
  private final Operand<TInt32> labels;

  /**
   * Adds the pipeline to a graph.
   *
   * @param batch images per step
   * @param augmentation changes, in order
   * @param seed of the run
   * @throws UsageException where there are fewer images than a batch takes
   */
  public InputPipeline(
      Ops tf, Dataset dataset, int batch, List<Augmentation> augmentation, long seed) {
    ImageSet set = dataset.training();
    if (set.count() < batch) {
      throw new UsageException(
          Problem.of(dataset.name() + ": fewer training images than one batch takes")
              .expected("at least " + batch + " images")
              .found(set.count() + " images")
              .fix("choose a batch of at most " + set.count()));
    }
    this.count = set.count();
    this.stepsPerEpoch = count / batch;
    this.seed = seed;
    Shape setShape = Shape.of(count, set.height(), set.width(), set.channels());
    Shape batchShape = Shape.of(batch, set.height(), set.width(), set.channels());
    this.pixels = TUint8.tensorOf(setShape, DataBuffers.of(set.pixels()));
    this.labelBytes = TUint8.vectorOf(set.labels());
    this.firstStep = tf.placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
    this.endStep = tf.placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
    this.order = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(count)));
    this.allPixels = tf.placeholder(TUint8.class, Placeholder.shape(setShape));
    this.allLabels = tf.placeholder(TUint8.class, Placeholder.shape(Shape.of(count)));

    BatchAugmentation changes = new BatchAugmentation(augmentation, seed);
    Standardisation standardisation = Standardisation.of(dataset);
    this.batchOfStep =
        ConcreteFunction.create(
            function -> batchOfStep(function, batchShape, stepsPerEpoch, standardisation, changes));

    List<Class<? extends TType>> types = List.of(TFloat32.class, TInt32.class);
    List<Shape> shapes = List.of(batchShape, Shape.of(batch));
    Operand<?> steps =
        tf.data.rangeDataset(
            firstStep, endStep, tf.constant(1L), List.of(TInt64.class), List.of(Shape.scalar()));
    Operand<?> batches =
        tf.data.parallelMapDataset(
            steps,
            List.of(order, allPixels, allLabels),
            tf.constant((long) BATCHES_AHEAD),
            batchOfStep,
            types,
            shapes,
            ParallelMapDataset.deterministic("true"));
    Operand<?> ahead =
        tf.data.prefetchDataset(batches, tf.constant((long) BATCHES_AHEAD), types, shapes);
    Operand<?> iterator = tf.data.iterator("training", "", types, shapes);
    Operand<?> untuned = tf.data.optionsDataset(ahead, WITHOUT_AUTOTUNE, types, shapes);
    this.start = tf.data.makeIterator(untuned, iterator);
    List<Output<?>> next = tf.data.iteratorGetNext(iterator, types, shapes).components();
    this.images = typed(next.get(0));
    this.labels = typed(next.get(1));
  }

  /** The next batch, {@code [batch, height, width, channels]}, standardised. */
  public Operand<TFloat32> images() {
    return images;
  }

  /** The classes of the same images, {@code [batch]}. */
  public Operand<TInt32> labels() {
    return labels;
  }

  /** Full batches in an epoch. */
  public int stepsPerEpoch() {
    return stepsPerEpoch;
  }

  /**
   * Makes the next batch that of a place in an epoch; the pipeline ends with the epoch.
   *
   * @param epoch counted from 0
   * @param batch within the epoch, counted from 0
   */
  public void start(Session session, int epoch, int batch) {
    long epochBegin = (long) epoch * stepsPerEpoch;
    try (TInt64 first = TInt64.scalarOf(epochBegin + batch);
        TInt64 end = TInt64.scalarOf(epochBegin + stepsPerEpoch);
        TInt32 permutation = TInt32.vectorOf(Permutation.of(seed, epoch, count))) {
      session
          .runner()
          .feed(firstStep, first)
          .feed(endStep, end)
          .feed(order, permutation)
          .feed(allPixels, pixels)
          .feed(allLabels, labelBytes)
          .addTarget(start)
          .run()
          .close();
    }
  }

  /** Frees the images. To be called after the session is closed. */
  @Override
  public void close() {
    batchOfStep.close();
    labelBytes.close();
    pixels.close();
  }

  private static Signature batchOfStep(
      Ops tf,
      Shape batchShape,
      int stepsPerEpoch,
      Standardisation standardisation,
      BatchAugmentation augmentation) {
    Placeholder<TInt64> step = tf.placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
    Placeholder<TInt32> order = tf.placeholder(TInt32.class);
    Placeholder<TUint8> pixels = tf.placeholder(TUint8.class);
    Placeholder<TUint8> labels = tf.placeholder(TUint8.class);
    Operand<TInt64> batch = tf.constant(new long[] {batchShape.get(0)});
    Operand<TInt64> begin =
        tf.math.mul(tf.math.mod(step, tf.constant((long) stepsPerEpoch)), batch);
    Operand<TInt32> chosen = tf.slice(order, begin, batch);
    Operand<TInt32> axis = tf.constant(0);
    Operand<TFloat32> images =
        augmentation.apply(
            tf, standardisation.apply(tf, tf.gather(pixels, chosen, axis)), batchShape, step);
    Operand<TInt32> classes = tf.dtypes.cast(tf.gather(labels, chosen, axis), TInt32.class);
    return Signature.builder("batch")
        .input("step", step)
        .input("order", order)
        .input("pixels", pixels)
        .input("labels", labels)
        .output("images", images)
        .output("classes", classes)
        .build();
  }

  @SuppressWarnings("unchecked")
  private static <T extends TType> Operand<T> typed(Output<?> output) {
    return (Operand<T>) output;
  }
}

package dev.convoke.runtime.data;

import dev.convoke.runtime.data.augment.Batch;
import dev.convoke.runtime.data.augment.Stages;
import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.data.MakeIterator;
import org.tensorflow.op.data.ParallelMapDataset;
import org.tensorflow.proto.data.DatasetOptions;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TType;

/**
 * Training batches made inside the graph by TensorFlow's own data threads, while the step before is
 * computed: step numbers → a function that makes the batch of a step ({@link BatchFunction}) → two
 * batches ahead.
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
  private final EpochOrder epochs;
  private final List<TType> tensors;
  private final TInt32 labelNumbers;
  private final ConcreteFunction batchOfStep;
  private final Placeholder<TInt64> firstStep;
  private final Placeholder<TInt64> endStep;
  private final Placeholder<TInt32> order;
  private final List<Placeholder<? extends TType>> allTensors;
  private final Placeholder<TInt32> allLabels;
  private final MakeIterator start;
  private final Batch next;

  /**
   * Adds the pipeline to a graph.
   *
   * @param batch images per step
   * @param stages changes of the images
   * @param seed of the run
   * @param epochs the images of each epoch
   * @throws UsageException where there are fewer images than a batch takes
   */
  public InputPipeline(
      Ops tf, Dataset dataset, int batch, Stages stages, long seed, EpochOrder epochs) {
    Images set = dataset.training();
    requireBatch(dataset, batch);
    this.count = set.count();
    this.stepsPerEpoch = count / batch;
    this.epochs = epochs;
    Shape batchShape = Shape.of(batch, set.height(), set.width(), set.channels());
    this.tensors = ImageReader.tensors(set, stages.ofWholePictures());
    this.labelNumbers = TInt32.vectorOf(set.labels());
    this.firstStep = tf.placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
    this.endStep = tf.placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
    this.order = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(count)));
    this.allTensors = ImageReader.placeholders(tf, tensors);
    this.allLabels = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(count)));

    int classes = dataset.classes().size();
    BatchFunction function = new BatchFunction(dataset, batch, stages, seed);
    this.batchOfStep = ConcreteFunction.create(inner -> function.signature(inner, tensors));

    List<Class<? extends TType>> types = List.of(TFloat32.class, TFloat32.class);
    List<Shape> shapes = List.of(batchShape, Shape.of(batch, classes));
    Operand<?> steps =
        tf.data.rangeDataset(
            firstStep, endStep, tf.constant(1L), List.of(TInt64.class), List.of(Shape.scalar()));
    Operand<?> batches =
        tf.data.parallelMapDataset(
            steps,
            captured(),
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
    List<Output<?>> components = tf.data.iteratorGetNext(iterator, types, shapes).components();
    this.next = new Batch(typed(components.get(0)), typed(components.get(1)));
  }

  /**
   * Refuses a batch that the training images do not fill.
   *
   * @throws UsageException that says how large a batch may be
   */
  public static void requireBatch(Dataset dataset, int batch) {
    int count = dataset.training().count();
    if (count < batch) {
      throw new UsageException(
          Problem.of("data set " + dataset.name() + ": fewer training images than one batch takes")
              .expected(String.format(Locale.ROOT, "at least %,d images", batch))
              .found(Counted.of(count, "image"))
              .fix("choose a batch of at most " + count + ", in @Train or with --batch"));
    }
  }

  /** What the function of a step reads beside the step, in the order of its arguments. */
  private List<Operand<?>> captured() {
    List<Operand<?>> captured = new ArrayList<>(List.of(order, allLabels));
    captured.addAll(allTensors);
    return captured;
  }

  /** The next batch: each time that it is computed, it is another one. */
  public Batch next() {
    return next;
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
        TInt32 permutation = TInt32.vectorOf(epochs.of(epoch))) {
      Session.Runner runner =
          session
              .runner()
              .feed(firstStep, first)
              .feed(endStep, end)
              .feed(order, permutation)
              .feed(allLabels, labelNumbers);
      for (int i = 0; i < tensors.size(); i++) {
        runner.feed(allTensors.get(i), tensors.get(i));
      }
      runner.addTarget(start).run().close();
    }
  }

  /** Frees the images. To be called after the session is closed. */
  @Override
  public void close() {
    batchOfStep.close();
    labelNumbers.close();
    tensors.forEach(TType::close);
  }

  @SuppressWarnings("unchecked")
  private static <T extends TType> Operand<T> typed(Output<?> output) {
    return (Operand<T>) output;
  }
}

package dev.convoke.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.recipe.EvaluationProtocol;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.dsl.value.Protocol;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.fixture.Descriptions;
import dev.convoke.runtime.fixture.Pictures;
import dev.convoke.runtime.fixture.TinyNetwork;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Initializer;
import dev.convoke.runtime.graph.LayerOutput;
import dev.convoke.runtime.graph.Step;
import dev.convoke.runtime.inference.InferenceSession;
import dev.convoke.runtime.metric.Evaluation;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

/**
 * Several views of each image, evaluated by a trained network: against the mean of what it predicts
 * of crops that plain Java cuts out.
 */
class EvaluatedViewsTest {

  private static final int SIDE = 8;
  private static final int ROWS = 12;
  private static final int COLUMNS = 17;
  private static final int COUNT = 23;
  private static final byte[] PICTURES = Pictures.set(COUNT, ROWS, COLUMNS, 1, 4, 3).pixels();
  private static final int[] LABELS = Pictures.set(COUNT, ROWS, COLUMNS, 1, 4, 3).labels();

  @TempDir static Path directory;
  private static InferenceSession session;

  /** Pictures larger than the input, whose middle is the image. */
  private record Wide() implements Images {

    @Override
    public int count() {
      return COUNT;
    }

    @Override
    public int height() {
      return SIDE;
    }

    @Override
    public int width() {
      return SIDE;
    }

    @Override
    public int channels() {
      return 1;
    }

    @Override
    public int[] labels() {
      return LABELS;
    }

    @Override
    public List<TType> tensors() {
      return List.of(
          TUint8.tensorOf(
              Shape.of(COUNT, ROWS, COLUMNS, 1), DataBuffers.of(PICTURES, true, false)));
    }

    @Override
    public Operand<TUint8> image(
        Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> index) {
      return tf.slice(
          picture(tf, tensors, index),
          tf.constant(new int[] {2, 4, 0}),
          tf.constant(new int[] {SIDE, SIDE, 1}));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Operand<TUint8> picture(
        Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> index) {
      return tf.gather((Operand<TUint8>) tensors.get(0), index, tf.constant(0));
    }
  }

  @BeforeAll
  static void train() {
    session = opened(TinyNetwork.DEFINITION, directory);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  /** The posteriors of a crop. */
  private static double[] seen(int image, int top, int left, boolean mirrored) {
    return session.predict(crop(image, top, left, mirrored));
  }

  private static byte[] crop(int image, int top, int left, boolean mirrored) {
    byte[] crop = new byte[SIDE * SIDE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int column = left + (mirrored ? SIDE - 1 - x : x);
        crop[y * SIDE + x] = PICTURES[(image * ROWS + top + y) * COLUMNS + column];
      }
    }
    return crop;
  }

  /** The evaluation of the mean posteriors of crops at some places, each as it is and mirrored. */
  private static void assertMeans(Evaluation evaluation, int[][] places, int[][] mirrored) {
    double loss = 0;
    int hits = 0;
    for (int i = 0; i < COUNT; i++) {
      double[] mean = new double[4];
      for (int[] place : places) {
        add(mean, seen(i, place[0], place[1], false));
      }
      for (int[] place : mirrored) {
        add(mean, seen(i, place[0], place[1], true));
      }
      int count = places.length + mirrored.length;
      double sum = 0;
      int best = 0;
      for (int c = 0; c < 4; c++) {
        sum += mean[c] / count;
        best = mean[c] > mean[best] ? c : best;
      }
      assertThat(sum).isCloseTo(1, within(1e-9));
      loss -= Math.log(mean[LABELS[i]] / count) / COUNT;
      hits += best == LABELS[i] ? 1 : 0;
    }
    assertThat(evaluation.count()).isEqualTo(COUNT);
    assertThat(evaluation.loss()).isCloseTo(loss, within(1e-5));
    assertThat(evaluation.top1()).isEqualTo((double) hits / COUNT);
  }

  private static void add(double[] sums, double[] numbers) {
    for (int c = 0; c < sums.length; c++) {
      sums[c] += numbers[c];
    }
  }

  private static Evaluation evaluated(Protocol protocol, boolean flip, Integer... scales) {
    return session.evaluate(new Wide(), new EvaluationProtocol(protocol, List.of(scales), flip));
  }

  /** The margins are 4 and 9: the middle of the mirrored picture is not that of the picture. */
  @Test
  void tenCropsAreTheMeanOfTen() {
    assertMeans(
        evaluated(Protocol.TEN_CROP, true, ROWS),
        new int[][] {{0, 0}, {0, 9}, {4, 0}, {4, 9}, {2, 4}},
        new int[][] {{0, 9}, {0, 0}, {4, 9}, {4, 0}, {2, 5}});
  }

  /** A quarter of 9 is 2.25, three quarters are 6.75. */
  @Test
  void fiftyCropsAreTheMeanOfFifty() {
    int[] rows = {0, 1, 2, 3, 4};
    int[] columns = {0, 2, 4, 7, 9};
    int[][] places = new int[25][];
    int[][] mirrored = new int[25][];
    for (int i = 0; i < 25; i++) {
      places[i] = new int[] {rows[i / 5], columns[i % 5]};
      mirrored[i] = new int[] {rows[i / 5], 9 - columns[i % 5]};
    }

    assertMeans(evaluated(Protocol.MULTI_CROP, true, ROWS), places, mirrored);
  }

  @Test
  void imagesAsTheyAreAndMirrored() {
    assertMeans(evaluated(Protocol.SINGLE_CROP, true), new int[][] {{2, 4}}, new int[][] {{2, 4}});
  }

  @Test
  void theMiddleOfOneScale() {
    assertMeans(evaluated(Protocol.SINGLE_CROP, false, ROWS), new int[][] {{2, 4}}, new int[][] {});
  }

  @Test
  void withoutScalesAnImageIsSeenAsItIs() {
    assertThat(evaluated(Protocol.SINGLE_CROP, false)).isEqualTo(session.evaluate(new Wide()));
  }

  /** Flatten and a dense layer: the score of a part of the picture is linear in its pixels. */
  private static LayerOutput linear(GraphScope scope, Operand<TFloat32> images) {
    Step logits = scope.step("logits");
    Operand<TFloat32> kernel =
        logits.weights("kernel", Initializer.glorotUniform(64, 4), SIDE * SIDE, 4);
    return new LayerOutput(
        "logits", logits.dense(logits.flatten(images), kernel, logits.bias("bias", 4)));
  }

  private static InferenceSession opened(NetworkDefinition network, Path runs) {
    Recipe recipe =
        new Recipe(
            32, 1, TinyTraining.RECIPE.optimizer(), TinyTraining.RECIPE.schedule(), List.of());
    CheckpointStore store = new CheckpointStore(runs);
    new TrainingLoop(
            TrainingSetup.of(
                network, TinyTraining.dataset(), recipe, TrainingOptions.of(recipe, 1)),
            store,
            new TrainingListener() {},
            StopSignal.NEVER)
        .train();
    return InferenceSession.open(network, store.newest(problem -> {}).orElseThrow());
  }

  /** The mean of the scores of all places, before the softmax. */
  @Test
  void denseIsTheMeanScoreOfAllPlaces(@TempDir Path runs) {
    NetworkDefinition.Builder builder = EvaluatedViewsTest::linear;
    NetworkDefinition network =
        new NetworkDefinition(
            "linear", () -> Descriptions.of("linear", SIDE, SIDE, 1, 4, builder), builder);
    try (InferenceSession linear = opened(network, runs)) {
      List<double[]> heard = heard(linear, Protocol.DENSE, false, ROWS);

      for (int i = 0; i < COUNT; i++) {
        double[] scores = new double[4];
        for (int top = 0; top <= ROWS - SIDE; top++) {
          for (int left = 0; left <= COLUMNS - SIDE; left++) {
            double[] posteriors = linear.predict(crop(i, top, left, false));
            for (int c = 0; c < 4; c++) {
              scores[c] += Math.log(posteriors[c]) / 50; // 5 by 10 places
            }
          }
        }
        double sum = DoubleStream.of(scores).map(Math::exp).sum();
        for (int c = 0; c < 4; c++) {
          assertThat(heard.get(i)[c]).isCloseTo(Math.exp(scores[c]) / sum, within(1e-4));
        }
      }
    }
  }

  /** Every image as it is: a network is itself at its own size. */
  @Test
  void denseAtTheNetworksOwnSizeIsTheNetwork() {
    Images images = Pictures.set(40, SIDE, SIDE, 1, 4, 8);

    Evaluation dense =
        session.evaluate(images, new EvaluationProtocol(Protocol.DENSE, List.of(), false));

    assertThat(dense.loss()).isCloseTo(session.evaluate(images).loss(), within(1e-5));
    assertThat(dense.top1()).isEqualTo(session.evaluate(images).top1());
  }

  /** Averaged are the posteriors of mirror images and of scales, not their scores. */
  @Test
  void denseAndCropsCountHalfEach() {
    List<double[]> dense = heard(session, Protocol.DENSE, true, ROWS, 16);
    List<double[]> crops = heard(session, Protocol.MULTI_CROP, true, ROWS, 16);
    List<double[]> small = heard(session, Protocol.DENSE, true, ROWS);
    List<double[]> large = heard(session, Protocol.DENSE, true, 16);

    List<double[]> both = heard(session, Protocol.DENSE_AND_MULTI_CROP, true, ROWS, 16);

    assertThat(both).hasSize(COUNT);
    for (int i = 0; i < COUNT; i++) {
      for (int c = 0; c < 4; c++) {
        assertThat(dense.get(i)[c])
            .isCloseTo((small.get(i)[c] + large.get(i)[c]) / 2, within(1e-6));
        assertThat(both.get(i)[c]).isCloseTo((dense.get(i)[c] + crops.get(i)[c]) / 2, within(1e-6));
      }
      assertThat(DoubleStream.of(both.get(i)).sum()).isCloseTo(1, within(1e-9));
    }
  }

  /** The posteriors of each image, as a listener hears of them. */
  private static List<double[]> heard(
      InferenceSession network, Protocol protocol, boolean flip, Integer... scales) {
    List<double[]> heard = new ArrayList<>();
    Evaluation unused =
        network.evaluate(
            new Wide(),
            new EvaluationProtocol(protocol, List.of(scales), flip),
            (image, label, posteriors) -> {
              assertThat(image).isEqualTo(heard.size());
              assertThat(label).isEqualTo(LABELS[image]);
              heard.add(posteriors.probabilities());
            });
    return heard;
  }

  /** What flattening gives is joined with the mean of the map. */
  private static LayerOutput joined(GraphScope scope, Operand<TFloat32> images) {
    Step logits = scope.step("logits");
    Operand<TFloat32> mean = scope.step("mean").globalAvgPool(images);
    Operand<TFloat32> both = scope.step("both").concat(logits.flatten(images), mean);
    return new LayerOutput(
        "logits",
        logits.dense(both, logits.weights("kernel", Initializer.zeros(), SIDE * SIDE + 1, 4)));
  }

  /** An operation from outside that is right for vectors only. */
  private static LayerOutput reversed(GraphScope scope, Operand<TFloat32> images) {
    Step logits = scope.step("logits");
    Operand<TFloat32> kernel =
        logits.weights("kernel", Initializer.glorotUniform(64, 4), SIDE * SIDE, 4);
    Ops tf = scope.step("own").tf();
    Operand<TFloat32> own = tf.reverse(logits.flatten(images), tf.array(1));
    return new LayerOutput("logits", logits.dense(own, kernel));
  }

  private static void assertRefused(
      NetworkDefinition.Builder builder, Path runs, String expected, String found) {
    NetworkDefinition network =
        new NetworkDefinition(
            "fixed", () -> Descriptions.of("fixed", SIDE, SIDE, 1, 4, builder), builder);
    try (InferenceSession fixed = opened(network, runs)) {
      assertThatThrownBy(() -> heard(fixed, Protocol.DENSE, false, ROWS))
          .isInstanceOfSatisfying(
              UsageException.class,
              refused ->
                  assertThat(refused.problem().render())
                      .isEqualTo(
                          "fixed cannot be evaluated on whole images"
                              + "\n  expected: "
                              + expected
                              + "\n  found:    "
                              + found
                              + "\n  fix:      evaluate by crops: MULTI_CROP, TEN_CROP or"
                              + " SINGLE_CROP"));
      assertThat(heard(fixed, Protocol.TEN_CROP, true, ROWS)).hasSize(COUNT);
    }
  }

  @Test
  void aNetworkOfOneSizeIsRefusedByItsStep(@TempDir Path runs) {
    assertRefused(
        EvaluatedViewsTest::joined,
        runs,
        "steps that can be computed on maps of any size",
        "step both: it joins one vector of an image with a vector at each place of the image");
  }

  @Test
  void anOperationThatComputesSomethingElseIsFoundOut(@TempDir Path runs) {
    assertRefused(
        EvaluatedViewsTest::reversed,
        runs,
        "the scores of the network on an image of its own size",
        "others; an operation of your own depends on the size");
  }

  /** 400 views of each image, more than are computed at a time. */
  @Test
  void aScaleThatIsNamedTwiceCountsTwice() {
    Evaluation once = evaluated(Protocol.MULTI_CROP, true, ROWS);
    Integer[] eight = new Integer[8];
    java.util.Arrays.fill(eight, ROWS);

    Evaluation often = evaluated(Protocol.MULTI_CROP, true, eight);

    assertThat(often.loss()).isCloseTo(once.loss(), within(1e-6));
    assertThat(often.top1()).isEqualTo(once.top1());
  }
}

package dev.convoke.models.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.EvaluationProtocol;
import dev.convoke.dsl.value.Protocol;
import dev.convoke.models.Zoo;
import dev.convoke.models.googlenet.GoogLeNetGraph;
import dev.convoke.models.resnet.ResNet20CifarGraph;
import dev.convoke.models.vgg.VggAGraph;
import dev.convoke.models.vgg.VggEGraph;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.LatinDigits;
import dev.convoke.runtime.graph.Variables;
import dev.convoke.runtime.inference.EvaluationViews;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.session.NativeSettings;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** Networks of the zoo, fully convolutional. */
class WholeImagesTest {

  /** Not a multiple of any stride, and of another aspect. */
  private static final int MORE_ROWS = 37;

  private static final int MORE_COLUMNS = 50;

  @BeforeAll
  static void startTensorFlow() {
    NativeSettings.apply();
  }

  /** A network as it is, and fully convolutional for images of some shape. */
  private static final class Towers implements AutoCloseable {

    final Graph graph = new Graph();
    final Variables variables;
    final Placeholder<TFloat32> ownImages;
    final Operand<TFloat32> own;
    final Placeholder<TFloat32> images;
    final Operand<TFloat32> scores;

    Towers(NetworkDefinition network, Shape shape) {
      NetworkDescription.Input input = network.description().get().input();
      Ops tf = Ops.create(graph);
      variables = new Variables(tf, 3);
      ownImages = placeholder(tf, Shape.of(-1, input.height(), input.width(), input.channels()));
      images = placeholder(tf, shape);
      GraphScope scope = new GraphScope(tf.withSubScope("own"), variables, false, tf.constant(0L));
      own = built(() -> network.builder().build(scope, ownImages).operand());
      GraphScope whole = scope.fullyConvolutional(tf.withSubScope("whole"));
      scores = built(() -> network.builder().build(whole, images).operand());
    }

    private static Operand<TFloat32> built(Supplier<Operand<TFloat32>> building) {
      return LatinDigits.whileBuilding(building);
    }

    private static Placeholder<TFloat32> placeholder(Ops tf, Shape shape) {
      return tf.placeholder(TFloat32.class, Placeholder.shape(shape));
    }

    @Override
    public void close() {
      graph.close();
    }
  }

  /**
   * The map behind the fifth pool has Q/32 rows, and where a part of 7×7 fits there is a score; a
   * picture need not be square.
   */
  @Test
  void scoreMapsOfVggGrowWithTheImage() {
    int[][] sizes = {
      {224, 224, 1, 1},
      {256, 256, 2, 2},
      {288, 288, 3, 3},
      {352, 352, 5, 5},
      {384, 384, 6, 6},
      {416, 416, 7, 7},
      {512, 512, 10, 10},
      {256, 389, 2, 6}
    };
    for (int[] size : sizes) {
      try (Towers towers = new Towers(VggAGraph.DEFINITION, Shape.of(1, size[0], size[1], 3))) {
        assertThat(towers.scores.shape()).isEqualTo(Shape.of(1, size[2], size[3], 1000));
        assertThat(towers.variables.all()).hasSize(2 * 11);
      }
    }
  }

  private static EvaluationViews views(Protocol protocol, Integer... scales) {
    return EvaluationViews.of(
        new EvaluationProtocol(protocol, List.of(scales), false),
        VggEGraph.DEFINITION.description().get());
  }

  /** Simonyan and Zisserman 2014, section 3.2: 50 crops a scale, 150 of three. */
  @Test
  void viewsOfThePaperAreCounted() {
    assertThat(views(Protocol.MULTI_CROP, 256).count()).isEqualTo(50);
    assertThat(views(Protocol.MULTI_CROP, 256, 384, 512).count()).isEqualTo(150);
    // Of jittered scales, the mean of their limits: (256 + 512) / 2.
    assertThat(views(Protocol.TEN_CROP).protocol().scales()).containsExactly(384);
    // 150 crops, and of three scales the whole image and its mirror image.
    assertThat(views(Protocol.DENSE_AND_MULTI_CROP, 256, 384, 512).count()).isEqualTo(156);
  }

  /**
   * A whole image of VGG-19 that is four times as long as wide; crops need no more than 224×224.
   */
  @Test
  void scalesWhoseMapsFillTheMemoryAreRefused() {
    assertThatThrownBy(() -> views(Protocol.DENSE, 3_000))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("too little memory for whole images at a scale of 3000");
    assertThat(views(Protocol.DENSE, 512).count()).isEqualTo(1);
    assertThat(views(Protocol.MULTI_CROP, 3_000).count()).isEqualTo(50);
  }

  static Stream<Named<NetworkDefinition>> small() {
    return Stream.of(ResNet20CifarGraph.DEFINITION, GoogLeNetGraph.DEFINITION)
        .map(network -> Named.of(network.name(), network));
  }

  @ParameterizedTest
  @MethodSource("small")
  void atItsOwnSizeANetworkIsItself(NetworkDefinition network) {
    assertItself(network);
  }

  static Stream<Named<NetworkDefinition>> all() {
    return Zoo.NETWORKS.stream().map(network -> Named.of(network.name(), network));
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("all")
  void everyNetworkOfTheZooIsItselfAndTakesLargerImages(NetworkDefinition network) {
    assertItself(network);
  }

  private static void assertItself(NetworkDefinition network) {
    NetworkDescription.Input input = network.description().get().input();
    Shape ownSize = Shape.of(1, input.height(), input.width(), input.channels());
    Shape larger =
        Shape.of(1, input.height() + MORE_ROWS, input.width() + MORE_COLUMNS, input.channels());
    try (Towers towers = new Towers(network, Shape.of(-1, -1, -1, input.channels()));
        Session session = new Session(towers.graph)) {
      towers.variables.initialize(session);
      float[] expected = run(session, towers.ownImages, ownSize, towers.own);
      float[] found = run(session, towers.images, ownSize, towers.scores);

      assertThat(found).hasSameSizeAs(expected);
      float largest = 1;
      for (float logit : expected) {
        largest = Math.max(largest, Math.abs(logit));
      }
      for (int c = 0; c < expected.length; c++) {
        assertThat(found[c]).isCloseTo(expected[c], within(1e-5f * largest));
      }
      float[] more = run(session, towers.images, larger, towers.scores);
      assertThat(more.length % expected.length).isZero();
      for (float score : more) {
        assertThat(score).isFinite();
      }
    }
  }

  private static float[] run(
      Session session, Placeholder<TFloat32> place, Shape shape, Operand<TFloat32> fetched) {
    float[] numbers = new float[(int) shape.size()];
    Random random = new Random(5);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    try (TFloat32 fed = TFloat32.tensorOf(shape, DataBuffers.of(numbers));
        TFloat32 result =
            (TFloat32) session.runner().feed(place, fed).fetch(fetched).run().get(0)) {
      float[] scores = new float[(int) result.size()];
      result.copyTo(DataBuffers.of(scores, false, false));
      return scores;
    }
  }
}

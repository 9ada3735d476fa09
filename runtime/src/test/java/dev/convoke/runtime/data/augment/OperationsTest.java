package dev.convoke.runtime.data.augment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.runtime.fixture.LayerRun;
import dev.convoke.runtime.session.NativeSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Operations of given strengths against torchvision's. */
class OperationsTest {

  private static final Map<String, List<DrawnOperation>> POLICIES =
      Map.of("rand", DrawnOperation.ofRandAugment(), "trivial", DrawnOperation.ofTrivialAugment());

  private static final Map<String, Operation> CHANGES =
      Map.of(
          "brightness",
          ColourOperations::brightness,
          "contrast",
          ColourOperations::contrast,
          "saturation",
          ColourOperations::saturation,
          "hue",
          ColourOperations::hue);

  @BeforeAll
  static void settings() {
    NativeSettings.apply();
  }

  static Stream<String> drawn() {
    return Image.names().stream().filter(name -> name.matches("\\w+/(rand|trivial)/.*"));
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void operationOfAMagnitudeMakesThePixelsOfTorchvision(String name) {
    String[] words = name.split("/");
    int level = Integer.parseInt(words[3]);
    DrawnOperation drawn =
        POLICIES.get(words[1]).stream()
            .filter(each -> each.name().equals(words[2]))
            .findFirst()
            .orElseThrow();
    assertThat(level >= 0 || drawn.isSigned()).isTrue();
    float strength = Math.signum(level) * drawn.strengths().get(Math.abs(level));

    Image made = made(drawn.operation(), Image.written(words[0]), strength);

    assertThat(made.numbers()).containsExactly(Image.written(name).numbers());
  }

  @Test
  void everyOperationIsUnderTest() {
    for (Map.Entry<String, List<DrawnOperation>> policy : POLICIES.entrySet()) {
      assertThat(
              drawn()
                  .map(name -> name.split("/"))
                  .filter(words -> words[1].equals(policy.getKey()))
                  .map(words -> words[2])
                  .collect(Collectors.toSet()))
          .containsExactlyInAnyOrderElementsOf(
              policy.getValue().stream().map(DrawnOperation::name).toList());
    }
  }

  static Stream<String> changes() {
    return Image.names().stream()
        .filter(name -> CHANGES.containsKey(name.replaceAll("^\\w+/|/[^/]*$", "")));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void changeByAFactorMakesThePixelsOfTorchvision(String name) {
    String[] words = name.split("/");
    double factor = Double.parseDouble(words[2]);
    float strength = (float) (words[1].equals("hue") ? factor : factor - 1);

    Image made = made(CHANGES.get(words[1]), Image.written(words[0]), strength);

    assertThat(made.numbers()).containsExactly(Image.written(name).numbers());
  }

  /** 1 and 2 rows or columns have no neighbours on both sides, 0 to 255 are all levels. */
  @ParameterizedTest
  @MethodSource("operations")
  void imageOfAnySizeKeepsItsSizeAndItsLevels(DrawnOperation drawn) {
    for (int[] size : new int[][] {{1, 1}, {1, 7}, {2, 3}, {5, 2}, {40, 1}}) {
      for (int channels : new int[] {1, 3}) {
        float[] numbers = new float[size[0] * size[1] * channels];
        for (int i = 0; i < numbers.length; i++) {
          numbers[i] = (i * 101) % 256;
        }
        Image image = new Image(size[0], size[1], channels, numbers);
        for (float strength : new float[] {drawn.strengths().get(0), drawn.strengths().get(30)}) {
          Image made = made(drawn.operation(), image, strength);

          assertThat(List.of(made.rows(), made.columns(), made.channels()))
              .containsExactly(size[0], size[1], channels);
          for (float number : made.numbers()) {
            assertThat(number).isBetween(0f, 255f).isEqualTo((float) Math.rint(number));
          }
        }
      }
    }
  }

  static Stream<DrawnOperation> operations() {
    return POLICIES.values().stream().flatMap(List::stream);
  }

  /** As torchvision's {@code adjust_sharpness}: 13 · 1.9 − 13 · 0.9 would become 12. */
  @Test
  void sharpnessLeavesImagesThatHaveNoInside() {
    float[] levels = new float[256 * 3];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = i / 3;
    }
    for (Image image :
        List.of(
            new Image(2, 128, 3, levels),
            new Image(128, 2, 3, levels),
            new Image(256, 1, 3, levels))) {
      assertThat(made(ColourOperations::sharpness, image, 0.9f).numbers()).containsExactly(levels);
    }
  }

  private static Image made(Operation operation, Image image, float strength) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Operand<TFloat32> made =
          operation.apply(
              tf,
              tf.constant(
                  Shape.of(image.rows(), image.columns(), image.channels()),
                  DataBuffers.of(image.numbers(), true, false)),
              tf.constant(strength));
      try (Session session = new Session(graph);
          TFloat32 result = (TFloat32) session.runner().fetch(made).run().get(0)) {
        return new Image(
            (int) result.shape().get(0),
            (int) result.shape().get(1),
            (int) result.shape().get(2),
            LayerRun.floats(result));
      }
    }
  }
}

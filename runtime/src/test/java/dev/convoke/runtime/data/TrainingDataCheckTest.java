package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainingDataCheckTest {

  private static final List<String> CLASSES = List.of("cat", "dog");

  /** Three images of 1×2 pixels. */
  private static ImageSet images(int channels, int[] labels, int... pixels) {
    byte[] bytes = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      bytes[i] = (byte) pixels[i];
    }
    return new ImageSet(3, 1, 2, channels, bytes, labels);
  }

  private static Dataset dataset(ImageSet training, ImageSet test) {
    return Dataset.of("mine", CLASSES, training, test);
  }

  private static List<String> warnings(ImageSet training) {
    return TrainingDataCheck.warnings(dataset(training, training), false).stream()
        .map(Problem::render)
        .toList();
  }

  @Test
  void imagesOfOneGreyAreRefused() {
    ImageSet grey = images(1, new int[] {0, 1, 0}, 200, 200, 200, 200, 200, 200);

    assertThatThrownBy(() -> TrainingDataCheck.require(dataset(grey, grey)))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "data set mine: all training images are the same\n"
                + "  expected: pixels of different values\n"
                + "  found:    pixels of 200 only, in 3 training images\n"
                + "  fix:      check the files of the data set, and how they are read");
  }

  @Test
  void imagesOfOneColourAreRefused() {
    int[] colour = {1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3};
    ImageSet images = images(3, new int[] {0, 1, 0}, colour);

    assertThatThrownBy(() -> TrainingDataCheck.require(dataset(images, images)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("found:    pixels of 1, 2, 3 only, in 3 training images");
  }

  /** A source's own mean and deviation do not make them worth training on. */
  @Test
  void statisticsOfTheSourceDoNotHideThem() {
    ImageSet grey = images(1, new int[] {0, 1, 0}, 9, 9, 9, 9, 9, 9);
    Dataset dataset =
        new Dataset(
            "mine", CLASSES, new float[] {0.5f}, new float[] {0.25f}, grey, Optional.empty(), grey);

    assertThatThrownBy(() -> TrainingDataCheck.require(dataset)).isInstanceOf(UsageException.class);
  }

  /** One pixel anywhere, the last one too, is a difference. */
  @Test
  void oneOtherPixelIsEnough() {
    int[] pixels = new int[18];
    for (int i = 0; i < pixels.length; i++) {
      Arrays.fill(pixels, 7);
      pixels[i] = 8;
      ImageSet images = images(3, new int[] {0, 1, 0}, pixels);
      assertThatCode(() -> TrainingDataCheck.require(dataset(images, images)))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void testImagesMayBeOfOneGrey() {
    ImageSet varied = images(1, new int[] {0, 1, 0}, 1, 2, 3, 4, 5, 6);
    ImageSet grey = images(1, new int[] {0, 1, 0}, 9, 9, 9, 9, 9, 9);

    assertThatCode(() -> TrainingDataCheck.require(dataset(varied, grey)))
        .doesNotThrowAnyException();
    assertThat(warnings(varied)).isEmpty();
  }

  @Test
  void aChannelThatShowsNothingIsWarnedOf() {
    int[] withoutGreen = {1, 0, 3, 4, 0, 6, 7, 0, 9, 1, 0, 3, 4, 0, 6, 7, 0, 9};

    assertThat(warnings(images(3, new int[] {0, 1, 0}, withoutGreen)))
        .containsExactly(
            "data set mine: channel 1 is the same in all training images\n"
                + "  expected: pixels of different values\n"
                + "  found:    pixels of 0 only\n"
                + "  fix:      check the files of the data set, and how they are read");
  }

  @Test
  void imagesOfOneClassAreWarnedOf() {
    assertThat(warnings(images(1, new int[] {1, 1, 1}, 1, 2, 3, 4, 5, 6)))
        .containsExactly(
            "data set mine: all training images are of one class\n"
                + "  expected: images of 2 classes\n"
                + "  found:    class 1 (dog) only\n"
                + "  fix:      check the labels: a network trained on these answers nothing else");
  }

  private static Dataset dataset(List<String> classes, int... labels) {
    byte[] pixels = new byte[labels.length];
    pixels[0] = 1;
    ImageSet images = new ImageSet(labels.length, 1, 1, 1, pixels, labels);
    return Dataset.of("mine", classes, images, images);
  }

  private static List<String> warnings(List<String> classes, int... labels) {
    return TrainingDataCheck.warnings(dataset(classes, labels), false).stream()
        .map(Problem::render)
        .toList();
  }

  @Test
  void classesWithoutAnImageAreNamed() {
    assertThat(warnings(List.of("cat", "dog", "eel", "fox"), 1, 3, 3, 1))
        .containsExactly(
            "data set mine: 2 classes without a training image\n"
                + "  expected: images of 4 classes\n"
                + "  found:    none of cat, eel\n"
                + "  fix:      check the labels: a network never answers what it has not seen");
  }

  @Test
  void fiveTimesAsManyImagesAreFewEnough() {
    assertThat(warnings(CLASSES, 0, 1, 1, 1, 1, 1)).isEmpty();
  }

  @Test
  void moreThanFiveTimesAsManyImagesAreWarnedOf() {
    assertThat(warnings(List.of("cat", "dog", "eel"), 0, 1, 1, 2, 0, 1, 1, 1, 1, 1, 1, 1, 1))
        .containsExactly(
            "data set mine: the largest class has 10.0 times as many training images as the"
                + " smallest\n"
                + "  expected: at most 5 times as many\n"
                + "  found:    eel 1, dog 10\n"
                + "  fix:      add images of the small classes, or write @ClassWeights or"
                + " @BalancedSampling beside @Train");
    assertThat(TrainingDataCheck.warnings(dataset(CLASSES, 1, 1, 1, 1, 1, 1, 0), true)).isEmpty();
  }
}

package dev.convoke.runtime.data.augment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.recipe.Augmentation;
import dev.convoke.description.recipe.Augmentation.RandomCrop;
import dev.convoke.description.recipe.Augmentation.Resize;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResizeStageTest {

  static Stream<String> fixed() {
    return Image.names().stream().filter(name -> name.matches("\\w+/(resized|rescaled)/.*"));
  }

  /** Pillow's bilinear filter, which torchvision's Resize of an image of Pillow uses. */
  @ParameterizedTest
  @MethodSource("fixed")
  void imageIsThatOfPillowWithinAGreyLevel(String name) {
    String[] words = name.split("/");
    Image image = Image.written(words[0]);
    List<Integer> size = Stream.of(words[2].split("x")).map(Integer::valueOf).toList();
    Stages stages = stages(image.channels(), new Resize(size));

    Image made = Changed.images((ImageStage) stages.all().get(0), image, 1).get(0);

    Image expected = Image.written(name);
    assertThat(stages.ofWholePictures()).isTrue();
    assertThat(List.of(made.rows(), made.columns()))
        .containsExactly(expected.rows(), expected.columns());
    assertThat(made.difference(expected)).isLessThan(1.01);
  }

  /** A crop by itself would rescale to the side of evaluation, here 50. */
  @Test
  void aCropBehindItRescalesNoMore() {
    Stages stages = stages(3, new Resize(List.of(31, 12)), new RandomCrop());
    Image resized =
        Changed.images((ImageStage) stages.all().get(0), Image.written("colour"), 1).get(0);

    for (Image crop : Changed.images((ImageStage) stages.all().get(1), resized, 10)) {
      assertThat(crop.rows()).isEqualTo(8);
      boolean isPart = false;
      for (int top = 0; top <= 31 - 8; top++) {
        for (int left = 0; left <= 12 - 8; left++) {
          isPart |= resized.part(top, left, 8, 8).difference(crop) == 0;
        }
      }
      assertThat(isPart).isTrue();
    }
  }

  private static Stages stages(int channels, Augmentation... recipe) {
    List<Float> each = Collections.nCopies(channels, 50f);
    return Augmentations.stages(
        Augmentations.STANDARD,
        List.of(recipe),
        new TrainingImages(
            8,
            8,
            channels,
            50,
            each,
            each,
            () -> ColourComponents.of(new double[channels][channels])));
  }
}

package dev.convoke.runtime.data.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.recipe.Augmentation.PcaColor;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.ImageSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PcaColorStageTest {

  private static Dataset dataset(Image image) {
    byte[] pixels = new byte[image.numbers().length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (int) image.numbers()[i];
    }
    ImageSet set =
        new ImageSet(1, image.rows(), image.columns(), image.channels(), pixels, new int[1]);
    return Dataset.of("mine", List.of("one", "other"), set, set);
  }

  /** Variances and directions as NumPy computes them; a direction may be turned round. */
  @Test
  void componentsAreThoseOfTheTrainingPixels() {
    ColourComponents components =
        dataset(Image.written("colour")).trainingImages(12).components().get();

    List<String> expected = Image.lines("components.txt");
    for (int i = 0; i < 3; i++) {
      double[] numbers =
          Arrays.stream(expected.get(i).split(" ")).mapToDouble(Double::parseDouble).toArray();
      assertThat(components.variances().get(i)).isCloseTo(numbers[0], within(1e-9));
      double cosine = 0;
      for (int c = 0; c < 3; c++) {
        cosine += components.directions().get(i).get(c) * numbers[c + 1];
      }
      assertThat(Math.abs(cosine)).isCloseTo(1, within(1e-9));
    }
  }

  /** Axes of an ellipse that are not drawn along the channels: (1, 1) and (1, -1). */
  @Test
  void componentsOfAKnownCovariance() {
    ColourComponents components = ColourComponents.of(new double[][] {{3, 1}, {1, 3}});

    assertThat(components.variances().get(0)).isCloseTo(4, within(1e-12));
    assertThat(components.variances().get(1)).isCloseTo(2, within(1e-12));
    List<Double> first = components.directions().get(0);
    assertThat(first.get(0) * first.get(1)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void anImageIsShiftedAlongTheComponents() {
    Image image = Image.written("colour");
    TrainingImages images = dataset(image).trainingImages(12);
    ColourComponents components = images.components().get();
    List<List<Double>> multiples = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    for (Image changed : Changed.images(new PcaColorStage(new PcaColor(0.1), images), image, 500)) {
      double[] shift = new double[3];
      for (int c = 0; c < 3; c++) {
        shift[c] = changed.at(0, 0, c) - image.at(0, 0, c);
        for (int i = 0; i < image.rows() * image.columns(); i++) {
          assertThat((double) changed.numbers()[3 * i + c] - image.numbers()[3 * i + c])
              .isCloseTo(shift[c], within(1e-3));
        }
      }
      for (int i = 0; i < 3; i++) {
        double along = 0;
        for (int c = 0; c < 3; c++) {
          along += shift[c] / 255 * components.directions().get(i).get(c);
        }
        multiples.get(i).add(along / components.variances().get(i));
      }
    }
    for (List<Double> ofComponent : multiples) {
      // deviations of 500 draws: of the mean 0.1/√500 = 0.0045, of the square 0.01 · √(2/500)
      double mean = ofComponent.stream().mapToDouble(x -> x).average().orElseThrow();
      double square = ofComponent.stream().mapToDouble(x -> x * x).average().orElseThrow();
      assertThat(mean).isCloseTo(0, within(0.02));
      assertThat(square).isCloseTo(0.01, within(0.0026));
    }
  }

  /** Where the standardisation has been done, a shift is smaller by the deviation. */
  @Test
  void aBatchIsShiftedAsItsImagesWouldBe() {
    Image image = Image.written("colour");
    TrainingImages images = dataset(image).trainingImages(12);
    PcaColorStage stage = new PcaColorStage(new PcaColor(0.1), images);

    Image alone = Changed.images(stage, image, 1).get(0);
    float[] inBatch =
        Changed.batches(stage, List.of(image), new float[][] {{1, 0}}, 1).get(0).images().get(0);

    for (int i = 0; i < inBatch.length; i++) {
      double levels = (inBatch[i] - image.numbers()[i]) * images.deviation().get(i % 3);
      assertThat(levels).isCloseTo(alone.numbers()[i] - image.numbers()[i], within(5e-3));
    }
  }

  /** One channel has one component, its variance. */
  @Test
  void greyImagesBecomeBrighterOrDarker() {
    Image image = Image.written("grey");
    TrainingImages images = dataset(image).trainingImages(12);
    double deviation = images.deviation().get(0) / 255;

    assertThat(images.components().get().variances().get(0))
        .isCloseTo(deviation * deviation, within(1e-6));
    double square = 0;
    for (Image changed : Changed.images(new PcaColorStage(new PcaColor(0.1), images), image, 500)) {
      double shift = changed.at(0, 0, 0) - image.at(0, 0, 0);
      assertThat(changed.at(5, 3, 0) - image.at(5, 3, 0)).isCloseTo((float) shift, within(1e-3f));
      square += shift * shift / 500;
    }
    double expected = 255 * 0.1 * deviation * deviation;
    // five deviations of the mean square of 500: √(2/500) = 0.063
    assertThat(square / (expected * expected)).isCloseTo(1, within(0.32));
  }
}

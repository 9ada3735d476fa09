package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.runtime.fixture.Pictures;
import dev.convoke.runtime.problem.UsageException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.StdArrays;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

class HoldOutTest {

  private static final ImageSet TEST = Pictures.set(4, 1, 1, 1, 3, 9);

  /** Images sorted by class; the pixel of an image is its number. */
  private static ImageSet sorted(int... sizes) {
    int count = IntStream.of(sizes).sum();
    byte[] pixels = new byte[count];
    int[] labels = new int[count];
    int next = 0;
    for (int c = 0; c < sizes.length; c++) {
      for (int i = 0; i < sizes[c]; i++) {
        pixels[next] = (byte) next;
        labels[next++] = c;
      }
    }
    return new ImageSet(count, 1, 1, 1, pixels, labels);
  }

  private static Dataset dataset(ImageSet training) {
    return Dataset.of("mine", List.of("a", "b", "c"), training, TEST);
  }

  private static Dataset divided(ImageSet training, double share, long seed) {
    return new HoldOut(share, seed, 1).from(dataset(training));
  }

  private static ImageSet validation(Dataset dataset) {
    return (ImageSet) dataset.validation().orElseThrow();
  }

  private static int[] sizes(Images images) {
    int[] sizes = new int[3];
    for (int label : images.labels()) {
      sizes[label]++;
    }
    return sizes;
  }

  /** Shares of 10 %: rounded down, then one more for the largest remainders. */
  @ParameterizedTest
  @CsvSource({
    "100, 50, 30, 10, 5, 3",
    "14, 14, 12, 1, 2, 1", // 1.4, 1.4 and 1.2, of which 4 are held out
    "25, 5, 10, 3, 0, 1", // 2.5, 0.5 and 1, together 4
    "48, 1, 1, 5, 0, 0", // a class of one image keeps it
    "50, 0, 0, 5, 0, 0" // a class without images
  })
  void everyClassGivesItsShare(int a, int b, int c, int heldA, int heldB, int heldC) {
    Dataset dataset = divided(sorted(a, b, c), 0.1, 1);

    int[] held = sizes(validation(dataset));
    assertThat(IntStream.of(held).sum()).isEqualTo(heldA + heldB + heldC);
    assertThat(held[2]).isEqualTo(heldC);
    assertThat(held[0] + held[1]).isEqualTo(heldA + heldB);
    assertThat(dataset.training().count()).isEqualTo(a + b + c - heldA - heldB - heldC);
  }

  @Test
  void everyImageIsInOnePartWithItsLabel() {
    ImageSet training = sorted(40, 30, 20);

    Dataset dataset = divided(training, 0.3, 5);

    List<Integer> seen = new ArrayList<>();
    for (ImageSet part : List.of((ImageSet) dataset.training(), validation(dataset))) {
      for (int i = 0; i < part.count(); i++) {
        int number = part.pixels()[i];
        seen.add(number);
        assertThat(part.labels()[i]).isEqualTo(training.labels()[number]);
      }
    }
    assertThat(seen).hasSize(90).doesNotHaveDuplicates();
  }

  /** The last images of each class would be 36 to 39. */
  @Test
  void isDrawnByTheSeedAndNotTakenFromTheEnd() {
    ImageSet training = sorted(40, 40, 40);

    byte[] one = validation(divided(training, 0.1, 1)).pixels();

    assertThat(validation(divided(training, 0.1, 1)).pixels()).isEqualTo(one);
    assertThat(validation(divided(training, 0.1, 2)).pixels()).isNotEqualTo(one);
    assertThat(Arrays.copyOf(one, 4)).isNotEqualTo(new byte[] {36, 37, 38, 39});
  }

  @Test
  void meanAndDeviationAreOfTheRemainingImages() {
    Dataset dataset = divided(sorted(40, 30, 20), 0.5, 3);

    PixelStatistics rest = PixelStatistics.of((ImageSet) dataset.training());
    assertThat(dataset.mean()).isEqualTo(rest.mean());
    assertThat(dataset.deviation()).isEqualTo(rest.deviation());
  }

  @Test
  void oneImageOfEachClassStays() {
    assertThat(sizes(divided(sorted(10, 10, 10), 0.9, 1).training())).containsExactly(1, 1, 1);
    assertThat(sizes(divided(sorted(18, 1, 1), 0.85, 1).training())).containsExactly(1, 1, 1);
  }

  @Test
  void aShareOfNoImageIsRefused() {
    assertThatThrownBy(() -> divided(sorted(40, 40, 40), 0.004, 1))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "validation = 0.004 holds out none of the 120 training images\n"
                + "  expected: a share of at least one image\n"
                + "  found:    validation = 0.004\n"
                + "  fix:      write validation = 0.0084 or more in @Train");
    assertThat(validation(divided(sorted(40, 40, 40), 0.0084, 1)).count()).isEqualTo(1);
  }

  @Test
  void aShareThatLeavesAClassNothingIsRefused() {
    assertThatThrownBy(() -> divided(sorted(10, 10, 10), 0.95, 1))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "validation = 0.95 leaves some class without an image to learn from\n"
                + "  expected: at least 3 training images, one a class\n"
                + "  found:    1 of 30\n"
                + "  fix:      write a smaller validation in @Train");
  }

  @Test
  void aShareThatLeavesNoBatchIsRefused() {
    assertThatThrownBy(() -> new HoldOut(0.5, 1, 16).from(dataset(sorted(10, 10, 10))))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "validation = 0.5 leaves fewer training images than one batch takes\n"
                + "  expected: at least 16 images\n"
                + "  found:    15 of 30\n"
                + "  fix:      choose a batch of at most 15, or a smaller validation in @Train");
  }

  /** Images of a source's own, behind the ones in memory. */
  private record Own(ImageSet set) implements Images {
    @Override
    public int count() {
      return set.count();
    }

    @Override
    public int height() {
      return 1;
    }

    @Override
    public int width() {
      return 1;
    }

    @Override
    public int channels() {
      return 1;
    }

    @Override
    public int[] labels() {
      return set.labels();
    }

    @Override
    public List<TType> tensors() {
      return set.tensors();
    }

    @Override
    public Operand<TUint8> image(
        Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> index) {
      return set.image(tf, tensors, index);
    }
  }

  @Test
  void imagesOfASourcesOwnAreDividedAlike() {
    ImageSet training = sorted(40, 30, 20);
    Dataset inMemory = divided(training, 0.2, 7);
    float[] mean = {0.5f};
    float[] deviation = {0.25f};
    Dataset own = new HoldOut(0.2, 7, 1).from(own(training, mean, deviation));

    assertThat(read(own.training())).isEqualTo(((ImageSet) inMemory.training()).pixels());
    assertThat(read(own.validation().orElseThrow())).isEqualTo(validation(inMemory).pixels());
    assertThat(own.training().labels()).isEqualTo(inMemory.training().labels());
    assertThat(own.mean()).isEqualTo(mean);
    assertThat(own.deviation()).isEqualTo(deviation);
    assertThat(DataDigest.of(own))
        .isEqualTo(DataDigest.of(own))
        .isNotEqualTo(DataDigest.of(new HoldOut(0.2, 8, 1).from(own(training, mean, deviation))));
  }

  private static Dataset own(ImageSet training, float[] mean, float[] deviation) {
    return new Dataset(
        "own", List.of("a", "b", "c"), mean, deviation, new Own(training), Optional.empty(), TEST);
  }

  private static byte[] read(Images images) {
    try (ImageReader reader = new ImageReader(images)) {
      return reader.read(
          0,
          images.count(),
          pixels -> {
            byte[][][][] read = StdArrays.array4dCopyOf(pixels);
            byte[] flat = new byte[read.length];
            for (int i = 0; i < flat.length; i++) {
              flat[i] = read[i][0][0][0];
            }
            return flat;
          });
    }
  }
}

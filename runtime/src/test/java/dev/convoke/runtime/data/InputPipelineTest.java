package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.recipe.Augmentation;
import dev.convoke.description.recipe.Augmentation.HorizontalFlip;
import dev.convoke.description.recipe.Augmentation.PadAndCrop;
import dev.convoke.description.recipe.Augmentation.RandomCrop;
import dev.convoke.runtime.data.augment.Augmentations;
import dev.convoke.runtime.data.augment.Stages;
import dev.convoke.runtime.fixture.LayerRun;
import dev.convoke.runtime.fixture.Pictures;
import dev.convoke.runtime.problem.UsageException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TFOutOfRangeException;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

class InputPipelineTest {

  private static final long SEED = 17;
  private static final Dataset COLOUR = Pictures.dataset(50, 10, 6, 5, 3, 4);

  /** One batch, copied. */
  private record Batch(float[] images, int[] labels) {}

  /** The batches of an epoch from one of them on, until the pipeline ends. */
  private static List<Batch> batches(
      Dataset dataset, int batch, List<Augmentation> augmentation, int epoch, int first) {
    List<Batch> batches = new ArrayList<>();
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      try (InputPipeline pipeline =
              new InputPipeline(
                  tf,
                  dataset,
                  batch,
                  Augmentations.stages(
                      Augmentations.STANDARD,
                      augmentation,
                      dataset.trainingImages(dataset.training().width())),
                  SEED,
                  EpochOrder.shuffled(dataset, SEED));
          Session session = new Session(graph)) {
        dev.convoke.runtime.data.augment.Batch next = pipeline.next();
        pipeline.start(session, epoch, first);
        while (true) {
          try (Result result = session.runner().fetch(next.images()).fetch(next.labels()).run()) {
            batches.add(
                new Batch(
                    LayerRun.floats((TFloat32) result.get(0)),
                    classes(LayerRun.floats((TFloat32) result.get(1)), batch)));
          } catch (TFOutOfRangeException end) {
            return batches;
          }
        }
      }
    }
  }

  /** The classes of one-hot rows. */
  private static int[] classes(float[] rows, int batch) {
    int classes = rows.length / batch;
    int[] numbers = new int[batch];
    for (int i = 0; i < batch; i++) {
      List<Integer> ones = new ArrayList<>();
      for (int c = 0; c < classes; c++) {
        float share = rows[i * classes + c];
        assertThat(share).isIn(0f, 1f);
        if (share == 1f) {
          ones.add(c);
        }
      }
      assertThat(ones).hasSize(1);
      numbers[i] = ones.get(0);
    }
    return numbers;
  }

  /** The standardised number of a pixel, or 0, the mean colour, outside of the image. */
  private static double pixel(Dataset dataset, int image, int y, int x, int c) {
    ImageSet set = (ImageSet) dataset.training();
    if (y < 0 || y >= set.height() || x < 0 || x >= set.width()) {
      return 0;
    }
    int at = ((image * set.height() + y) * set.width() + x) * set.channels() + c;
    int value = Byte.toUnsignedInt(set.pixels()[at]);
    return (value / 255.0 - dataset.mean()[c]) / dataset.deviation()[c];
  }

  /** A change of one image. */
  private record Change(int dx, int dy, boolean flipped) {}

  private static double[] changed(Dataset dataset, int image, Change change) {
    ImageSet set = (ImageSet) dataset.training();
    double[] numbers = new double[set.imageSize()];
    int next = 0;
    for (int y = 0; y < set.height(); y++) {
      for (int x = 0; x < set.width(); x++) {
        for (int c = 0; c < set.channels(); c++) {
          int from = change.flipped() ? set.width() - 1 - x : x;
          numbers[next++] = pixel(dataset, image, y + change.dy(), from + change.dx(), c);
        }
      }
    }
    return numbers;
  }

  private static boolean agree(double[] expected, float[] images, int place) {
    for (int i = 0; i < expected.length; i++) {
      if (Math.abs(expected[i] - images[place * expected.length + i]) > 1e-5) {
        return false;
      }
    }
    return true;
  }

  @Test
  void withoutAugmentationBatchesAreStandardisedImagesInTheOrderOfTheEpoch() {
    int[] order = Permutation.of(SEED, 2, 50);
    List<Batch> batches = batches(COLOUR, 8, List.of(), 2, 0);
    assertThat(batches).hasSize(6); // 50 / 8, two images left out
    for (int b = 0; b < 6; b++) {
      for (int i = 0; i < 8; i++) {
        int image = order[b * 8 + i];
        assertThat(batches.get(b).labels()[i]).isEqualTo(COLOUR.training().labels()[image]);
        assertThat(
                agree(changed(COLOUR, image, new Change(0, 0, false)), batches.get(b).images(), i))
            .isTrue();
      }
    }
  }

  @Test
  void standardisedTrainingImagesHaveMeanZeroAndVarianceOne() {
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (Batch batch : batches(COLOUR, 50, List.of(), 0, 0)) {
      for (float number : batch.images()) {
        sum += number;
        squares += number * number;
        count++;
      }
    }
    assertThat(count).isEqualTo(50 * 6 * 5 * 3);
    assertThat(sum / count).isCloseTo(0, within(1e-4));
    assertThat(squares / count).isCloseTo(1, within(1e-4));
  }

  @Test
  void everyAugmentedImageIsOneShiftOrFlipOfItsOwnAndAllOccur() {
    List<Augmentation> augmentation = List.of(new PadAndCrop(2), new HorizontalFlip());
    Set<Change> seen = new HashSet<>();
    int[] timesFlipped = {0};
    int images = 0;
    for (int epoch = 0; epoch < 20; epoch++) {
      int[] order = Permutation.of(SEED, epoch, 50);
      List<Batch> batches = batches(COLOUR, 10, augmentation, epoch, 0);
      for (int b = 0; b < batches.size(); b++) {
        for (int i = 0; i < 10; i++) {
          Change change = find(order[b * 10 + i], batches.get(b).images(), i, 2);
          seen.add(change);
          timesFlipped[0] += change.flipped() ? 1 : 0;
          images++;
        }
      }
    }
    assertThat(images).isEqualTo(1000);
    assertThat(seen).hasSize(5 * 5 * 2); // each missed with probability 0.98^1000
    // four deviations of a binomial: 4 * sqrt(250) = 63
    assertThat(timesFlipped[0]).isBetween(437, 563);
  }

  /** Images are changed in batches, and behind a crop of the whole image one by one. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anAlternatingImageIsMirroredInEveryOtherEpoch(boolean alone) {
    List<Augmentation> augmentation = new ArrayList<>(List.of(new HorizontalFlip(true)));
    if (alone) {
      augmentation.add(new RandomCrop());
    }
    List<boolean[]> flipped = new ArrayList<>();
    for (int epoch = 0; epoch < 4; epoch++) {
      boolean[] ofEpoch = new boolean[50];
      int[] order = Permutation.of(SEED, epoch, 50);
      List<Batch> batches = batches(COLOUR, 10, augmentation, epoch, 0);
      for (int i = 0; i < 50; i++) {
        ofEpoch[order[i]] = find(order[i], batches.get(i / 10).images(), i % 10, 0).flipped();
      }
      flipped.add(ofEpoch);
    }

    int inTheFirst = 0;
    for (int i = 0; i < 50; i++) {
      assertThat(flipped.get(1)[i]).isNotEqualTo(flipped.get(0)[i]);
      assertThat(flipped.get(2)[i]).isEqualTo(flipped.get(0)[i]);
      assertThat(flipped.get(3)[i]).isEqualTo(flipped.get(1)[i]);
      inTheFirst += flipped.get(0)[i] ? 1 : 0;
    }
    // four deviations of a binomial: 4 * sqrt(12.5) = 14
    assertThat(inTheFirst).isBetween(11, 39);
  }

  private static Change find(int image, float[] images, int place, int padding) {
    List<Change> found = new ArrayList<>();
    for (int dx = -padding; dx <= padding; dx++) {
      for (int dy = -padding; dy <= padding; dy++) {
        for (boolean flipped : new boolean[] {false, true}) {
          Change change = new Change(dx, dy, flipped);
          if (agree(changed(COLOUR, image, change), images, place)) {
            found.add(change);
          }
        }
      }
    }
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  /** A run that was started with an older build goes on with the same images to the bit. */
  @Test
  void batchesKeepTheirBitsFromBuildToBuild() {
    byte[] pixels = new byte[50 * 6 * 5 * 3];
    int[] labels = new int[50];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i * 31 + i / 7);
    }
    Arrays.setAll(labels, i -> i % 4);
    ImageSet images = new ImageSet(50, 6, 5, 3, pixels, labels);
    Dataset dataset = Dataset.of("numbers", List.of("a", "b", "c", "d"), images, images);

    assertThat(digest(dataset, List.of())).isEqualTo(0x257eb803L);
    assertThat(digest(dataset, List.of(new PadAndCrop(2), new HorizontalFlip())))
        .isEqualTo(0x5657e846L);
    assertThat(
            digest(dataset, List.of(new HorizontalFlip(), new PadAndCrop(1), new HorizontalFlip())))
        .isEqualTo(0x7c174ed1L);
  }

  private static long digest(Dataset dataset, List<Augmentation> augmentation) {
    CRC32 digest = new CRC32();
    for (int epoch = 0; epoch < 3; epoch++) {
      for (Batch batch : batches(dataset, 8, augmentation, epoch, 0)) {
        ByteBuffer bytes = ByteBuffer.allocate(batch.images().length * Float.BYTES);
        for (float number : batch.images()) {
          bytes.putFloat(number);
        }
        digest.update(bytes.array());
      }
    }
    return digest.getValue();
  }

  @Test
  void whatIsCroppedInFromOutsideIsExactlyZero() {
    int zeros = 0;
    for (Batch batch : batches(COLOUR, 50, List.of(new PadAndCrop(5)), 0, 0)) {
      for (float number : batch.images()) {
        zeros += number == 0f ? 1 : 0;
      }
    }
    // 11 offsets, 30/11 rows of 6 and columns of 5 lost on average: more than half of all pixels
    assertThat(zeros).isGreaterThan(50 * 6 * 5 * 3 / 2);
  }

  @Test
  void startsInTheMiddleOfAnEpochWithTheSameBatches() {
    List<Augmentation> augmentation = List.of(new PadAndCrop(2), new HorizontalFlip());
    List<Batch> whole = batches(COLOUR, 8, augmentation, 1, 0);
    List<Batch> rest = batches(COLOUR, 8, augmentation, 1, 4);
    assertThat(rest).hasSize(2);
    for (int i = 0; i < 2; i++) {
      assertThat(rest.get(i).images()).containsExactly(whole.get(4 + i).images());
      assertThat(rest.get(i).labels()).containsExactly(whole.get(4 + i).labels());
    }
  }

  @Test
  void greyImagesWithOneBatchAnEpoch() {
    Dataset grey = Pictures.dataset(9, 1, 4, 4, 1, 2);
    List<Batch> batches = batches(grey, 9, List.of(new HorizontalFlip()), 0, 0);
    assertThat(batches).hasSize(1);
    assertThat(batches.get(0).images()).hasSize(9 * 16);
  }

  @Test
  void fewerImagesThanABatchAreAUsersError() {
    assertThatThrownBy(() -> batches(COLOUR, 51, List.of(), 0, 0))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("fewer training images than one batch takes")
        .hasMessageContaining("51")
        .hasMessageContaining("50");
  }

  /** TensorFlow's tuner sleeps 10 ms, 20 ms, 40 ms … and whoever ends the iterator waits for it. */
  @Tag("slow")
  @Test
  void aPipelineThatRanForSecondsEndsAtOnce() throws InterruptedException {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      try (InputPipeline pipeline =
              new InputPipeline(
                  tf, COLOUR, 8, Stages.of(List.of()), SEED, EpochOrder.shuffled(COLOUR, SEED));
          Session session = new Session(graph)) {
        pipeline.start(session, 0, 0);
        session.runner().fetch(pipeline.next().labels()).run().close();
        Thread.sleep(6_000); // the tuner, were it there, would now be in a sleep of 5.12 s

        long begin = System.nanoTime();
        pipeline.start(session, 1, 0);
        assertThat(System.nanoTime() - begin).isLessThan(2_000_000_000L);
      }
    }
  }
}

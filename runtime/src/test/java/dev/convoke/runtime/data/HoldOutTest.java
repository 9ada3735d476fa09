package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.runtime.fixture.Pictures;
import dev.convoke.runtime.problem.UsageException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** The sizes say how many classes there are. */
  private static Dataset datasetOf(int... sizes) {
    List<String> classes = IntStream.range(0, sizes.length).mapToObj(c -> "class " + c).toList();
    return Dataset.of("mine", classes, sorted(sizes), Pictures.set(4, 1, 1, 1, 1, 9));
  }

  private static Dataset divided(ImageSet training, double share, long seed) {
    return new HoldOut(share, seed, 1).from(dataset(training));
  }

  private static ImageSet validation(Dataset dataset) {
    return (ImageSet) dataset.validation().orElseThrow();
  }

  private static int[] sizes(Images images) {
    return sizes(images, 3);
  }

  private static int[] sizes(Images images, int classes) {
    int[] sizes = new int[classes];
    for (int label : images.labels()) {
      sizes[label]++;
    }
    return sizes;
  }

  /** Shares of 10 %: rounded down, then one more for the largest remainders. */
  @ParameterizedTest
  @CsvSource({
    "100, 50, 30, 10, 5, 3",
    "16, 14, 10, 2, 1, 1", // 1.6, 1.4 and 1, together 4
    "13, 14, 13, 1, 2, 1", // 1.3, 1.4 and 1.3, together 4
    "60, 60, 4, 6, 6, 0", // a class whose share is less than half an image may give none
    "48, 1, 1, 5, 0, 0", // a class of one image keeps it
    "50, 0, 0, 5, 0, 0" // a class without images
  })
  void everyClassGivesItsShare(int a, int b, int c, int heldA, int heldB, int heldC) {
    Dataset dataset = divided(sorted(a, b, c), 0.1, 1);

    assertThat(sizes(validation(dataset))).containsExactly(heldA, heldB, heldC);
    assertThat(sizes(dataset.training())).containsExactly(a - heldA, b - heldB, c - heldC);
  }

  /** Half an image of each of ten classes, five images in all. */
  @Test
  void whichOfEqualRemaindersGivesOneMoreIsDrawnBySeed() {
    int[] ofAllSeeds = new int[10];
    for (int seed = 0; seed < 20; seed++) {
      Dataset dataset = datasetOf(5, 5, 5, 5, 5, 5, 5, 5, 5, 5);
      int[] held = sizes(validation(new HoldOut(0.1, seed, 1).from(dataset)), 10);
      assertThat(IntStream.of(held).sum()).isEqualTo(5);
      assertThat(held).containsOnly(0, 1);
      assertThat(sizes(validation(new HoldOut(0.1, seed, 1).from(dataset)), 10)).isEqualTo(held);
      for (int c = 0; c < 10; c++) {
        ofAllSeeds[c] += held[c];
      }
    }
    assertThat(IntStream.of(ofAllSeeds).boxed())
        .allSatisfy(count -> assertThat(count).isBetween(1, 19));
  }

  /** 2.5 and 0.5 have equal remainders. */
  @Test
  void classesOfDifferentSizesTieToo() {
    List<List<Integer>> seen = new ArrayList<>();
    for (int seed = 0; seed < 10; seed++) {
      seen.add(
          IntStream.of(sizes(validation(divided(sorted(25, 5, 10), 0.1, seed)))).boxed().toList());
    }
    assertThat(new HashSet<>(seen)).isEqualTo(Set.of(List.of(3, 0, 1), List.of(2, 1, 1)));
  }

  /** What is refused says what to write instead, and that is accepted. */
  @Test
  void sharesAreExactOrTheirRefusalHelps() {
    Random random = new Random(1);
    int refused = 0;
    for (int trial = 0; trial < 2_000; trial++) {
      int[] sizes = random.ints(1 + random.nextInt(6), 0, 12).toArray();
      sizes[0]++;
      int batch = 1 + random.nextInt(20);
      BigDecimal share = BigDecimal.valueOf(1 + random.nextInt(999), 3);
      try {
        requireExact(sizes, share, batch);
      } catch (UsageException refusal) {
        refused++;
        requireHelp(refusal, sizes, share, batch);
      }
    }
    assertThat(refused).isBetween(500, 1_500);
  }

  private static void requireExact(int[] sizes, BigDecimal share, int batch) {
    Dataset dataset = new HoldOut(share.doubleValue(), 1, batch).from(datasetOf(sizes));

    int[] held = sizes(validation(dataset), sizes.length);
    BigDecimal ofAll = share.multiply(BigDecimal.valueOf(IntStream.of(sizes).sum()));
    assertThat(IntStream.of(held).sum())
        .isEqualTo(ofAll.setScale(0, RoundingMode.HALF_UP).intValueExact());
    for (int c = 0; c < sizes.length; c++) {
      int least = share.multiply(BigDecimal.valueOf(sizes[c])).intValue();
      assertThat(held[c]).isBetween(least, Math.max(0, sizes[c] - 1));
    }
    assertThat(dataset.training().count()).isGreaterThanOrEqualTo(batch);
  }

  private static void requireHelp(
      UsageException refusal, int[] sizes, BigDecimal share, int batch) {
    String fix = refusal.getMessage().split("fix: ")[1];
    if (fix.contains("remove")) {
      assertThat(IntStream.of(sizes).max()).hasValue(1);
      return;
    }
    Matcher batches = Pattern.compile("batch of at most (\\d+)").matcher(fix);
    Matcher shares = Pattern.compile("write validation = (0\\.\\d+)").matcher(fix);
    int smaller = batches.find() ? Integer.parseInt(batches.group(1)) : batch;
    BigDecimal other = shares.find() ? new BigDecimal(shares.group(1)) : share;
    if (fix.contains(", or ")) {
      requireExact(sizes, share, smaller);
      requireExact(sizes, other, batch);
    } else {
      requireExact(sizes, other, smaller);
    }
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
  void computedMeanAndDeviationAreOfTheRemainingImages() {
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
                + "  fix:      write validation = 0.01 in @Train");
    assertThat(validation(divided(sorted(40, 40, 40), 0.01, 1)).count()).isEqualTo(1);
  }

  @Test
  void aShareThatLeavesAClassNothingIsRefused() {
    assertThatThrownBy(() -> divided(sorted(10, 10, 10), 0.95, 1))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "validation = 0.95 leaves some class without an image to learn from\n"
                + "  expected: at least 3 training images, one of each class\n"
                + "  found:    1 of 30\n"
                + "  fix:      write validation = 0.9 in @Train");
  }

  @Test
  void aShareThatLeavesNoBatchIsRefused() {
    assertThatThrownBy(() -> new HoldOut(0.5, 1, 16).from(dataset(sorted(10, 10, 10))))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "validation = 0.5 leaves fewer training images than one batch takes\n"
                + "  expected: at least 16 images\n"
                + "  found:    15 of 30\n"
                + "  fix:      choose a batch of at most 15, or write validation = 0.47 in"
                + " @Train");
  }

  @Test
  void whereEachClassHasOneImageNoneCanBeHeldOut() {
    assertThatThrownBy(() -> divided(sorted(1, 1, 1), 0.5, 1))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "too few training images to hold any out: each class keeps one\n"
                + "  expected: more than 3 images\n"
                + "  found:    3 training images of 3 classes\n"
                + "  fix:      remove validation = 0.5 from @Train");
  }

  @Test
  void meanAndDeviationThatTheSourceHasChosenStay() {
    ImageSet training = sorted(40, 30, 20);
    float[] mean = {0.5f};
    float[] deviation = {0.25f};
    Dataset chosen =
        new Dataset(
            "mine", List.of("a", "b", "c"), mean, deviation, training, Optional.empty(), TEST);

    Dataset dataset = new HoldOut(0.5, 3, 1).from(chosen);

    assertThat(dataset.mean()).isEqualTo(mean);
    assertThat(dataset.deviation()).isEqualTo(deviation);
    assertThat(dataset.training()).isInstanceOf(ImageSet.class);
    assertThat(dataset.training().count()).isEqualTo(45);
  }

  /** Images of a source's own, behind the ones in memory. */
  private record Own(ImageSet set, AtomicInteger timesRead) implements Images {
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
      timesRead.incrementAndGet();
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
        "own",
        List.of("a", "b", "c"),
        mean,
        deviation,
        new Own(training, new AtomicInteger()),
        Optional.empty(),
        TEST);
  }

  /** Whatever is encoded or lies on a disk takes long to read. */
  @Test
  void theDigestReadsImagesOfASourcesOwnOnce() {
    Dataset whole = own(sorted(40, 30, 20), new float[] {0.5f}, new float[] {0.25f});

    DataDigest.of(new HoldOut(0.2, 7, 1).from(whole));

    assertThat(((Own) whole.training()).timesRead()).hasValue(1);
  }

  private static byte[] read(Images images) {
    try (ImageReader reader = new ImageReader(images)) {
      return reader.read(
          0,
          images.count(),
          pixels -> {
            byte[][][][] read = StdArrays.array4dCopyOf(pixels.get(0));
            byte[] flat = new byte[read.length];
            for (int i = 0; i < flat.length; i++) {
              flat[i] = read[i][0][0][0];
            }
            return flat;
          });
    }
  }
}

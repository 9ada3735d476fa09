package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.recipe.Augmentation;
import dev.convoke.description.recipe.Augmentation.HorizontalFlip;
import dev.convoke.description.recipe.Augmentation.Mixup;
import dev.convoke.description.recipe.Augmentation.PcaColor;
import dev.convoke.description.recipe.AugmentationKinds;
import dev.convoke.runtime.data.augment.Augmentations;
import dev.convoke.runtime.data.augment.Batch;
import dev.convoke.runtime.data.augment.BatchStage;
import dev.convoke.runtime.data.augment.Draws;
import dev.convoke.runtime.data.augment.ImageStage;
import dev.convoke.runtime.data.augment.Stage;
import dev.convoke.runtime.data.augment.Stages;
import dev.convoke.runtime.data.example.PngImages;
import dev.convoke.runtime.fixture.LayerRun;
import dev.convoke.runtime.fixture.Pictures;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.recipe.Factories;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.image.DecodePng;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TString;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

/** Images and a change of images that Convoke does not know: this file is all that they take. */
class OwnImagesTest {

  private static final ImageSet PIXELS = Pictures.set(24, 6, 5, 3, 4, 1);

  /** The same images as PNG, decoded on the way into a batch. */
  private static class EncodedImages implements Images {

    private final List<byte[]> files;
    private final int[] labels;

    EncodedImages(List<byte[]> files, int[] labels) {
      this.files = files;
      this.labels = labels;
    }

    @Override
    public int[] labels() {
      return labels;
    }

    @Override
    public int count() {
      return files.size();
    }

    @Override
    public int height() {
      return 6;
    }

    @Override
    public int width() {
      return 5;
    }

    @Override
    public int channels() {
      return 3;
    }

    @Override
    public List<TType> tensors() {
      return List.of(TString.tensorOfBytes(NdArrays.vectorOfObjects(files.toArray(byte[][]::new))));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Operand<TUint8> image(
        Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> index) {
      Operand<TString> file = tf.gather((Operand<TString>) tensors.get(0), index, tf.constant(0));
      return tf.ensureShape(
          tf.image.decodePng(file, TUint8.class, DecodePng.channels(3L)), Shape.of(6, 5, 3));
    }
  }

  private static EncodedImages encoded() {
    List<byte[]> files = new ArrayList<>();
    for (int i = 0; i < PIXELS.count(); i++) {
      BufferedImage image = new BufferedImage(5, 6, BufferedImage.TYPE_INT_RGB);
      List<Integer> numbers = Pictures.pixels(PIXELS, i);
      for (int p = 0; p < 30; p++) {
        image.setRGB(
            p % 5,
            p / 5,
            numbers.get(3 * p) << 16 | numbers.get(3 * p + 1) << 8 | numbers.get(3 * p + 2));
      }
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      try {
        ImageIO.write(image, "png", png);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      files.add(png.toByteArray());
    }
    return new EncodedImages(files, PIXELS.labels());
  }

  private static Dataset dataset(Images images) {
    Dataset stored = Dataset.of("mine", List.of("a", "b", "c", "d"), PIXELS, PIXELS);
    return new Dataset(
        "mine",
        stored.classes(),
        stored.mean(),
        stored.deviation(),
        images,
        Optional.empty(),
        images);
  }

  private record Made(float[] images, float[] labels) {}

  private static List<Made> batches(
      Dataset dataset, List<? extends Stage> stages, int epoch, int first) {
    List<Made> made = new ArrayList<>();
    try (Graph graph = new Graph();
        InputPipeline pipeline =
            new InputPipeline(
                Ops.create(graph),
                dataset,
                8,
                Stages.of(stages),
                5,
                EpochOrder.shuffled(dataset, 5));
        Session session = new Session(graph)) {
      pipeline.start(session, epoch, first);
      for (int batch = first; batch < 3; batch++) {
        try (Result result =
            session
                .runner()
                .fetch(pipeline.next().images())
                .fetch(pipeline.next().labels())
                .run()) {
          made.add(
              new Made(
                  LayerRun.floats((TFloat32) result.get(0)),
                  LayerRun.floats((TFloat32) result.get(1))));
        }
      }
    }
    return made;
  }

  @Test
  void encodedImagesGiveTheBatchesOfTheirPixels() {
    List<Stage> stages =
        Augmentations.stages(
                Augmentations.STANDARD,
                List.of(new HorizontalFlip()),
                dataset(PIXELS).trainingImages(5))
            .all();

    List<Made> expected = batches(dataset(PIXELS), stages, 1, 0);
    List<Made> made = batches(dataset(encoded()), stages, 1, 0);

    for (int b = 0; b < 3; b++) {
      assertThat(made.get(b).images()).containsExactly(expected.get(b).images());
      assertThat(made.get(b).labels()).containsExactly(expected.get(b).labels());
    }
  }

  @Test
  void theyAreMeasuredByTheSamePixels() {
    try (ImageReader reader = new ImageReader(encoded())) {
      byte[] read = new byte[2 * 90];
      reader.read(
          7,
          2,
          all -> {
            TUint8 images = all.get(0);
            assertThat(images.shape()).isEqualTo(Shape.of(2, 6, 5, 3));
            images.copyTo(DataBuffers.of(read, false, false));
            return read;
          });
      assertThat(read)
          .containsExactly(java.util.Arrays.copyOfRange(PIXELS.pixels(), 7 * 90, 9 * 90));
    }
  }

  /** Makes each image brighter by a number of grey levels of its own. */
  private record Brighter(PcaColor form) implements ImageStage {
    @Override
    public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> image, Draws draws) {
      return tf.math.add(image, draws.integers(1, (int) form.deviation()));
    }
  }

  private static final Factories<Augmentation, Stage.Factory> WITH_BRIGHTER =
      Augmentations.STANDARD
          .with(AugmentationKinds.PCA_COLOR, form -> images -> new Brighter(form))
          .with(AugmentationKinds.MIXUP, form -> images -> (BatchStage) OwnImagesTest::unmixed);

  private static final List<Stage> BRIGHTER_AND_FLIPPED =
      Augmentations.stages(
              WITH_BRIGHTER,
              List.of(new PcaColor(9), new HorizontalFlip()),
              dataset(PIXELS).trainingImages(5))
          .all();

  private static Batch unmixed(Ops tf, Batch batch, Draws draws) {
    return batch;
  }

  @Test
  void aChangeOfSingleImagesIsDrawnForEach() {
    Dataset dataset = dataset(PIXELS);
    List<Made> plain = batches(dataset, List.of(), 1, 0);
    List<Made> brighter = batches(dataset, BRIGHTER_AND_FLIPPED.subList(0, 1), 1, 0);
    List<Long> drawn = new ArrayList<>();
    for (int b = 0; b < 3; b++) {
      for (int i = 0; i < 8; i++) {
        double levels = levels(dataset, plain.get(b), brighter.get(b), i, 0);
        for (int p = 1; p < 90; p++) {
          assertThat(levels(dataset, plain.get(b), brighter.get(b), i, p))
              .isCloseTo(levels, within(1e-2));
        }
        assertThat(levels).isCloseTo(Math.rint(levels), within(1e-2)).isBetween(0.9, 9.1);
        drawn.add(Math.round(levels));
      }
    }
    // 24 draws of 9 numbers: fewer than 5 different ones with probability below 1e-4
    assertThat(drawn.stream().distinct().count()).isGreaterThanOrEqualTo(5);
  }

  private static double levels(Dataset dataset, Made plain, Made changed, int image, int pixel) {
    int at = image * 90 + pixel;
    return (changed.images()[at] - plain.images()[at]) * dataset.deviation()[pixel % 3] * 255;
  }

  @Test
  void anEpochStartedInTheMiddleHasTheSameImages() {
    List<Made> whole = batches(dataset(encoded()), BRIGHTER_AND_FLIPPED, 2, 0);
    List<Made> rest = batches(dataset(encoded()), BRIGHTER_AND_FLIPPED, 2, 2);

    assertThat(rest.get(0).images()).containsExactly(whole.get(2).images());
  }

  @Test
  void aChangeOfSingleImagesBehindOneOfBatchesIsRefused() {
    List<Augmentation> recipe = List.of(new HorizontalFlip(), new Mixup(0.2), new PcaColor(9));

    assertThatThrownBy(
            () -> Augmentations.stages(WITH_BRIGHTER, recipe, dataset(PIXELS).trainingImages(5)))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            """
            @PcaColor cannot be done to whole batches
              expected: changes of single images before changes of batches
              found:    @PcaColor behind @Mixup
              fix:      write it before @Mixup\
            """);
  }

  /** The encoded images as a source gives them, past the border. */
  private static Dataset loaded(EncodedImages images) {
    record Mine(Images images) implements DatasetSource {
      @Override
      public String name() {
        return "mine";
      }

      @Override
      public String description() {
        return "";
      }

      @Override
      public Dataset load(DataRequest request) {
        return dataset(images);
      }
    }
    return new CheckedSource(new Mine(images)).load(DataRequest.of(new ImageFormat(6, 5, 3, 4)));
  }

  @Test
  void theBorderChangesNothing() {
    List<Made> expected = batches(dataset(PIXELS), BRIGHTER_AND_FLIPPED, 1, 0);
    List<Made> made = batches(loaded(encoded()), BRIGHTER_AND_FLIPPED, 1, 0);

    assertThat(made.get(2).images()).containsExactly(expected.get(2).images());
  }

  /** Each is found before training begins, with the number of the image. */
  @Test
  void anImageThatCannotBeReadIsNamed() {
    List<byte[]> files = new ArrayList<>(encoded().files);
    files.set(17, "no picture".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> DataDigest.of(loaded(new EncodedImages(files, PIXELS.labels()))))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("data set mine, training images: image 17 of 24 cannot be read")
        .hasMessageContaining("found:    Unknown image file format")
        .hasMessageNotContaining("{{node");
  }

  @Test
  void operationsThatGiveNoBytesOrNothingAreRefused() {
    assertThatThrownBy(() -> DataDigest.of(loaded(reading((tf, image) -> null))))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("data set mine: there are no operations that read images");
    assertThatThrownBy(() -> DataDigest.of(loaded(reading(OwnImagesTest::asFloats))))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("data set mine: images are read in another type than bytes")
        .hasMessageContaining("found:    TFloat32");
  }

  @SuppressWarnings("unchecked") // as users may write it
  private static Operand<TUint8> asFloats(Ops tf, Operand<TUint8> image) {
    return (Operand<TUint8>) (Operand<?>) tf.dtypes.cast(image, TFloat32.class);
  }

  /** The encoded images, and something done to each. */
  private static EncodedImages reading(
      BiFunction<Ops, Operand<TUint8>, @Nullable Operand<TUint8>> change) {
    return new EncodedImages(encoded().files, PIXELS.labels()) {
      @Override
      public Operand<TUint8> image(
          Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> index) {
        return change.apply(tf, super.image(tf, tensors, index));
      }
    };
  }

  @Test
  void imagesThatOnlyNameFilesAreKnownByThePixels(@TempDir Path directory) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      files.add(png(directory.resolve(i + ".png"), i));
    }
    PngImages images = new PngImages(files, new int[] {0, 1, 2, 3});
    String before = DataDigest.of(dataset(images));

    png(files.get(2), 9);
    assertThat(DataDigest.of(dataset(images))).isNotEqualTo(before);

    png(files.get(2), 2);
    assertThat(DataDigest.of(dataset(images))).isEqualTo(before);

    Files.delete(files.get(3));
    assertThatThrownBy(() -> DataDigest.of(dataset(images)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("image 3 of 4 cannot be read")
        .hasMessageContaining("found:    " + files.get(3) + "; No such file or directory");
  }

  private static Path png(Path file, int colour) throws IOException {
    BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
    image.setRGB(5, 6, colour);
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  @Test
  void whatTheirOperationsThrowIsTheSourcesMistake() {
    EncodedImages broken =
        new EncodedImages(encoded().files, PIXELS.labels()) {
          @Override
          public Operand<TUint8> image(
              Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> index) {
            throw new IllegalStateException("no decoder");
          }
        };

    assertThatThrownBy(() -> batches(loaded(broken), List.of(), 0, 0))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("data set mine: image() or images() fails")
        .hasMessageContaining("java.lang.IllegalStateException: no decoder")
        .hasMessageContaining("source:   " + broken.getClass().getName() + " (OwnImagesTest.java:");
  }

  @Test
  void imagesOfAnotherSizeThanPromisedAreRefused() {
    EncodedImages broken =
        new EncodedImages(encoded().files, PIXELS.labels()) {
          @Override
          public Operand<TUint8> image(
              Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> index) {
            return tf.linalg.transpose(
                super.image(tf, tensors, index), tf.constant(new int[] {1, 0, 2}));
          }
        };

    assertThatThrownBy(() -> batches(loaded(broken), List.of(), 0, 0))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(
            "data set mine: images that are read have another size than they promise")
        .hasMessageContaining("expected: [6, 5, 3]")
        .hasMessageContaining("found:    [5, 6, 3]");
  }

  @Test
  void labelsAreCheckedAsThoseOfPixelsAre() {
    EncodedImages images = new EncodedImages(encoded().files, new int[23]);

    assertThatThrownBy(() -> dataset(images))
        .isInstanceOf(InvalidDatasetException.class)
        .hasMessageContaining("the labels do not match the number of training images")
        .hasMessageContaining("expected: 24 labels")
        .hasMessageContaining("found:    23");
  }
}

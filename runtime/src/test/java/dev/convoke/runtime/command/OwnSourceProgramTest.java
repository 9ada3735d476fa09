package dev.convoke.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.runtime.command.console.Console;
import dev.convoke.runtime.command.console.Invocation;
import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.DatasetCatalog;
import dev.convoke.runtime.data.DatasetSource;
import dev.convoke.runtime.data.ImageFormat;
import dev.convoke.runtime.data.ImageSet;
import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.fixture.Pictures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TString;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

/** What a person sees of a mistake in a source of their own. */
class OwnSourceProgramTest {

  private static final List<String> CLASSES = List.of("a", "b", "c", "d");

  @TempDir Path runs;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private record Mine(Supplier<Dataset> images) implements DatasetSource {
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
      return images.get();
    }
  }

  private int train(Supplier<Dataset> images) {
    return run(images, "train", "tiny", "--data", "mine");
  }

  private int run(Supplier<Dataset> images, String... args) {
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Program program =
        new Program(
            "convoke",
            Invocation.named("convoke"),
            List.of(ProgramFixture.TINY),
            Map.of(),
            true,
            Optional.empty(),
            new DatasetCatalog(List.of(new Mine(images))),
            runs,
            new Console(out, errors, false, false, () -> 80));
    return new NetworkProgram(program).execute(args).code();
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aLabelOutsideOfTheClasses() {
    ImageSet right = Pictures.set(64, 8, 8, 1, 4, 1);
    int[] labels = right.labels().clone();
    labels[9] = 4;
    ImageSet wrong = new ImageSet(64, 8, 8, 1, right.pixels(), labels);

    assertThat(train(() -> Dataset.of("mine", CLASSES, wrong, right))).isEqualTo(2);
    assertThat(err())
        .contains("data set mine: label 4 of training image 9 is no class")
        .contains("expected: labels from 0 to 3")
        .contains(Mine.class.getName())
        .doesNotContain("defect");
    assertThat(runs).isEmptyDirectory();
  }

  /** Pictures of 8×8 grey pixels as files of 64 bytes. */
  private record Files8By8(List<Path> files, int[] labels) implements Images {

    static Files8By8 of(ImageSet set, Path directory) throws IOException {
      List<Path> files = new ArrayList<>();
      for (int i = 0; i < set.count(); i++) {
        byte[] pixels = Arrays.copyOfRange(set.pixels(), 64 * i, 64 * (i + 1));
        files.add(Files.write(directory.resolve(i + ".raw"), pixels));
      }
      return new Files8By8(files, set.labels());
    }

    @Override
    public int count() {
      return files.size();
    }

    @Override
    public int height() {
      return 8;
    }

    @Override
    public int width() {
      return 8;
    }

    @Override
    public int channels() {
      return 1;
    }

    @Override
    public List<TType> tensors() {
      String[] names = files.stream().map(Path::toString).toArray(String[]::new);
      return List.of(TString.tensorOf(NdArrays.vectorOfObjects(names)));
    }

    @Override
    @SuppressWarnings("unchecked") // the tensor that tensors() gives
    public Operand<TUint8> image(
        Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> index) {
      Operand<TString> file = tf.gather((Operand<TString>) tensors.get(0), index, tf.constant(0));
      return tf.reshape(
          tf.io.decodeRaw(tf.io.readFile(file), TUint8.class), tf.constant(new int[] {8, 8, 1}));
    }
  }

  @Test
  void aTestImageThatIsGone(@TempDir Path directory) throws IOException {
    ImageSet training = Pictures.set(64, 8, 8, 1, 4, 1);
    Files8By8 test = Files8By8.of(Pictures.set(8, 8, 8, 1, 4, 2), directory);
    Supplier<Dataset> dataset = () -> Dataset.of("mine", CLASSES, training, test);
    String run = runs.resolve("run").toString();
    assertThat(run(dataset, "train", "tiny", "--data", "mine", "--run", run)).as(err()).isZero();
    Files.delete(test.files().get(5));

    assertThat(run(dataset, "evaluate", run)).isEqualTo(2);
    assertThat(err())
        .endsWith(
            "error: data set mine, test images: image 5 of 8 cannot be read\n"
                + "  expected: an image of the size that the images promise, counted from 0\n"
                + "  found:    "
                + test.files().get(5)
                + "; No such file or directory\n"
                + "  fix:      correct the image, or the operations that read it\n");
    assertThat(train(dataset)).isEqualTo(2);
  }

  @Test
  void trainingImagesThatAreAllTheSame() {
    ImageSet right = Pictures.set(64, 8, 8, 1, 4, 1);
    ImageSet black = new ImageSet(64, 8, 8, 1, new byte[64 * 8 * 8], right.labels());

    assertThat(train(() -> Dataset.of("mine", CLASSES, black, right))).isEqualTo(2);
    assertThat(err())
        .contains("error: data set mine: all training images are the same")
        .contains("found:    pixels of 0 only, in 64 training images");
    assertThat(runs).isEmptyDirectory();
  }

  @Test
  void trainingImagesOfOneClassTrainAfterAWarning() {
    ImageSet right = Pictures.set(64, 8, 8, 1, 4, 1);
    int[] labels = new int[64];
    Arrays.fill(labels, 2);
    ImageSet oneClass = new ImageSet(64, 8, 8, 1, right.pixels(), labels);

    assertThat(train(() -> Dataset.of("mine", CLASSES, oneClass, right))).isEqualTo(0);
    assertThat(err()).contains("warning: data set mine: all training images are of one class");
  }

  @Test
  void testImagesOfAnotherSize() {
    ImageSet training = Pictures.set(64, 8, 8, 1, 4, 1);

    assertThat(train(() -> Dataset.of("mine", CLASSES, training, Pictures.set(8, 16, 4, 1, 4, 2))))
        .isEqualTo(2);
    assertThat(err()).contains("expected: 8×8×1").contains("found:    16×4×1");
  }

  @Test
  void noTestImages() {
    ImageSet training = Pictures.set(64, 8, 8, 1, 4, 1);

    assertThat(
            train(
                () ->
                    Dataset.of(
                        "mine",
                        CLASSES,
                        training,
                        new ImageSet(0, 8, 8, 1, new byte[0], new int[0]))))
        .isEqualTo(2);
    assertThat(err()).contains("images whose count is 0").contains("(OwnSourceProgramTest.java:");
  }

  @Test
  void imagesThatTheNetworkDoesNotTake() {
    assertThat(train(() -> Pictures.dataset(32, 8, 28, 28, 3, 4))).isEqualTo(2);
    assertThat(err())
        .contains("data set mine does not fit tiny: image size, channels")
        .contains(new ImageFormat(8, 8, 1, 4).text());
  }

  @Test
  void anExceptionIsNoDefectOfConvoke() {
    assertThat(
            train(
                () -> {
                  throw new IllegalStateException("the disk is not mounted");
                }))
        .isEqualTo(2);
    assertThat(err())
        .contains("data set mine: load() fails")
        .contains("java.lang.IllegalStateException: the disk is not mounted")
        .doesNotContain("defect");
  }

  @Test
  void tooLittleMemoryIsCode3() {
    assertThat(
            train(
                () -> {
                  throw new OutOfMemoryError("Java heap space");
                }))
        .isEqualTo(3);
    assertThat(err()).contains("data set mine needs more memory than there is").contains("-Xmx");
  }
}

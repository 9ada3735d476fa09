package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.convoke.runtime.fixture.Pictures;
import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.problem.UsageException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CheckedSourceTest {

  private static final ImageFormat FORMAT = new ImageFormat(4, 4, 1, 3);
  private static final ImageSet IMAGES = Pictures.set(6, 4, 4, 1, 3, 1);

  /** A source as a user might write it, each answer as a test wants it. */
  private static final class Mine implements DatasetSource {
    private Supplier<String> name = () -> "mine";
    private Supplier<String> description = () -> "my pictures";
    private Supplier<Optional<ImageFormat>> format = Optional::empty;
    private Supplier<Optional<String>> location = Optional::empty;
    private Supplier<Dataset> load = () -> dataset(new Parts());

    @Override
    public String name() {
      return name.get();
    }

    @Override
    public String description() {
      return description.get();
    }

    @Override
    public Optional<ImageFormat> format() {
      return format.get();
    }

    @Override
    public Optional<String> location() {
      return location.get();
    }

    @Override
    public Dataset load(DataRequest request) {
      return load.get();
    }
  }

  /** What a data set is made of, to be spoiled before it is made. */
  private static final class Parts {
    private String name = "mine";
    private List<String> classes = List.of("a", "b", "c");
    private float[] mean = {0.5f};
    private float[] deviation = {0.25f};
    private Supplier<ImageSet> training = () -> IMAGES;
    private Supplier<ImageSet> validation = () -> IMAGES;
    private Supplier<ImageSet> test = () -> IMAGES;
  }

  private static Dataset dataset(Parts parts) {
    ImageSet validation = parts.validation.get();
    return new Dataset(
        parts.name,
        parts.classes,
        parts.mean,
        parts.deviation,
        parts.training.get(),
        validation == null ? null : Optional.of(validation),
        parts.test.get());
  }

  /** Spoils one thing; what must be said of it. */
  private interface Mistake {
    String spoil(Parts parts, Random random);
  }

  /** One of the three parts, spoiled. */
  private static void spoil(Parts parts, Random random, Supplier<ImageSet> spoiled) {
    switch (random.nextInt(3)) {
      case 0 -> parts.training = spoiled;
      case 1 -> parts.validation = spoiled;
      default -> parts.test = spoiled;
    }
  }

  private static ImageSet labelled(int at, int label) {
    int[] labels = IMAGES.labels().clone();
    labels[at] = label;
    return new ImageSet(6, 4, 4, 1, IMAGES.pixels(), labels);
  }

  private static final List<Mistake> MISTAKES =
      List.of(
          (parts, random) -> {
            int label = 3 + random.nextInt(1000);
            int at = random.nextInt(6);
            spoil(parts, random, () -> labelled(at, label));
            return "label " + label + " of ";
          },
          (parts, random) -> {
            int label = -1 - random.nextInt(1000);
            int at = random.nextInt(6);
            spoil(parts, random, () -> labelled(at, label));
            return "label " + label + " of ";
          },
          (parts, random) -> {
            spoil(parts, random, () -> null);
            return "images";
          },
          (parts, random) -> {
            spoil(parts, random, () -> new ImageSet(0, 4, 4, 1, new byte[0], new int[0]));
            return "images whose count is 0";
          },
          (parts, random) -> {
            int negative = -random.nextInt(5);
            spoil(parts, random, () -> new ImageSet(6, negative, 4, 1, new byte[0], new int[6]));
            return "images whose height is " + negative;
          },
          (parts, random) -> {
            spoil(parts, random, () -> new ImageSet(6, 4, 4, 1, null, IMAGES.labels()));
            return "images without pixels";
          },
          (parts, random) -> {
            spoil(parts, random, () -> new ImageSet(6, 4, 4, 1, IMAGES.pixels(), null));
            return "images without labels";
          },
          (parts, random) -> {
            byte[] pixels = Arrays.copyOf(IMAGES.pixels(), random.nextInt(96));
            spoil(parts, random, () -> new ImageSet(6, 4, 4, 1, pixels, IMAGES.labels()));
            return "the pixels do not match";
          },
          (parts, random) -> {
            // 2^62 pixels, which a product of ints or longs could take for 0
            spoil(
                parts,
                random,
                () -> new ImageSet(1 << 30, 1 << 30, 1 << 30, 4, new byte[0], new int[6]));
            return "the pixels do not match";
          },
          (parts, random) -> {
            int[] labels = new int[random.nextBoolean() ? 5 : 7];
            spoil(parts, random, () -> new ImageSet(6, 4, 4, 1, IMAGES.pixels(), labels));
            return "the labels do not match";
          },
          (parts, random) -> {
            spoil(parts, random, () -> Pictures.set(6, 4, 5, 1, 3, 1));
            return "another size than the training images";
          },
          (parts, random) -> {
            parts.test = () -> Pictures.set(6, 4, 4, 3, 3, 1);
            return "another size than the training images";
          },
          (parts, random) -> {
            parts.validation = () -> Pictures.set(6, 3 + 2 * random.nextInt(2), 4, 1, 3, 1);
            return "validation images have another size than the training images";
          },
          (parts, random) -> {
            parts.validation = () -> null; // an Optional that is null
            return "without validation images or Optional.empty()";
          },
          (parts, random) -> {
            parts.classes = null;
            return "without class names";
          },
          (parts, random) -> {
            parts.classes = List.of();
            return "without classes";
          },
          (parts, random) -> {
            int at = random.nextInt(3);
            parts.classes = Arrays.asList("a", "b", "c");
            parts.classes.set(at, random.nextBoolean() ? null : " ");
            return "class " + at + " has no name";
          },
          (parts, random) -> {
            parts.classes = List.of("a", "b", random.nextBoolean() ? "a" : "b");
            return "two classes have the name ";
          },
          (parts, random) -> {
            parts.mean = spoiledNumbers(random, -0.1f, 127f);
            return "mean";
          },
          (parts, random) -> {
            parts.deviation = spoiledNumbers(random, 0f, -0.2f, 1e-45f, 64f);
            return "deviation";
          },
          (parts, random) -> {
            parts.name = random.nextBoolean() ? null : "";
            return "name";
          });

  private static float[] spoiledNumbers(Random random, float... wrong) {
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> new float[random.nextBoolean() ? 0 : 3];
      case 2 -> new float[] {random.nextBoolean() ? Float.NaN : Float.POSITIVE_INFINITY};
      default -> new float[] {wrong[random.nextInt(wrong.length)]};
    };
  }

  @Test
  void everyKindOfWrongDataIsRefusedWithOneMessageThatNamesTheSource() {
    Random random = new Random(20);
    for (int i = 0; i < 400; i++) {
      Mistake mistake = MISTAKES.get(i % MISTAKES.size());
      Parts parts = new Parts();
      String said = mistake.spoil(parts, random);
      Mine mine = new Mine();
      mine.load = () -> dataset(parts);

      Throwable thrown = catchThrowable(() -> load(mine));

      assertThat(thrown).as("mistake %d", i % MISTAKES.size()).isInstanceOf(UsageException.class);
      assertThat(thrown.getMessage())
          .startsWith("data set mine: ")
          .contains(said, "\n  expected: ", "\n  found:    ", "\n  source:   ", "\n  fix:      ")
          .contains(Mine.class.getName() + " (CheckedSourceTest.java:");
    }
  }

  @Test
  void whatIsRightIsTrainedOnAsItIs() {
    Mine mine = new Mine();
    mine.format = () -> Optional.of(FORMAT);

    Dataset dataset = load(mine);

    assertThat(dataset.training()).isSameAs(IMAGES);
    assertThat(dataset.mean()).containsExactly(0.5f);
  }

  @Test
  void theNameIsTheSourcesWhateverItsImagesAreCalled() {
    Parts parts = new Parts();
    parts.name = "draft 7";
    Mine mine = new Mine();
    mine.load = () -> dataset(parts);

    assertThat(load(mine).name()).isEqualTo("mine");
  }

  @Test
  void aNullDataSetIsRefused() {
    Mine mine = new Mine();
    mine.load = () -> null;

    assertThatThrownBy(() -> load(mine))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            """
            data set mine: load() returns null
              expected: a value; if that is an Optional, Optional.empty() where there is none
              found:    null
              source:   dev.convoke.runtime.data.CheckedSourceTest$Mine
              fix:      correct the source, or choose another data set with --data\
            """);
  }

  @Test
  void nullIsRefusedFromEveryMethod() {
    Mine mine = new Mine();
    mine.description = () -> null;
    mine.format = () -> null;
    mine.location = () -> null;
    CheckedSource source = new CheckedSource(mine);

    assertThatThrownBy(source::description).hasMessageContaining("description() returns null");
    assertThatThrownBy(source::format).hasMessageContaining("format() returns null");
    assertThatThrownBy(source::location).hasMessageContaining("location() returns null");
  }

  @Test
  void aNameThatCannotBeTypedIsRefused() {
    for (String name : new String[] {null, "", " ", "my pictures", "tab\t"}) {
      Mine mine = new Mine();
      mine.name = () -> name;

      assertThatThrownBy(() -> new CheckedSource(mine))
          .as("%s", name)
          .isInstanceOf(UsageException.class)
          .hasMessageContaining(Mine.class.getName());
    }
  }

  @Test
  void twoSourcesOfOneNameAreRefused() {
    assertThatThrownBy(() -> new DatasetCatalog(List.of(new Mine(), new IdxSource(), new Mine())))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("two data sets have the name mine")
        .hasMessageContaining(Mine.class.getName() + " and " + Mine.class.getName());
  }

  @Test
  void aFormatThatTheImagesDoNotHaveIsRefused() {
    Mine mine = new Mine();
    mine.format = () -> Optional.of(new ImageFormat(28, 28, 1, 10));

    assertThatThrownBy(() -> load(mine))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("data set mine is not what its format() says")
        .hasMessageContaining("expected: 28×28×1 images in 10 classes")
        .hasMessageContaining("found:    4×4×1 images in 3 classes")
        .hasMessageContaining(Mine.class.getName());
  }

  @Test
  void whatAnyMethodThrowsIsTheSourcesMistakeAndNamesItsLine() {
    List<Throwable> thrown =
        List.of(
            new IllegalStateException("no pictures"),
            new java.io.IOException("no disk"),
            new NoClassDefFoundError("com/example/Decoder"),
            new ExceptionInInitializerError(new ArithmeticException("/ by zero")),
            new StackOverflowError(),
            new AssertionError("never"),
            new NullPointerException());
    Random random = new Random(21);
    for (int i = 0; i < 100; i++) {
      Throwable wrong = thrown.get(random.nextInt(thrown.size()));
      Mine mine = new Mine();
      Runnable call;
      String method;
      switch (random.nextInt(5)) {
        case 0 -> {
          mine.name = () -> sneakily(wrong);
          call = () -> new CheckedSource(mine);
          method = "name()";
        }
        case 1 -> {
          mine.description = () -> sneakily(wrong);
          call = () -> new CheckedSource(mine).description();
          method = "description()";
        }
        case 2 -> {
          mine.format = () -> sneakily(wrong);
          call = () -> new CheckedSource(mine).format();
          method = "format()";
        }
        case 3 -> {
          mine.location = () -> sneakily(wrong);
          call = () -> new CheckedSource(mine).location();
          method = "location()";
        }
        default -> {
          mine.load = () -> sneakily(wrong);
          call = () -> load(mine);
          method = "load()";
        }
      }
      wrong.setStackTrace(
          new StackTraceElement[] {
            new StackTraceElement("com.example.Library", "read", "Library.java", 7),
            new StackTraceElement(Mine.class.getName(), "open", "Mine.java", 42)
          });

      assertThatThrownBy(call::run)
          .isInstanceOf(UsageException.class)
          .hasMessageContaining(method + " fails")
          .hasMessageContaining("found:    " + wrong.getClass().getName())
          .hasMessageContaining("source:   " + Mine.class.getName() + " (Mine.java:42)");
    }
  }

  @Test
  void aMessageOfTheSourcesOwnIsPassedOn() {
    UsageException own =
        new UsageException(dev.convoke.runtime.problem.Problem.of("mine: the disk is not mounted"));
    Mine mine = new Mine();
    mine.load = () -> sneakily(own);

    assertThatThrownBy(() -> load(mine)).isSameAs(own);
  }

  @Test
  void tooLittleMemoryIsNoMistakeOfTheSource() {
    Mine mine = new Mine();
    mine.load = () -> sneakily(new OutOfMemoryError("Java heap space"));

    assertThatThrownBy(() -> load(mine))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("data set mine needs more memory than there is")
        .hasMessageContaining("found:    Java heap space, with a Java heap of at most ")
        .hasMessageContaining(
            "fix:      -Xmx8g instead of -Xmx2g on the command line of java, for a heap of 8 GiB");
  }

  @Test
  void aDataSetOfMoreThan256ClassesKeepsItsLabels() {
    int[] labels = {0, 255, 256, 999};
    ImageSet images = new ImageSet(4, 1, 1, 1, new byte[4], labels);
    List<String> classes =
        java.util.stream.IntStream.range(0, 1000).mapToObj(i -> "class " + i).toList();

    assertThatCode(() -> Dataset.of("many", classes, images, images)).doesNotThrowAnyException();
    assertThat(Dataset.of("many", classes, images, images).format().classes()).isEqualTo(1000);
  }

  private static Dataset load(DatasetSource source) {
    return new CheckedSource(source).load(DataRequest.of(FORMAT));
  }

  /** Throws what Java would want declared, as other languages do. */
  @SuppressWarnings("unchecked")
  private static <T, E extends Throwable> T sneakily(Throwable thrown) throws E {
    throw (E) thrown;
  }
}

package dev.convoke.runtime.data.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.protobuf.ByteString;
import dev.convoke.runtime.data.ChosenImages;
import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.ImageFormat;
import dev.convoke.runtime.data.ImageReader;
import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.data.picture.PictureView;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.session.NativeSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.proto.BytesList;
import org.tensorflow.proto.Example;
import org.tensorflow.proto.Feature;
import org.tensorflow.proto.Features;
import org.tensorflow.proto.Int64List;

/** Records that TensorFlow's Python has written; {@code src/test/python/records.py} says how. */
class RecordSourceTest {

  private static final Path FIXTURE =
      Path.of("src/test/resources/dev/convoke/runtime/data/record").toAbsolutePath();

  private static final String FIRST = "train-00000-of-00002";
  private static final String SECOND = "train-00001-of-00002";

  @TempDir private Path temporary;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private Path folder;

  @BeforeEach
  void records() throws IOException {
    NativeSettings.apply();
    folder = Files.createDirectory(temporary.resolve("records"));
    try (Stream<Path> files = Files.list(FIXTURE)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  private Dataset load() {
    RecordSource source =
        new RecordSource(
            temporary.resolve("caches"), new PrintStream(told, true, StandardCharsets.UTF_8));
    return source.load(new DataRequest(Optional.of(folder), new ImageFormat(8, 8, 3, 3)));
  }

  /** The first pixel of each image. */
  private static List<String> colours(Images images) {
    List<String> colours = new ArrayList<>();
    ImageReader.readAll(
        images,
        (bytes, i) ->
            colours.add(
                Byte.toUnsignedInt(bytes[0])
                    + " "
                    + Byte.toUnsignedInt(bytes[1])
                    + " "
                    + Byte.toUnsignedInt(bytes[2])),
        (damage, i) -> {
          throw damage;
        });
    return colours;
  }

  private static List<String> expectedColours(int... pictures) {
    return IntStream.of(pictures).mapToObj(i -> 10 * i + " " + 20 * i + " " + 30 * i).toList();
  }

  @Test
  void recordsOfTensorFlowInImageNetsLayout() {
    Dataset dataset = load();

    assertThat(dataset.classes())
        .containsExactly("tench, Tinca tinca", "goldfish", "great white shark");
    assertThat(dataset.training().labels()).containsExactly(0, 1, 2, 0, 1, 2, 0, 1);
    assertThat(colours(dataset.training())).isEqualTo(expectedColours(0, 1, 2, 3, 4, 5, 6, 7));
    assertThat(dataset.test().labels()).containsExactly(0, 1);
    assertThat(dataset.validation()).isEmpty();
    // (0 + 10 + … + 70) / 8 of red
    assertThat(dataset.mean()[0]).isEqualTo(35 / 255f);
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("labels 1 to 3 are classes tench, Tinca tinca to great white shark");
  }

  /** Not what is kept decoded, but the records themselves. */
  @Test
  void recordsAreReadInAnyOrder() {
    int[] order = new Random(3).ints(200, 0, 8).toArray();
    List<Path> files = List.of(folder.resolve(FIRST), folder.resolve(SECOND));
    List<ShardIndex> shards =
        new RecordScan(new ShardCache(temporary.resolve("caches")), new PrintStream(told))
            .scan(folder, files);
    RecordIndex index = RecordIndex.of(files, shards, new RecordClasses(1, List.of("a", "b", "c")));
    Images images = new RecordPictures(index, new PictureView(8, 8, 8), 3);

    assertThat(colours(new ChosenImages(images, order))).isEqualTo(expectedColours(order));
  }

  private static byte[] example(LongFunction<Feature> label, Feature encoded) {
    return Example.newBuilder()
        .setFeatures(
            Features.newBuilder()
                .putFeature("image/class/label", label.apply(0))
                .putFeature("image/encoded", encoded))
        .build()
        .toByteArray();
  }

  private static Feature number(long... values) {
    Int64List.Builder list = Int64List.newBuilder();
    Arrays.stream(values).forEach(list::addValue);
    return Feature.newBuilder().setInt64List(list).build();
  }

  private static Feature bytes(byte[] value) {
    BytesList list = BytesList.newBuilder().addValue(ByteString.copyFrom(value)).build();
    return Feature.newBuilder().setBytesList(list).build();
  }

  private static byte[] framed(byte[] data) throws IOException {
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.write(RecordFraming.header(data.length));
    record.write(data);
    record.write(RecordFraming.footer(data));
    return record.toByteArray();
  }

  private static byte[] png() throws IOException {
    return Files.readAllBytes(FIXTURE.resolveSibling("picture/bits.png"));
  }

  /** Something that may have happened to good records. */
  @FunctionalInterface
  private interface Harm {
    void to(Path folder) throws IOException;
  }

  private static Arguments harm(String name, Harm harm, String... message) {
    return arguments(name, harm, List.of(message));
  }

  private static Harm appended(byte[] data) {
    return f -> {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.write(Files.readAllBytes(f.resolve(SECOND)));
      all.write(framed(data));
      Files.write(f.resolve(SECOND), all.toByteArray());
    };
  }

  private static Harm changed(int place, int by) {
    return f -> {
      byte[] bytes = Files.readAllBytes(f.resolve(SECOND));
      bytes[place] ^= (byte) by;
      Files.write(f.resolve(SECOND), bytes);
    };
  }

  static Stream<Arguments> harms() throws IOException {
    byte[] png = Files.readAllBytes(FIXTURE.resolve(FIRST));
    return Stream.of(
        harm(
            "a changed byte of data",
            changed(100, 4),
            SECOND + ", record 1 at byte 0: the data are damaged: their checksum is wrong"),
        harm("a changed first length", changed(0, 1), SECOND + ": not a file of records"),
        harm(
            "a changed second length",
            f -> {
              byte[] bytes = Files.readAllBytes(f.resolve(SECOND));
              int second = 16 + (Byte.toUnsignedInt(bytes[0]) | Byte.toUnsignedInt(bytes[1]) << 8);
              changed(second + 1, 8).to(f);
            },
            SECOND + ", record 2 at byte ",
            "the file is damaged: the checksum of a length is wrong"),
        harm(
            "a length that lies",
            f -> Files.write(f.resolve(SECOND), RecordFraming.header(Long.MAX_VALUE - 3)),
            SECOND + ", record 1 at byte 0: the file is cut off",
            "9,223,372,036,854,775,804 bytes of data"),
        harm(
            "a negative length",
            f -> Files.write(f.resolve(SECOND), RecordFraming.header(-1)),
            SECOND + ", record 1 at byte 0: the file is cut off"),
        harm(
            "the last record is cut off",
            f -> {
              byte[] bytes = Files.readAllBytes(f.resolve(SECOND));
              Files.write(f.resolve(SECOND), Arrays.copyOf(bytes, bytes.length - 5));
            },
            SECOND + ", record 3 at byte ",
            ": the file is cut off"),
        harm(
            "a length that is cut off",
            f -> {
              byte[] bytes = Files.readAllBytes(f.resolve(SECOND));
              Files.write(f.resolve(SECOND), Arrays.copyOf(bytes, bytes.length + 7));
            },
            SECOND + ", record 4 at byte ",
            ": the file is cut off"),
        harm(
            "gzip",
            f -> {
              try (GZIPOutputStream out =
                  new GZIPOutputStream(Files.newOutputStream(f.resolve(SECOND)))) {
                out.write(png);
              }
            },
            SECOND + ": the records are compressed by gzip",
            "gunzip < FILE > OTHER"),
        harm(
            "a text",
            f -> Files.writeString(f.resolve(SECOND), "no records at all"),
            SECOND + ": not a file of records"),
        harm(
            "a missing shard",
            f -> Files.delete(f.resolve(SECOND)),
            ": 1 shard of 2 not there",
            "without train-00001-of-00002"),
        harm(
            "a shard of another set",
            f -> Files.copy(f.resolve(SECOND), f.resolve("train-00001-of-00003")),
            ": shards of two sets with the name train"),
        harm(
            "a file of no part",
            f -> Files.copy(f.resolve(SECOND), f.resolve("more.tfrecord")),
            ": files of which the name says no part",
            "found:    more.tfrecord"),
        harm(
            "nothing to learn from",
            f -> {
              Files.delete(f.resolve(FIRST));
              Files.delete(f.resolve(SECOND));
            },
            ": no records to learn from",
            "validation-00000-of-00001"),
        harm(
            "no files",
            f -> {
              for (Path file : List.of(f.resolve(FIRST), f.resolve(SECOND))) {
                Files.delete(file);
              }
              Files.delete(f.resolve("validation-00000-of-00001"));
            },
            ": no files of records"),
        harm(
            "empty files",
            f -> {
              Files.write(f.resolve(FIRST), new byte[0]);
              Files.write(f.resolve(SECOND), new byte[0]);
            },
            ": 2 files without a record",
            "nothing in train-00000-of-00002, train-00001-of-00002"),
        harm(
            "an empty shard",
            f -> Files.write(f.resolve(SECOND), new byte[0]),
            ": 1 file without a record",
            "nothing in train-00001-of-00002"),
        harm(
            "an empty shard of the test pictures",
            f -> Files.write(f.resolve("validation-00000-of-00001"), new byte[0]),
            ": 1 file without a record",
            "nothing in validation-00000-of-00001"),
        harm(
            "a label with two names",
            f -> Files.writeString(f.resolve("labels.txt"), "1:Katze\n2:Hund\n2:Fuchs\n"),
            "labels.txt: two names for label 2"),
        harm(
            "no example",
            appended("this is no protocol buffer".getBytes(StandardCharsets.UTF_8)),
            SECOND + ", record 4 at byte ",
            ": not a tf.train.Example"),
        harm(
            "an empty example",
            appended(new byte[0]),
            SECOND + ", record 4 at byte ",
            ": no image/encoded in the example",
            "found:    nothing"),
        harm(
            "two labels",
            appended(example(x -> number(1, 2), bytes(png))),
            ": no single image/class/label in the example",
            "found:    image/class/label, image/encoded"),
        harm(
            "a label that is a text",
            appended(example(x -> bytes(png), bytes(png))),
            ": no single image/class/label in the example"),
        harm(
            "a negative label",
            appended(example(x -> number(-1), bytes(png))),
            ": a label that is no class",
            "found:    -1"),
        harm(
            "a huge label",
            appended(example(x -> number(Long.MAX_VALUE), bytes(png))),
            ": a label that is no class",
            "expected: 0 to 1,000,000"),
        harm(
            "a gap between labels",
            appended(example(x -> number(9), bytes(png()))),
            ": 5 classes without a picture"),
        harm(
            "what is no picture",
            appended(example(x -> number(1), bytes(new byte[] {1, 2, 3}))),
            ": 1 record of 9 cannot be used",
            "not a JPEG, PNG, BMP or GIF"),
        harm(
            "a label that is no line of labels.txt",
            f -> Files.writeString(f.resolve("labels.txt"), "1:a\n2:b\n"),
            ": label 3 is no class",
            "expected: 1 to 2"),
        harm(
            "a label of validation that training lacks",
            f ->
                Files.write(
                    f.resolve("validation-00000-of-00001"),
                    framed(example(x -> number(4), bytes(png())))),
            "validation-00000-of-00001, record at byte 0: label 4 is no class"),
        harm(
            "labels.txt in another encoding",
            f -> Files.write(f.resolve("labels.txt"), new byte[] {(byte) 0xe7, '\n'}),
            "labels.txt: the names of the classes cannot be read",
            "text that is not UTF-8"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harms")
  void isRefusedWithWhatIsWrongAndWhere(String name, Harm harm, List<String> message)
      throws IOException {
    harm.to(folder);

    assertThatThrownBy(this::load)
        .isInstanceOf(UsageException.class)
        .hasMessageContainingAll(message.toArray(CharSequence[]::new))
        .hasMessageContaining("  fix:      ");
  }

  /** Every byte is under some checksum. */
  @Test
  void whicheverByteHasChangedItIsNoticed() throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve(SECOND));
    Random random = new Random(8);
    for (int round = 0; round < 60; round++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
      Files.write(folder.resolve(SECOND), damaged);

      assertThatThrownBy(this::load)
          .isInstanceOf(UsageException.class)
          .hasMessageContaining(SECOND);
    }
  }

  @Test
  void labelsMayBeginWithZeroAndNamesStandInAFileOfTheirOwn() throws IOException {
    Files.delete(folder.resolve(FIRST));
    Files.delete(folder.resolve(SECOND));
    Files.delete(folder.resolve("validation-00000-of-00001"));
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    for (int i = 0; i < 10; i++) {
      int label = i % 2;
      records.write(framed(example(x -> number(label), bytes(png()))));
    }
    Files.write(folder.resolve("mine.tfrecord"), records.toByteArray());

    Dataset plain = load();
    Files.writeString(folder.resolve("labels.txt"), "cat\ndog\n");
    Dataset named = load();
    Files.writeString(folder.resolve("labels.txt"), "0:ant\n1:bee\n2:cow\n");

    assertThat(plain.classes()).containsExactly("0", "1");
    assertThat(Arrays.stream(plain.training().labels()).sum()).isEqualTo(4);
    // a fifth of each class
    assertThat(plain.test().labels()).containsExactlyInAnyOrder(0, 1);
    assertThat(named.classes()).containsExactly("cat", "dog");
    assertThatThrownBy(this::load).hasMessageContaining("nothing in cow");
  }

  /** As the label files of TensorFlow's model garden have it. */
  @Test
  void theBackgroundIsNoClass() throws IOException {
    Files.writeString(folder.resolve("labels.txt"), "0:background\n1:a\n2:b\n3:c\n");

    assertThat(load().classes()).containsExactly("a", "b", "c");
    assertThat(load().training().labels()).containsExactly(0, 1, 2, 0, 1, 2, 0, 1);
  }

  /** In whichever part, under whichever label, and from an index that was kept. */
  @Test
  void picturesThatOccurTwiceAreTold() throws IOException {
    load();
    // The fixture's test pictures are two of its training pictures.
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("warning: " + folder + ": 2 pictures repeat another one, of 10\n")
        .contains("train-00000-of-00002, record at byte 0\n")
        .contains("validation-00000-of-00001, record at byte 0\n");

    Files.copy(folder.resolve("validation-00000-of-00001"), folder.resolve("test-00000-of-00001"));
    appended(example(x -> number(2), bytes(png()))).to(folder);
    appended(example(x -> number(1), bytes(png()))).to(folder);
    for (int round = 0; round < 2; round++) {
      told.reset();
      assertThat(load().training().count()).isEqualTo(10);
      assertThat(told.toString(StandardCharsets.UTF_8))
          .contains("warning: " + folder + ": 5 pictures repeat another one, of 14\n")
          .containsPattern(
              "found:    \\S*train-00001-of-00002, record at byte [\\d,]+\n"
                  + " +\\S*train-00001-of-00002, record at byte [\\d,]+\n")
          .contains("fix:      pack each picture once");
    }
  }

  /** The same length, beginning and end, and another byte in between. */
  @Test
  void picturesThatAreMuchAlikeAreNoRepetition() throws IOException {
    byte[] one = Arrays.copyOf(bmp(80), 54 + 3 * 80 * 80);
    byte[] other = one.clone();
    other[9_000] = 1;
    appended(example(x -> number(2), bytes(one))).to(folder);
    appended(example(x -> number(1), bytes(other))).to(folder);
    load();

    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains(": 2 pictures repeat another one, of 12\n");
  }

  /** The header of a black square of 24 bits a pixel. */
  private static byte[] bmp(int side) {
    return ByteBuffer.allocate(54)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {'B', 'M'})
        .putInt(54 + 3 * side * side)
        .putInt(0)
        .putInt(54)
        .putInt(40)
        .putInt(side)
        .putInt(side)
        .putShort((short) 1)
        .putShort((short) 24)
        .array();
  }

  @Test
  void namesMoveNoCursor() throws IOException {
    folder = Files.move(folder, temporary.resolve("\u001b[2J"));
    Files.writeString(folder.resolve("labels.txt"), "1:\u001b[2Ja\n2:b\n3:c\n");
    load();

    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("classes \\u001b[2Ja to c", "\\u001b[2J: 8 pictures kept decoded")
        .doesNotContain("\u001b");
  }

  @Test
  void recordsAreScannedAgainOnlyWhereSizeOrTimeHaveChanged() throws IOException {
    load();
    Path file = folder.resolve(SECOND);
    FileTime before = Files.getLastModifiedTime(file);
    byte[] whole = Files.readAllBytes(file);
    changed(100, 4).to(folder);
    Files.setLastModifiedTime(file, before);

    // Not noticed by the scan, but as soon as the record is read.
    assertThatThrownBy(this::load)
        .hasMessageContaining(SECOND + ", record at byte 0: its pixels are damaged");

    Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() + 2_000));
    assertThatThrownBy(this::load).hasMessageContaining("their checksum is wrong");

    Files.write(file, whole);
    assertThat(load().training().count()).isEqualTo(8);
  }

  @Test
  void aDamagedIndexIsMadeAnew() throws IOException {
    load();
    Path caches = temporary.resolve("caches");
    List<Path> indexes;
    try (Stream<Path> files = Files.list(caches)) {
      indexes = files.toList();
    }
    Random random = new Random(15);
    for (Path index : indexes) {
      byte[] kept = Files.readAllBytes(index);
      for (int i = 0; i < 3; i++) {
        byte[] damaged = Arrays.copyOf(kept, kept.length - random.nextInt(2) * 20);
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
        Files.write(index, damaged);

        assertThat(load().training().labels()).containsExactly(0, 1, 2, 0, 1, 2, 0, 1);
        assertThat(Files.readAllBytes(index)).isEqualTo(kept);
      }
    }
    assertThat(indexes).hasSize(3);
  }

  @Test
  void namesOfOtherWriters() throws IOException {
    Files.move(folder.resolve(FIRST), folder.resolve("fish-train.tfrecord-00000-of-00002"));
    Files.move(folder.resolve(SECOND), folder.resolve("fish-train.tfrecord-00001-of-00002"));
    Files.move(
        folder.resolve("validation-00000-of-00001"),
        folder.resolve("fish_val.tfrecords"),
        StandardCopyOption.ATOMIC_MOVE);

    assertThat(load().training().count()).isEqualTo(8);
    assertThat(load().test().count()).isEqualTo(2);
  }
}

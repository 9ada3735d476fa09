package dev.convoke.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.data.Cifar10;
import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.DatasetCatalog;
import dev.convoke.runtime.data.ImageFormat;
import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.fixture.Damage;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.run.DataSpec;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Three hundred damaged files of all kinds: the command does exactly what it does without the
 * damage, or it refuses (exit code 2) with a message; {@link #metrics} says what holds for those.
 * It neither fails nor waits.
 */
@Tag("slow")
@Timeout(900)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DamagedFilesTest {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final String IMAGES = "train-images-idx3-ubyte";

  private final StringBuilder table = new StringBuilder();
  private final Random random = new Random(300);
  private ProgramFixture program;
  private Path directory;
  private Path whole;
  private byte[] weights;
  private List<String> numbers;

  /** What became of the damaged files of one kind. */
  private record Counts(int exact, int refused) {
    Counts and(boolean refusedToo) {
      return refusedToo ? new Counts(exact, refused + 1) : new Counts(exact + 1, refused);
    }
  }

  /** Damages a copy of the run and its data. */
  @FunctionalInterface
  private interface Harm {
    void doTo(Path copy) throws Exception;
  }

  /** A run of three epochs, of which two are done. */
  @BeforeAll
  void train(@TempDir Path temporary) throws Exception {
    directory = temporary;
    program = new ProgramFixture(directory, false, DatasetCatalog.load(), ProgramFixture.TINY);
    whole = Files.createDirectory(directory.resolve("whole"));
    TinyProcess.writeImages(Files.createDirectory(whole.resolve("data")));
    assertThat(
            program.run(
                "train",
                "--data",
                "idx",
                "--data-dir",
                whole.resolve("data").toString(),
                "--run",
                whole.resolve("run").toString()))
        .as(program.err())
        .isZero();
    Disk.deleteTree(whole.resolve("run/checkpoints/step-0000000012"));
    Path undamaged = copy();
    assertThat(resume(undamaged)).as(program.err()).isZero();
    weights = weights(undamaged);
    numbers = numbers(undamaged);
    assertThat(numbers).hasSize(4); // the heading and three epochs
    Disk.deleteTree(undamaged);
  }

  @AfterAll
  void print() {
    System.out.print("damaged files          exact  refused\n" + table);
  }

  @ParameterizedTest
  @CsvSource({
    "run.json,           run/run.json,                                                   30",
    "state.json,         run/checkpoints/step-0000000008/state.json,                     20",
    "SHA256SUMS,         run/checkpoints/step-0000000008/SHA256SUMS,                     20",
    "weights.index,      run/checkpoints/step-0000000008/weights.index,                  20",
    "weights.data,       run/checkpoints/step-0000000008/weights.data-00000-of-00001,    20",
    "IDX images,         data/train-images-idx3-ubyte,                                   20",
    "IDX labels,         data/train-labels-idx1-ubyte,                                   20"
  })
  void ofARun(String kind, String file, int count) throws Exception {
    count(kind, count, copy -> damage(copy.resolve(file)));
  }

  /**
   * The metrics have no checksum, and nothing depends on them: a digit of an epoch that is done may
   * be another one afterwards. What holds for any damage that is not refused is that the weights
   * are exact, that the heading and the epoch that is trained anew are too, and that a line for
   * each epoch is there or a warning says that some are lost.
   */
  @Test
  void metrics() throws Exception {
    count("metrics.csv", 30, copy -> damage(copy.resolve("run/metrics.csv")), this::isContinued);
  }

  private boolean isContinued(List<String> found) {
    return found.get(0).equals(numbers.get(0))
        && found.get(found.size() - 1).equals(numbers.get(3))
        && (epochs(found).equals(epochs(numbers)) || isWarnedOfMetrics());
  }

  private static List<String> epochs(List<String> lines) {
    return lines.stream().map(line -> line.substring(0, line.indexOf(','))).toList();
  }

  /** As someone leaves it who computes the digests anew. */
  @Test
  void withTheRightDigest() throws Exception {
    count(
        "state.json forged",
        30,
        copy -> {
          Path checkpoint = copy.resolve("run/checkpoints/step-0000000008");
          damage(checkpoint.resolve("state.json"));
          String right = sha256(Files.readAllBytes(checkpoint.resolve("state.json")));
          Path sums = checkpoint.resolve("SHA256SUMS");
          Files.writeString(sums, Files.readString(sums).replaceAll("\\w+(?=  state.json)", right));
        });
  }

  @Test
  void compressedImages() throws Exception {
    count(
        "IDX in gzip",
        20,
        copy -> {
          Path plain = copy.resolve("data").resolve(IMAGES);
          Path compressed = copy.resolve("data").resolve(IMAGES + ".gz");
          try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            Files.copy(plain, out);
          }
          Files.delete(plain);
          damage(compressed);
        });
  }

  /** Pixels have no checksum: what is read is told apart by the digest that a run has of them. */
  @ParameterizedTest
  @CsvSource({"CIFAR-10 images,  data_batch_3.bin,  15", "CIFAR-10 names,  batches.meta.txt,  5"})
  void cifar10(String kind, String file, int count) throws Exception {
    Path data = Files.createDirectories(directory.resolve("cifar"));
    for (int i = 1; i <= 6; i++) {
      byte[] records = new byte[2 * 3073];
      random.nextBytes(records);
      records[0] = 0;
      records[3073] = 9;
      Files.write(data.resolve(i == 6 ? "test_batch.bin" : "data_batch_" + i + ".bin"), records);
    }
    Files.writeString(data.resolve("batches.meta.txt"), "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n");
    DataSpec undamaged = cifar10(data).orElseThrow();
    byte[] bytes = Files.readAllBytes(data.resolve(file));
    Counts counts = new Counts(0, 0);
    for (int i = 0; i < count; i++) {
      damage(data.resolve(file));
      counts = counts.and(!cifar10(data).equals(Optional.of(undamaged)));
      Files.write(data.resolve(file), bytes);
    }
    add(kind, counts);
  }

  private static Optional<DataSpec> cifar10(Path data) {
    try {
      DataRequest request = new DataRequest(Optional.of(data), new ImageFormat(32, 32, 3, 10));
      return Optional.of(DataSpec.of(new Cifar10().load(request)));
    } catch (UsageException refused) {
      return Optional.empty();
    }
  }

  /** Formats without checksums are cut off; a PNG is damaged in every way. */
  @ParameterizedTest
  @CsvSource({"png, 10", "jpeg, 10", "gif, 10", "bmp, 10"})
  void pictures(String format, int count) throws Exception {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 64; i++) {
      image.getRaster().setSample(i % 8, i / 8, 0, random.nextInt(256));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    byte[] bytes = out.toByteArray();
    Path picture = Files.write(directory.resolve("picture"), bytes);
    assertThat(predict(picture)).as(program.err()).isZero();
    String undamaged = program.out();
    Counts counts = new Counts(0, 0);
    for (int i = 0; i < count; i++) {
      Files.write(
          picture,
          format.equals("png")
              ? different(bytes)
              : Arrays.copyOf(bytes, random.nextInt(bytes.length)));
      int code = predict(picture);
      requireExactOrRefused(code, program.out().equals(undamaged));
      counts = counts.and(code == 2);
    }
    add(format.toUpperCase(Locale.ROOT), counts);
  }

  @Test
  void whatIsSomethingElse() throws Exception {
    List<byte[]> forms =
        List.of(
            text("<!DOCTYPE html><html><body>404</body></html>"),
            text("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"),
            new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0},
            text("%PDF-1.7\n"),
            new byte[0]);
    Counts counts = new Counts(0, 0);
    for (byte[] form : forms) {
      assertThat(predict(Files.write(directory.resolve("picture"), form))).isEqualTo(2);
      requireExactOrRefused(2, false);
      Path copy = copy();
      Files.write(copy.resolve("data").resolve(IMAGES), form);
      assertThat(isRefused(copy, numbers::equals)).isTrue();
      counts = counts.and(true).and(true);
    }
    assertThat(counts.refused()).isEqualTo(10);
    add("other forms", counts);
  }

  /** Does a kind of harm to so many copies of the run and its data, and goes on with each. */
  private void count(String kind, int times, Harm harm) throws Exception {
    count(kind, times, harm, numbers::equals);
  }

  private void count(String kind, int times, Harm harm, Predicate<List<String>> metricsAreRight)
      throws Exception {
    Counts counts = new Counts(0, 0);
    for (int i = 0; i < times; i++) {
      Path copy = copy();
      harm.doTo(copy);
      counts = counts.and(isRefused(copy, metricsAreRight));
    }
    add(kind, counts);
  }

  /** Goes on with the run and deletes it. */
  private boolean isRefused(Path copy, Predicate<List<String>> metricsAreRight) throws IOException {
    int code = resume(copy);
    requireExactOrRefused(
        code,
        code != 0
            || (Arrays.equals(weights(copy), weights) && metricsAreRight.test(numbers(copy))));
    Disk.deleteTree(copy);
    return code == 2;
  }

  private boolean isWarnedOfMetrics() {
    return program
        .err()
        .lines()
        .anyMatch(line -> line.startsWith("warning: ") && line.contains("metrics.csv"));
  }

  private void requireExactOrRefused(int code, boolean exact) {
    assertThat(code).as(program.err()).isIn(0, 2);
    if (code == 2) {
      assertThat(program.err()).contains("error: ").doesNotContain("defect");
    } else {
      assertThat(exact).as(program.out() + program.err()).isTrue();
    }
  }

  private int resume(Path copy) {
    return timed(
        "resume", copy.resolve("run").toString(), "--data-dir", copy.resolve("data").toString());
  }

  private int predict(Path picture) {
    return timed("predict", whole.resolve("run").toString(), picture.toString());
  }

  private int timed(String... args) {
    long before = System.nanoTime();
    int code = program.run(args);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LONGEST);
    return code;
  }

  private void add(String kind, Counts counts) {
    table.append(
        String.format(Locale.ROOT, "%-20s %7d  %7d%n", kind, counts.exact(), counts.refused()));
  }

  private void damage(Path file) throws IOException {
    Files.write(file, different(Files.readAllBytes(file)));
  }

  /** Damage that changes something. */
  private byte[] different(byte[] bytes) {
    byte[] damaged = Damage.of(bytes, random);
    while (Arrays.equals(damaged, bytes)) {
      damaged = Damage.of(bytes, random);
    }
    return damaged;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static byte[] weights(Path copy) throws IOException {
    Path last =
        new CheckpointStore(copy.resolve("run/checkpoints"))
            .newest(damaged -> {})
            .orElseThrow()
            .directory();
    assertThat(last).hasFileName("step-0000000012");
    return Files.readAllBytes(last.resolve("weights.data-00000-of-00001"));
  }

  /** All metrics but for the time that they took. */
  private static List<String> numbers(Path copy) throws IOException {
    return Files.readAllLines(copy.resolve("run/metrics.csv"), StandardCharsets.ISO_8859_1).stream()
        .map(line -> line.replaceFirst("(,[^,]*){2}$", ""))
        .toList();
  }

  private Path copy() throws IOException {
    Path copy = Files.createTempDirectory(directory, "copy");
    try (Stream<Path> all = Files.walk(whole)) {
      for (Path each : all.skip(1).toList()) {
        Files.copy(each, copy.resolve(whole.relativize(each).toString()));
      }
    }
    return copy;
  }
}

package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * CIFAR-10: 50,000 training and 10,000 test images in colour, 32×32, in 10 balanced classes
 * (Krizhevsky 2009, Learning Multiple Layers of Features from Tiny Images), in its binary version
 * ({@code cifar-10-binary.tar.gz}, unpacked).
 *
 * <p>Found in the directory that the user names, else in {@code
 * ~/.cache/convoke/cifar-10-batches-bin}. Files with other numbers of images are read too.
 */
public final class Cifar10 implements DatasetSource {

  /** 32×32 images in colour in 10 classes. */
  public static final ImageFormat FORMAT =
      new ImageFormat(CifarFile.SIDE, CifarFile.SIDE, CifarFile.CHANNELS, 10);

  private static final List<String> TRAINING =
      List.of(
          "data_batch_1.bin",
          "data_batch_2.bin",
          "data_batch_3.bin",
          "data_batch_4.bin",
          "data_batch_5.bin");
  private static final List<String> TEST = List.of("test_batch.bin");
  private static final String NAMES = "batches.meta.txt";
  private static final int NAMES_BYTES = 1 << 16;
  private static final String DIRECTORY = "cifar-10-batches-bin";
  private static final String FIX =
      "unpack cifar-10-binary.tar.gz and name its directory " + DIRECTORY + " with --data-dir";

  private final Path cache;

  /** For {@link java.util.ServiceLoader}. */
  public Cifar10() {
    this(Path.of(System.getProperty("user.home", "."), ".cache", "convoke", DIRECTORY));
  }

  Cifar10(Path cache) {
    this.cache = cache;
  }

  @Override
  public String name() {
    return "cifar10";
  }

  @Override
  public String description() {
    return "50,000 training and 10,000 test images of animals and vehicles";
  }

  @Override
  public Optional<ImageFormat> format() {
    return Optional.of(FORMAT);
  }

  @Override
  public Optional<String> location() {
    return Stream.concat(TRAINING.stream(), Stream.concat(TEST.stream(), Stream.of(NAMES)))
            .allMatch(file -> Files.isRegularFile(cache.resolve(file)))
        ? Optional.of(cache.toString())
        : Optional.empty();
  }

  @Override
  public Dataset load(DataRequest request) {
    Path directory = request.directory().orElse(cache);
    List<String> classes = classes(directory);
    ImageSet training = CifarFile.read(files(directory, TRAINING), classes.size());
    ImageSet test = CifarFile.read(files(directory, TEST), classes.size());
    return Dataset.of(name(), classes, training, test);
  }

  private static List<Path> files(Path directory, List<String> names) {
    return names.stream().map(name -> file(directory, name)).toList();
  }

  private static Path file(Path directory, String name) {
    Path file = directory.resolve(name);
    if (!Files.exists(file)) {
      throw new UsageException(
          Problem.of(directory + ": " + name + " is missing")
              .expected(String.join(", ", TRAINING) + ", " + TEST.get(0) + " and " + NAMES)
              .found(DirectoryContents.of(directory))
              .fix(FIX));
    }
    return file;
  }

  /** The names of the classes, a line each, in the order of the labels. */
  private static List<String> classes(Path directory) {
    RawFile file = RawFile.read(file(directory, NAMES), NAMES_BYTES);
    String expected = FORMAT.classes() + " different names, a line each";
    FileForm.refuseAll(file.name(), file.bytes(), "the names of the classes", expected);
    List<String> lines =
        new String(file.bytes(), StandardCharsets.UTF_8)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    List<String> names = lines.stream().distinct().toList();
    if (names.size() != FORMAT.classes()) {
      throw new UsageException(
          Problem.of(file.name() + ": not the names of the classes")
              .expected(expected)
              .found(names.size() + repeated(lines))
              .fix("fetch the file again"));
    }
    return names;
  }

  private static String repeated(List<String> lines) {
    List<String> repeated =
        lines.stream().filter(line -> Collections.frequency(lines, line) > 1).distinct().toList();
    return repeated.isEmpty() ? "" : "; repeated: " + String.join(", ", repeated);
  }
}

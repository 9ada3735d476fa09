package dev.convoke.runtime.data;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * MNIST: 60,000 training and 10,000 test images of handwritten digits, grey, 28×28, in 10 classes
 * (LeCun, Bottou, Bengio and Haffner 1998, Gradient-based learning applied to document recognition;
 * CC BY-SA 3.0).
 *
 * <p>Found in the directory that the user names, else in {@code ~/.cache/convoke/mnist}, else
 * downloaded there. The uncompressed bytes are checked by SHA-256.
 */
public final class Mnist implements DatasetSource {

  /** 28×28 grey images in 10 classes. */
  public static final ImageFormat FORMAT = new ImageFormat(28, 28, 1, 10);

  // Computed from the .gz files whose MD5 torchvision has: f68b3c2d…, d53e105e…, 9fb629c4… and
  // ec29112d…
  private static final PublishedIdx PUBLISHED =
      new PublishedIdx(
          "mnist",
          List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
          Map.of(
              IdxDirectory.TRAINING_IMAGES,
              "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
              IdxDirectory.TRAINING_LABELS,
              "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
              IdxDirectory.TEST_IMAGES,
              "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
              IdxDirectory.TEST_LABELS,
              "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
          "fetch the file again, or name another directory with --data-dir;"
              + " for another data set in these files: --data idx");

  /** Where TensorFlow Datasets has it from; the home of its authors asks for a password. */
  private static final URI HOME = URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/");

  private final IdxDownload download;

  /** For {@link java.util.ServiceLoader}. */
  public Mnist() {
    this(
        IdxDownload.ofUser(
            PUBLISHED.name(),
            "fetch its four files elsewhere, and name their directory with --data-dir",
            HOME));
  }

  Mnist(IdxDownload download) {
    this.download = download;
  }

  @Override
  public String name() {
    return PUBLISHED.name();
  }

  @Override
  public String description() {
    return "60,000 training and 10,000 test images of handwritten digits";
  }

  @Override
  public Optional<ImageFormat> format() {
    return Optional.of(FORMAT);
  }

  @Override
  public Optional<String> location() {
    return installed().map(Path::toString);
  }

  @Override
  public Dataset load(DataRequest request) {
    return PUBLISHED.load(
        request
            .directory()
            .or(this::installed)
            .orElseGet(() -> download.fetch(PUBLISHED.sha256())));
  }

  private Optional<Path> installed() {
    return Optional.of(download.cache()).filter(PUBLISHED::isIn);
  }
}

package dev.convoke.runtime.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole of Fashion-MNIST: 60,000 training and 10,000 test images, grey, 28×28, in 10 balanced
 * classes (Xiao, Rasul and Vollgraf 2017, arXiv:1708.07747; MIT licence).
 *
 * <p>Found in the directory that the user names, else where Debian's package {@code
 * dataset-fashion-mnist} puts it, else in the cache, else downloaded there. The uncompressed bytes
 * are checked by SHA-256 every time: packages compress them anew, so the digests of the {@code .gz}
 * files differ though the data do not.
 */
public final class FashionMnist implements DatasetSource {

  /** The classes, in the order of the labels. */
  public static final List<String> CLASSES =
      List.of(
          "T-shirt/top",
          "Trouser",
          "Pullover",
          "Dress",
          "Coat",
          "Sandal",
          "Shirt",
          "Sneaker",
          "Bag",
          "Ankle boot");

  /** 28×28 grey images in 10 classes. */
  public static final ImageFormat FORMAT = new ImageFormat(28, 28, 1, CLASSES.size());

  private static final Map<String, String> SHA256 =
      Map.of(
          IdxDirectory.TRAINING_IMAGES,
          "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
          IdxDirectory.TRAINING_LABELS,
          "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
          IdxDirectory.TEST_IMAGES,
          "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
          IdxDirectory.TEST_LABELS,
          "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34");

  private static final String FIX =
      "apt-get install dataset-fashion-mnist, or name the directory with --data-dir;"
          + " for another data set in these files: --data idx";

  private final Path packaged;
  private final FashionMnistDownload download;

  /** For {@link java.util.ServiceLoader}. */
  public FashionMnist() {
    this(Path.of("/usr/share/datasets/fashion-mnist"), FashionMnistDownload.ofUser());
  }

  FashionMnist(Path packaged, FashionMnistDownload download) {
    this.packaged = packaged;
    this.download = download;
  }

  @Override
  public String name() {
    return "fashion-mnist";
  }

  @Override
  public String description() {
    return "60,000 training and 10,000 test images of clothes";
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
    Path path = request.directory().or(this::installed).orElseGet(() -> download.fetch(SHA256));
    IdxDirectory files = new IdxDirectory(path, FIX);
    ImageSet training = read(files, IdxDirectory.TRAINING_IMAGES, IdxDirectory.TRAINING_LABELS);
    ImageSet test = read(files, IdxDirectory.TEST_IMAGES, IdxDirectory.TEST_LABELS);
    return Dataset.of(name(), CLASSES, training, test);
  }

  private Optional<Path> installed() {
    return List.of(packaged, download.cache()).stream()
        .filter(path -> new IdxDirectory(path, FIX).isComplete())
        .findFirst();
  }

  /**
   * The format is checked before the digests, because "1,024 bytes are missing" helps more than two
   * digests that differ.
   */
  private static ImageSet read(IdxDirectory files, String images, String labels) {
    RawFile imagesFile = files.read(images);
    RawFile labelsFile = files.read(labels);
    ImageSet set = IdxFile.read(imagesFile, labelsFile, CLASSES.size());
    imagesFile.require(SHA256.getOrDefault(images, ""), FIX);
    labelsFile.require(SHA256.getOrDefault(labels, ""), FIX);
    return set;
  }
}

package dev.convoke.runtime.data;

import java.net.URI;
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
 * are checked by SHA-256.
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

  private static final PublishedIdx PUBLISHED =
      new PublishedIdx(
          "fashion-mnist",
          CLASSES,
          Map.of(
              IdxDirectory.TRAINING_IMAGES,
              "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
              IdxDirectory.TRAINING_LABELS,
              "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
              IdxDirectory.TEST_IMAGES,
              "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
              IdxDirectory.TEST_LABELS,
              "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"),
          "apt-get install dataset-fashion-mnist, or name the directory with --data-dir;"
              + " for another data set in these files: --data idx");

  /** The data set's own home answers plain HTTP only. */
  private static final URI HOME =
      URI.create("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/");

  private final Path packaged;
  private final IdxDownload download;

  /** For {@link java.util.ServiceLoader}. */
  public FashionMnist() {
    this(
        Path.of("/usr/share/datasets/fashion-mnist"),
        IdxDownload.ofUser(
            PUBLISHED.name(),
            "apt-get install dataset-fashion-mnist, or name its directory with --data-dir",
            HOME));
  }

  FashionMnist(Path packaged, IdxDownload download) {
    this.packaged = packaged;
    this.download = download;
  }

  @Override
  public String name() {
    return PUBLISHED.name();
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
    return PUBLISHED.load(
        request
            .directory()
            .or(this::installed)
            .orElseGet(() -> download.fetch(PUBLISHED.sha256())));
  }

  private Optional<Path> installed() {
    return List.of(packaged, download.cache()).stream().filter(PUBLISHED::isIn).findFirst();
  }
}

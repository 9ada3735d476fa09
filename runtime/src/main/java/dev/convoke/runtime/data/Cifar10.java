package dev.convoke.runtime.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * CIFAR-10: 50,000 training and 10,000 test images in colour, 32×32, in 10 balanced classes
 * (Krizhevsky 2009, Learning Multiple Layers of Features from Tiny Images), in its binary version,
 * {@code cifar-10-binary.tar.gz}.
 *
 * <p>Found where the user says, else in {@code ~/.cache/convoke}: as the published archive, which
 * is checked by SHA-256, or unpacked. Unpacked files with other images and another number of them
 * are read too.
 */
public final class Cifar10 implements DatasetSource {

  // The digest is the one by which GoMLX and torchvision for Ruby check what they fetch.
  static final CifarSet SET =
      new CifarSet(
          "cifar10",
          "CIFAR-10",
          10,
          1,
          List.of(
              "data_batch_1.bin",
              "data_batch_2.bin",
              "data_batch_3.bin",
              "data_batch_4.bin",
              "data_batch_5.bin"),
          "test_batch.bin",
          "batches.meta.txt",
          "cifar-10-batches-bin",
          "cifar-10-binary.tar.gz",
          "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd");

  /** 32×32 images in colour in 10 classes. */
  public static final ImageFormat FORMAT = SET.format();

  private final CifarSet set;
  private final Path cache;

  /** For {@link java.util.ServiceLoader}. */
  public Cifar10() {
    this(SET, Path.of(System.getProperty("user.home", "."), ".cache", "convoke"));
  }

  Cifar10(CifarSet set, Path cache) {
    this.set = set;
    this.cache = cache;
  }

  @Override
  public String name() {
    return set.name();
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
    return new CifarFiles(set, cache).found().map(Path::toString);
  }

  @Override
  public Optional<String> singleFile() {
    return Optional.of(set.archive());
  }

  @Override
  public Dataset load(DataRequest request) {
    return CifarFiles.load(set, request, cache);
  }
}

package dev.convoke.runtime.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * CIFAR-100: 50,000 training and 10,000 test images in colour, 32×32, in 100 balanced classes
 * (Krizhevsky 2009, Learning Multiple Layers of Features from Tiny Images), in its binary version,
 * {@code cifar-100-binary.tar.gz}. An image has two labels: one of 20 coarse classes, which is not
 * used, and one of the 100 fine ones.
 *
 * <p>Found where the user says, else in {@code ~/.cache/convoke}: as the published archive, which
 * is checked by SHA-256, or unpacked. Unpacked files with other images and another number of them
 * are read too.
 */
public final class Cifar100 implements DatasetSource {

  // The digest is the one by which GoMLX and torchvision for Ruby check what they fetch.
  static final CifarSet SET =
      new CifarSet(
          "cifar100",
          "CIFAR-100",
          100,
          2,
          List.of("train.bin"),
          "test.bin",
          "fine_label_names.txt",
          "cifar-100-binary",
          "cifar-100-binary.tar.gz",
          "58a81ae192c23a4be8b1804d68e518ed807d710a4eb253b1f2a199162a40d8ec");

  /** 32×32 images in colour in 100 classes. */
  public static final ImageFormat FORMAT = SET.format();

  private final CifarSet set;
  private final Path cache;

  /** For {@link java.util.ServiceLoader}. */
  public Cifar100() {
    this(SET, Path.of(System.getProperty("user.home", "."), ".cache", "convoke"));
  }

  Cifar100(CifarSet set, Path cache) {
    this.set = set;
    this.cache = cache;
  }

  @Override
  public String name() {
    return set.name();
  }

  @Override
  public String description() {
    return "50,000 training and 10,000 test images of animals, plants and things";
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

package dev.convoke.runtime.data;

import java.util.Optional;

/**
 * A data set that commands know by name.
 *
 * <p>Found through {@link java.util.ServiceLoader}: a class of yours that is named in {@code
 * META-INF/services/dev.convoke.runtime.data.DatasetSource} works with {@code --data} as the
 * built-in ones do.
 */
public interface DatasetSource {

  /** The name that {@code --data} takes, such as {@code fashion-mnist}. */
  String name();

  /** One line: what it holds. */
  String description();

  /**
   * Size of the images and number of classes where they are known before loading. A source without
   * a format is never chosen by itself, only by name.
   */
  default Optional<ImageFormat> format() {
    return Optional.empty();
  }

  /** Where the data lie on this machine; empty if they would have to be named or fetched first. */
  default Optional<String> location() {
    return Optional.empty();
  }

  /**
   * What {@code --data-dir} may name that is a file and no directory, in words for messages, such
   * as {@code cifar-10-binary.tar.gz}; empty where it must be a directory.
   */
  default Optional<String> singleFile() {
    return Optional.empty();
  }

  /**
   * Reads and checks everything.
   *
   * @param request where the files are, if the user says so, and what the network wants
   * @throws dev.convoke.runtime.problem.UsageException if a file is missing, damaged or not what it
   *     should be; anything else that is thrown is reported as a mistake in this class
   */
  Dataset load(DataRequest request);
}

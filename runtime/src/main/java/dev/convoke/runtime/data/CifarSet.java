package dev.convoke.runtime.data;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the binary versions of CIFAR-10 and CIFAR-100 differ in.
 *
 * @param name the name that {@code --data} takes
 * @param title what people call it
 * @param classes that a network tells apart
 * @param labelBytes before the pixels of each image; the last one is the label
 * @param training files, in their order
 * @param test file
 * @param names file with a class in each line, in the order of the labels
 * @param directory that the published archive has the files in
 * @param archive as it was published
 * @param sha256 of the published archive
 */
record CifarSet(
    String name,
    String title,
    int classes,
    int labelBytes,
    List<String> training,
    String test,
    String names,
    String directory,
    String archive,
    String sha256) {

  static final int SIDE = 32;
  static final int CHANNELS = 3;
  static final int PLANE_BYTES = SIDE * SIDE;
  static final int IMAGE_BYTES = CHANNELS * PLANE_BYTES;

  private static final String HOME = "https://www.cs.toronto.edu/~kriz/";

  /** Size of the images and number of classes. */
  ImageFormat format() {
    return new ImageFormat(SIDE, SIDE, CHANNELS, classes);
  }

  /** Bytes of an image with its labels. */
  int recordBytes() {
    return labelBytes + IMAGE_BYTES;
  }

  /** All files. */
  List<String> files() {
    return Stream.concat(training.stream(), Stream.of(test, names)).toList();
  }

  /** How to get it. */
  String fix() {
    return "fetch " + HOME + archive + " and name it with --data-dir";
  }
}

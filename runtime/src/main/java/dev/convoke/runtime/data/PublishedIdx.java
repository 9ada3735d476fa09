package dev.convoke.runtime.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A data set that was published in MNIST's four files. The uncompressed bytes are checked every
 * time: packages compress them anew, so the digests of the {@code .gz} files differ though the data
 * do not.
 *
 * @param name the name that {@code --data} takes
 * @param classes in the order of the labels
 * @param sha256 of the uncompressed bytes, by file name without {@code .gz}
 * @param fix what to do where a file is missing or another one
 */
record PublishedIdx(String name, List<String> classes, Map<String, String> sha256, String fix) {

  /** Whether all files are there. */
  boolean isIn(Path directory) {
    return new IdxDirectory(directory, fix).isComplete();
  }

  /** Reads and checks the files. */
  Dataset load(Path directory) {
    IdxDirectory files = new IdxDirectory(directory, fix);
    ImageSet training = read(files, IdxDirectory.TRAINING_IMAGES, IdxDirectory.TRAINING_LABELS);
    ImageSet test = read(files, IdxDirectory.TEST_IMAGES, IdxDirectory.TEST_LABELS);
    return Dataset.of(name, classes, training, test);
  }

  /**
   * The format is checked before the digests, because "1,024 bytes are missing" helps more than two
   * digests that differ.
   */
  private ImageSet read(IdxDirectory files, String images, String labels) {
    RawFile imagesFile = files.read(images);
    RawFile labelsFile = files.read(labels);
    ImageSet set = IdxFile.read(imagesFile, labelsFile, classes.size());
    imagesFile.require(sha256.getOrDefault(images, ""), fix);
    labelsFile.require(sha256.getOrDefault(labels, ""), fix);
    return set;
  }
}

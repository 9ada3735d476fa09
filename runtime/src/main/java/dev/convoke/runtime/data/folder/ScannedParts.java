package dev.convoke.runtime.data.folder;

import dev.convoke.runtime.data.folder.FolderScan.Unusable;
import dev.convoke.runtime.data.picture.PictureIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Pictures in files, as they were found.
 *
 * @param classes in the order of their labels
 * @param training to learn from
 * @param validation beside it
 * @param test beside it; without one, part of the training pictures is held out
 */
public record ScannedParts(
    List<String> classes, Part training, Optional<Part> validation, Optional<Part> test) {

  public ScannedParts {
    classes = List.copyOf(classes);
  }

  /**
   * A part.
   *
   * @param where the folder or the list that has it
   * @param index of the pictures
   * @param unusable the other files
   * @param decoded what is known of the pictures' pixels
   */
  public record Part(
      Path where, PictureIndex index, List<Unusable> unusable, DecodedBefore decoded) {

    public Part {
      unusable = List.copyOf(unusable);
    }
  }
}

package dev.convoke.runtime.data.augment;

import java.util.List;

/**
 * The changes of training images in the order of the recipe. The first ones are done to single
 * images, and when an image needs no more of these, images become a batch.
 *
 * @param all of them; the place of one in this list is part of what it draws by
 * @param ofImages how many are done to single images; the others are done to batches
 */
public record Stages(List<Stage> all, int ofImages) {

  public Stages {
    all = List.copyOf(all);
  }

  /**
   * Divides them: whole batches are changed faster, so that only what cannot wait, and what stands
   * before it, is done to single images.
   */
  public static Stages of(List<? extends Stage> all) {
    int images = 0;
    for (int place = 0; place < all.size(); place++) {
      if (!(all.get(place) instanceof BatchStage)) {
        images = place + 1;
      }
    }
    return new Stages(List.copyOf(all), images);
  }

  /** Whether images are read as whole pictures, of which a change chooses a part. */
  public boolean ofWholePictures() {
    return all.subList(0, ofImages).stream()
        .anyMatch(stage -> stage instanceof ImageStage image && image.choosesPart());
  }
}

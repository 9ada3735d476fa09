package dev.convoke.runtime.data.augment;

import dev.convoke.description.recipe.Augmentation;
import dev.convoke.description.recipe.AugmentationKinds;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.recipe.Factories;
import java.util.List;

/** The changes of training images that come with Convoke, one line each. */
public final class Augmentations {

  /** By the form of the augmentation. */
  public static final Factories<Augmentation, Stage> STANDARD =
      Factories.<Augmentation, Stage>none()
          .with(AugmentationKinds.PAD_AND_CROP, PadAndCropStage::new)
          .with(AugmentationKinds.HORIZONTAL_FLIP, form -> new HorizontalFlipStage());

  private Augmentations() {}

  /**
   * The stages of a recipe, in the order written.
   *
   * @param factories for all of its augmentations: a recipe is checked before anything is built
   * @throws UsageException where a change of single images is written behind one of whole batches
   */
  public static List<Stage> stages(
      Factories<Augmentation, Stage> factories, List<Augmentation> recipe) {
    List<Stage> stages = recipe.stream().map(factories::create).toList();
    for (int i = 1; i < stages.size(); i++) {
      if (stages.get(i) instanceof ImageStage && stages.get(i - 1) instanceof BatchStage) {
        String single = factories.writtenAs(recipe.get(i));
        String whole = factories.writtenAs(recipe.get(i - 1));
        throw new UsageException(
            Problem.of(single + " cannot be done to whole batches")
                .expected("changes of single images before changes of batches")
                .found(single + " behind " + whole)
                .fix("write it before " + whole));
      }
    }
    return stages;
  }
}

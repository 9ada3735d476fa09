package dev.convoke.runtime.data.augment;

import dev.convoke.description.recipe.Augmentation;
import dev.convoke.description.recipe.Augmentation.Resize;
import dev.convoke.description.recipe.AugmentationKinds;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.recipe.Factories;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The changes of training images that come with Convoke, one line each. */
public final class Augmentations {

  /** By the form of the augmentation. */
  public static final Factories<Augmentation, Stage.Factory> STANDARD =
      Factories.<Augmentation, Stage.Factory>none()
          .with(AugmentationKinds.PAD_AND_CROP, form -> images -> new PadAndCropStage(form, images))
          .with(
              AugmentationKinds.HORIZONTAL_FLIP,
              form -> images -> new HorizontalFlipStage(form.alternating()))
          .with(
              AugmentationKinds.SCALE_JITTER,
              form ->
                  images ->
                      new RescaleStage(form.min(), form.max(), images.height(), images.width()))
          .with(AugmentationKinds.RANDOM_CROP, form -> images -> RandomCropStage.of(images))
          .with(
              AugmentationKinds.RANDOM_RESIZED_CROP,
              form -> images -> new RandomResizedCropStage(form, images))
          .with(AugmentationKinds.PCA_COLOR, form -> images -> new PcaColorStage(form, images))
          .with(
              AugmentationKinds.COLOR_JITTER,
              form -> images -> ColorJitterStage.of(form, images.channels()))
          .with(AugmentationKinds.RESIZE, form -> images -> resized(form, images))
          .with(
              AugmentationKinds.RAND_AUGMENT,
              form ->
                  images ->
                      new DrawnOperationsStage(
                          DrawnOperation.ofRandAugment(),
                          form.operations(),
                          OptionalInt.of(form.magnitude()),
                          images.channels()))
          .with(
              AugmentationKinds.TRIVIAL_AUGMENT,
              form ->
                  images ->
                      new DrawnOperationsStage(
                          DrawnOperation.ofTrivialAugment(),
                          1,
                          OptionalInt.empty(),
                          images.channels()))
          .with(
              AugmentationKinds.RANDOM_ERASING,
              form -> images -> new RandomErasingStage(form, images))
          .with(AugmentationKinds.MIXUP, form -> images -> new MixupStage(form.alpha()))
          .with(AugmentationKinds.CUT_MIX, form -> images -> new CutMixStage(form.alpha()));

  private Augmentations() {}

  private static Stage resized(Resize form, TrainingImages images) {
    int first = form.size().get(0);
    return form.isShorterSide()
        ? new RescaleStage(first, first, images.height(), images.width())
        : new ResizeStage(first, form.size().get(1));
  }

  /**
   * The stages of a recipe, in the order written.
   *
   * @param factories for all of its augmentations: a recipe is checked before anything is built
   * @param images that are changed
   * @throws UsageException where a change of single images is written behind one of whole batches
   */
  public static Stages stages(
      Factories<Augmentation, Stage.Factory> factories,
      List<Augmentation> recipe,
      TrainingImages images) {
    List<Stage> all = new ArrayList<>();
    for (Augmentation each : recipe) {
      all.add(factories.create(each).of(images));
    }
    Stages stages = Stages.of(all);
    for (int i = 0; i < stages.ofImages(); i++) {
      if (!(all.get(i) instanceof ImageStage)) {
        String single = factories.writtenAs(recipe.get(stages.ofImages() - 1));
        String whole = factories.writtenAs(recipe.get(i));
        throw new UsageException(
            Problem.of(single + " cannot be done to whole batches")
                .expected("changes of single images before changes of batches")
                .found(single + " behind " + whole)
                .fix("write it before " + whole));
      }
    }
    return Stages.of(RandomCropStage.fused(all));
  }
}

package dev.convoke.runtime.data;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.Augmentation;
import dev.convoke.description.recipe.Augmentation.RandomResizedCrop;
import dev.convoke.description.recipe.Augmentation.Resize;
import dev.convoke.description.recipe.Augmentation.ScaleJitter;
import dev.convoke.description.recipe.Recipe;
import java.util.Collections;
import java.util.List;

/**
 * To what size a picture is rescaled, whose middle is then evaluated: things are to be as large as
 * training saw them.
 */
public final class EvaluatedSide {

  private EvaluatedSide() {}

  /**
   * The shorter side, in pixels:
   *
   * <ul>
   *   <li>the scale of {@code @Evaluate}, where it names a single one;
   *   <li>behind {@code @ScaleJitter}, the mean of its limits: Simonyan and Zisserman 2014, arXiv
   *       1409.1556, section 3.2;
   *   <li>behind {@code @Resize}, the side that it names, or the smaller of two;
   *   <li>behind {@code @RandomResizedCrop}, 8/7 of the network's input, as torchvision rescales to
   *       256 for 224;
   *   <li>otherwise the input's own, so that no margin is cut off a picture of the same aspect.
   * </ul>
   */
  public static int of(NetworkDescription network) {
    NetworkDescription.Input input = network.input();
    int shorter = Math.min(input.height(), input.width());
    List<Integer> scales = network.evaluation().map(e -> e.scales()).orElse(List.of());
    if (scales.size() == 1) {
      return Math.max(shorter, scales.get(0));
    }
    List<Augmentation> augmentations = network.recipe().map(Recipe::augmentation).orElse(List.of());
    for (Augmentation augmentation : augmentations) {
      if (augmentation instanceof ScaleJitter jitter) {
        return Math.max(shorter, (jitter.min() + jitter.max()) / 2);
      }
      if (augmentation instanceof Resize resize) {
        return Math.max(shorter, Collections.min(resize.size()));
      }
      if (augmentation instanceof RandomResizedCrop) {
        return (int) Math.round(shorter * 8 / 7.0);
      }
    }
    return shorter;
  }
}

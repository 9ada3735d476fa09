package dev.convoke.runtime.run;

import dev.convoke.description.codec.Kind;
import dev.convoke.description.codec.Kinds;
import dev.convoke.description.recipe.RecipeCodec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a user calls a value of a run's specification: where it is written in source or typed. */
final class FieldName {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("network", "the network"),
          Map.entry("batch", "@Train(batch) or --batch"),
          Map.entry("epochs", "@Train(epochs) or --epochs"),
          Map.entry("declaredEpochs", "@Train(epochs)"),
          Map.entry("recipe.data", "@Train(data)"),
          Map.entry("recipe.validation", "@Train(validation)"),
          Map.entry("recipe.optimizer", "the optimizer"),
          Map.entry("recipe.schedule", "the schedule of the learning rate"),
          Map.entry("recipe.warmup", "@Warmup"),
          Map.entry("recipe.warmup.epochs", "@Warmup(epochs)"),
          Map.entry("recipe.warmup.from", "@Warmup(from)"),
          Map.entry("recipe.augmentation", "the augmentations"),
          Map.entry("recipe.balance", "@ClassWeights or @BalancedSampling"),
          Map.entry("recipe.labelSmoothing", "@LabelSmoothing"),
          Map.entry("recipe.clipNorm", "@ClipNorm"),
          Map.entry("recipe.movingAverage", "@MovingAverage"),
          Map.entry("recipe.freeze", "@Freeze"),
          Map.entry("recipe.initFrom", "@InitFrom"),
          Map.entry("recipe.initFrom.network", "@InitFrom"),
          Map.entry("recipe.initFrom.variables", "the variables of @InitFrom"),
          Map.entry("evaluation", "@Evaluate"),
          Map.entry("evaluation.protocol", "@Evaluate"),
          Map.entry("evaluation.scales", "@Evaluate(scales)"),
          Map.entry("evaluation.flip", "@Evaluate(flip)"),
          Map.entry("data.name", "--data"),
          Map.entry("data.training", "the number of training images"),
          Map.entry("data.validation", "the number of validation images"),
          Map.entry("data.test", "the number of test images"),
          Map.entry("data.classes", "the classes of the data set"),
          Map.entry("data.mean", "the mean of the training pixels"),
          Map.entry("data.deviation", "the standard deviation of the training pixels"),
          Map.entry("data.digest", "the images or labels of the data set"),
          Map.entry("seed", "--seed"),
          Map.entry("precision", "the precision"),
          Map.entry("deterministic", "--deterministic"),
          Map.entry("oneDnn", "TF_ENABLE_ONEDNN_OPTS"));

  /** Members that are their annotation's only attribute, {@code value}. */
  private static final Map<String, List<String>> ONLY_ATTRIBUTE =
      Map.of(
          "padding",
          List.of("padAndCrop"),
          "size",
          List.of("resize"),
          "alpha",
          List.of("mixup", "cutMix"));

  private FieldName() {}

  /**
   * The name of a value.
   *
   * @param path where it stands in JSON
   * @param kind that of the object that holds it, if it has one
   */
  static String of(String path, Optional<String> kind) {
    if (kind.isPresent()) {
      return ofMember(kind.get(), path.substring(path.lastIndexOf('.') + 1));
    }
    return NAMES.getOrDefault(path, path);
  }

  /** What a form is called in source, such as {@code @Sgd}; one of a user's own by its kind. */
  static String ofKind(String kind) {
    RecipeCodec recipes = RecipeCodec.STANDARD;
    return Stream.of(recipes.optimizers(), recipes.schedules(), recipes.augmentations())
        .map(Kinds::all)
        .flatMap(List::stream)
        .filter(known -> known.name().equals(kind))
        .map(Kind::writtenAs)
        .findFirst()
        .orElse(kind);
  }

  /** What a member of a form is called as an attribute of its annotation. */
  static String attribute(String member) {
    return member.equals("decayGroup") ? "decay" : member;
  }

  static boolean isOnlyAttribute(String kind, String member) {
    return ONLY_ATTRIBUTE.getOrDefault(member, List.of()).contains(kind);
  }

  private static String ofMember(String kind, String member) {
    String form = ofKind(kind);
    return isOnlyAttribute(kind, member) ? form : form + "(" + attribute(member) + ")";
  }
}

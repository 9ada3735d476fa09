package dev.convoke.description.recipe;

import dev.convoke.description.codec.Constants;
import dev.convoke.description.codec.JsonText;
import dev.convoke.description.codec.Kind;
import dev.convoke.description.codec.Kinds;
import dev.convoke.description.codec.MemberReader;
import dev.convoke.description.codec.MemberWriter;
import dev.convoke.description.codec.ObjectCodec;
import dev.convoke.dsl.value.Data;

/**
 * A recipe as data.
 *
 * @param optimizers the optimizers that a recipe can have
 * @param schedules the schedules
 * @param augmentations the augmentations
 */
public record RecipeCodec(
    Kinds<Optimizer> optimizers, Kinds<Schedule> schedules, Kinds<Augmentation> augmentations)
    implements ObjectCodec<Recipe> {

  /** With the forms that the language has. */
  public static final RecipeCodec STANDARD =
      new RecipeCodec(OptimizerKinds.ALL, ScheduleKinds.ALL, AugmentationKinds.ALL);

  private static final Constants<Data> DATA =
      Constants.of(
          "data",
          Data.class,
          data ->
              switch (data) {
                case NONE -> "NONE";
                case MNIST -> "MNIST";
                case FASHION_MNIST -> "FASHION_MNIST";
                case CIFAR_10 -> "CIFAR_10";
                case CIFAR_100 -> "CIFAR_100";
                case IMAGENET -> "IMAGENET";
              });

  private static final ObjectCodec<Recipe.Warmup> WARMUP =
      ObjectCodec.of(
          (warmup, out) -> {
            out.integer("epochs", warmup.epochs());
            out.number("from", warmup.from());
          },
          in -> new Recipe.Warmup(in.integer("epochs"), in.number("from")));

  private static final ObjectCodec<Recipe.InitialWeights> INITIAL_WEIGHTS =
      ObjectCodec.of(
          (weights, out) -> {
            out.text("network", weights.network());
            out.texts("variables", weights.variables());
          },
          in -> new Recipe.InitialWeights(in.text("network"), in.texts("variables")));

  /** The same with an optimizer of one's own. */
  public RecipeCodec withOptimizer(Kind<? extends Optimizer> own) {
    return new RecipeCodec(optimizers.with(own), schedules, augmentations);
  }

  /** The same with a schedule of one's own. */
  public RecipeCodec withSchedule(Kind<? extends Schedule> own) {
    return new RecipeCodec(optimizers, schedules.with(own), augmentations);
  }

  /** The same with an augmentation of one's own. */
  public RecipeCodec withAugmentation(Kind<? extends Augmentation> own) {
    return new RecipeCodec(optimizers, schedules, augmentations.with(own));
  }

  /** The canonical text: equal recipes have equal texts, different recipes different ones. */
  public String canonical(Recipe recipe) {
    return JsonText.canonical(json(recipe));
  }

  /** SHA-256 of the canonical text, in hexadecimal. */
  public String digest(Recipe recipe) {
    return JsonText.sha256(json(recipe));
  }

  @Override
  public void write(Recipe recipe, MemberWriter out) {
    out.integer("batch", recipe.batch());
    out.integer("epochs", recipe.epochs());
    out.optional("data", recipe.data(), (name, data) -> out.constant(name, DATA, data));
    out.number("validation", recipe.validation());
    out.object("optimizer", optimizers, recipe.optimizer());
    out.object("schedule", schedules, recipe.schedule());
    out.optional("warmup", recipe.warmup(), (name, warmup) -> out.object(name, WARMUP, warmup));
    out.objects("augmentation", augmentations, recipe.augmentation());
    out.optional(
        "balance",
        recipe.balance(),
        (name, balance) -> out.constant(name, ClassBalance.NAMES, balance));
    out.number("labelSmoothing", recipe.labelSmoothing());
    out.number("clipNorm", recipe.clipNorm());
    out.number("movingAverage", recipe.movingAverage());
    out.texts("freeze", recipe.freeze());
    out.optional(
        "initFrom",
        recipe.initFrom(),
        (name, weights) -> out.object(name, INITIAL_WEIGHTS, weights));
  }

  @Override
  public Recipe read(MemberReader in) {
    return new Recipe(
        in.integer("batch"),
        in.integer("epochs"),
        in.optional("data", name -> in.constant(name, DATA)),
        in.optionalNumber("validation"),
        in.object("optimizer", optimizers),
        in.object("schedule", schedules),
        in.optional("warmup", name -> in.object(name, WARMUP)),
        in.objects("augmentation", augmentations),
        in.optional("balance", name -> in.constant(name, ClassBalance.NAMES)),
        in.optionalNumber("labelSmoothing"),
        in.optionalNumber("clipNorm"),
        in.optionalNumber("movingAverage"),
        in.texts("freeze"),
        in.optional("initFrom", name -> in.object(name, INITIAL_WEIGHTS)));
  }
}

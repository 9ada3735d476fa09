package dev.convoke.description.recipe;

import dev.convoke.description.codec.Kind;
import dev.convoke.description.codec.Kinds;
import dev.convoke.description.recipe.Augmentation.ColorJitter;
import dev.convoke.description.recipe.Augmentation.CutMix;
import dev.convoke.description.recipe.Augmentation.HorizontalFlip;
import dev.convoke.description.recipe.Augmentation.Mixup;
import dev.convoke.description.recipe.Augmentation.PadAndCrop;
import dev.convoke.description.recipe.Augmentation.PcaColor;
import dev.convoke.description.recipe.Augmentation.RandAugment;
import dev.convoke.description.recipe.Augmentation.RandomCrop;
import dev.convoke.description.recipe.Augmentation.RandomErasing;
import dev.convoke.description.recipe.Augmentation.RandomResizedCrop;
import dev.convoke.description.recipe.Augmentation.Resize;
import dev.convoke.description.recipe.Augmentation.ScaleJitter;
import dev.convoke.description.recipe.Augmentation.TrivialAugment;
import java.util.List;

/** The augmentations that the language has, as data. */
public final class AugmentationKinds {

  public static final Kind<PadAndCrop> PAD_AND_CROP =
      new Kind<>(
          "padAndCrop",
          "@PadAndCrop",
          PadAndCrop.class,
          (crop, out) -> out.integer("padding", crop.padding()),
          in -> new PadAndCrop(in.integer("padding")));

  public static final Kind<HorizontalFlip> HORIZONTAL_FLIP =
      new Kind<>(
          "horizontalFlip",
          "@HorizontalFlip",
          HorizontalFlip.class,
          // Only where it is so: descriptions and runs of before have no such member.
          (flip, out) -> {
            if (flip.alternating()) {
              out.flag("alternating", true);
            }
          },
          in -> new HorizontalFlip(in.optional("alternating", in::flag).orElse(false)));

  public static final Kind<ScaleJitter> SCALE_JITTER =
      new Kind<>(
          "scaleJitter",
          "@ScaleJitter",
          ScaleJitter.class,
          (jitter, out) -> {
            out.integer("min", jitter.min());
            out.integer("max", jitter.max());
          },
          in -> new ScaleJitter(in.integer("min"), in.integer("max")));

  public static final Kind<RandomCrop> RANDOM_CROP =
      Kind.of("randomCrop", "@RandomCrop", RandomCrop.class, new RandomCrop());

  public static final Kind<RandomResizedCrop> RANDOM_RESIZED_CROP =
      new Kind<>(
          "randomResizedCrop",
          "@RandomResizedCrop",
          RandomResizedCrop.class,
          (crop, out) -> {
            out.number("minArea", crop.minArea());
            out.number("maxArea", crop.maxArea());
            out.number("minAspect", crop.minAspect());
            out.number("maxAspect", crop.maxAspect());
          },
          in ->
              new RandomResizedCrop(
                  in.number("minArea"),
                  in.number("maxArea"),
                  in.number("minAspect"),
                  in.number("maxAspect")));

  public static final Kind<PcaColor> PCA_COLOR =
      new Kind<>(
          "pcaColor",
          "@PcaColor",
          PcaColor.class,
          (color, out) -> out.number("deviation", color.deviation()),
          in -> new PcaColor(in.number("deviation")));

  public static final Kind<ColorJitter> COLOR_JITTER =
      new Kind<>(
          "colorJitter",
          "@ColorJitter",
          ColorJitter.class,
          (jitter, out) -> {
            out.number("brightness", jitter.brightness());
            out.number("contrast", jitter.contrast());
            out.number("saturation", jitter.saturation());
            out.number("hue", jitter.hue());
          },
          in ->
              new ColorJitter(
                  in.number("brightness"),
                  in.number("contrast"),
                  in.number("saturation"),
                  in.number("hue")));

  public static final Kind<Resize> RESIZE =
      new Kind<>(
          "resize",
          "@Resize",
          Resize.class,
          (resize, out) -> out.integers("size", resize.size()),
          in -> new Resize(in.integers("size")));

  public static final Kind<RandAugment> RAND_AUGMENT =
      new Kind<>(
          "randAugment",
          "@RandAugment",
          RandAugment.class,
          (change, out) -> {
            out.integer("operations", change.operations());
            out.integer("magnitude", change.magnitude());
          },
          in -> new RandAugment(in.integer("operations"), in.integer("magnitude")));

  public static final Kind<TrivialAugment> TRIVIAL_AUGMENT =
      Kind.of("trivialAugment", "@TrivialAugment", TrivialAugment.class, new TrivialAugment());

  public static final Kind<RandomErasing> RANDOM_ERASING =
      new Kind<>(
          "randomErasing",
          "@RandomErasing",
          RandomErasing.class,
          (erasing, out) -> {
            out.number("probability", erasing.probability());
            out.number("minArea", erasing.minArea());
            out.number("maxArea", erasing.maxArea());
            out.number("minAspect", erasing.minAspect());
            out.number("maxAspect", erasing.maxAspect());
          },
          in ->
              new RandomErasing(
                  in.number("probability"),
                  in.number("minArea"),
                  in.number("maxArea"),
                  in.number("minAspect"),
                  in.number("maxAspect")));

  public static final Kind<Mixup> MIXUP =
      new Kind<>(
          "mixup",
          "@Mixup",
          Mixup.class,
          (mixup, out) -> out.number("alpha", mixup.alpha()),
          in -> new Mixup(in.number("alpha")));

  public static final Kind<CutMix> CUT_MIX =
      new Kind<>(
          "cutMix",
          "@CutMix",
          CutMix.class,
          (cutMix, out) -> out.number("alpha", cutMix.alpha()),
          in -> new CutMix(in.number("alpha")));

  /** All of them. */
  public static final Kinds<Augmentation> ALL =
      new Kinds<>(
          "augmentation",
          List.of(
              PAD_AND_CROP,
              HORIZONTAL_FLIP,
              SCALE_JITTER,
              RANDOM_CROP,
              RANDOM_RESIZED_CROP,
              PCA_COLOR,
              COLOR_JITTER,
              RESIZE,
              RAND_AUGMENT,
              TRIVIAL_AUGMENT,
              RANDOM_ERASING,
              MIXUP,
              CUT_MIX));

  private AugmentationKinds() {}
}

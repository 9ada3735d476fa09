package dev.convoke.processor.training;

import dev.convoke.description.recipe.Augmentation;
import dev.convoke.dsl.train.ColorJitter;
import dev.convoke.dsl.train.CutMix;
import dev.convoke.dsl.train.HorizontalFlip;
import dev.convoke.dsl.train.Mixup;
import dev.convoke.dsl.train.PadAndCrop;
import dev.convoke.dsl.train.PcaColor;
import dev.convoke.dsl.train.RandAugment;
import dev.convoke.dsl.train.RandomCrop;
import dev.convoke.dsl.train.RandomErasing;
import dev.convoke.dsl.train.RandomResizedCrop;
import dev.convoke.dsl.train.Resize;
import dev.convoke.dsl.train.ScaleJitter;
import dev.convoke.dsl.train.TrivialAugment;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.NetworkInput;
import dev.convoke.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the augmentations in their order; a new one is a line here. */
final class AugmentationReader {

  private static final int LARGEST_MAGNITUDE = 30;

  /** As many as there are to draw from; each one more makes the graph larger. */
  private static final int MOST_OPERATIONS = 14;

  private static final Map<String, Function<TrainingValues, Augmentation>> READERS =
      Map.ofEntries(
          entry(
              PadAndCrop.class,
              values -> new Augmentation.PadAndCrop(values.positive("value", "the padding"))),
          entry(
              HorizontalFlip.class,
              values -> new Augmentation.HorizontalFlip(values.flag("alternating"))),
          entry(ScaleJitter.class, AugmentationReader::scaleJitter),
          entry(RandomCrop.class, values -> new Augmentation.RandomCrop()),
          entry(RandomResizedCrop.class, AugmentationReader::randomResizedCrop),
          entry(
              PcaColor.class,
              values -> new Augmentation.PcaColor(values.greaterThanZero("deviation"))),
          entry(ColorJitter.class, AugmentationReader::colorJitter),
          entry(Resize.class, AugmentationReader::resize),
          entry(RandAugment.class, AugmentationReader::randAugment),
          entry(TrivialAugment.class, values -> new Augmentation.TrivialAugment()),
          entry(RandomErasing.class, AugmentationReader::randomErasing),
          entry(
              Mixup.class, values -> new Augmentation.Mixup(values.greaterThanZero("value", "α"))),
          entry(
              CutMix.class,
              values -> new Augmentation.CutMix(values.greaterThanZero("value", "α"))));

  /** Pixels; a square colour picture of this side takes 3 GiB as float32. */
  private static final int LONGEST_SIDE = 16_384;

  private AugmentationReader() {}

  static Set<String> annotations() {
    return READERS.keySet();
  }

  static List<Augmentation> read(TrainingAnnotations annotations, Optional<NetworkInput> input) {
    List<Augmentation> changes = new ArrayList<>();
    for (TrainingValues values : annotations.all(TrainingKind.AUGMENTATION)) {
      changes.add(Objects.requireNonNull(READERS.get(values.training().name())).apply(values));
    }
    ImageChecks.check(annotations.all(TrainingKind.AUGMENTATION), changes, input);
    return changes;
  }

  private static Map.Entry<String, Function<TrainingValues, Augmentation>> entry(
      Class<?> annotation, Function<TrainingValues, Augmentation> reader) {
    return Map.entry(annotation.getCanonicalName(), reader);
  }

  private static Augmentation scaleJitter(TrainingValues values) {
    int min = values.positive("min");
    int max = values.positive("max");
    values.requireOrder("min", min, "max", max);
    requireMemory(values, values.value("max"), max);
    return new Augmentation.ScaleJitter(min, max);
  }

  /** A side of a rescaled picture, whose square must fit into memory. */
  private static void requireMemory(TrainingValues values, Value place, int side) {
    if (side > LONGEST_SIDE) {
      values.report(
          Diagnostic.of(
                  DiagnosticCode.OVERFLOW,
                  place.origin(),
                  values.name(),
                  "a side of " + side,
                  "pictures are rescaled to, " + LONGEST_SIDE)
              .fix("write " + LONGEST_SIDE + " or less"));
    }
  }

  private static Augmentation randomResizedCrop(TrainingValues values) {
    Rectangle rectangle = Rectangle.read(values);
    return new Augmentation.RandomResizedCrop(
        rectangle.minArea(), rectangle.maxArea(), rectangle.minAspect(), rectangle.maxAspect());
  }

  private static Augmentation colorJitter(TrainingValues values) {
    Augmentation.ColorJitter jitter =
        new Augmentation.ColorJitter(
            values.finiteNotNegative("brightness"),
            values.finiteNotNegative("contrast"),
            values.finiteNotNegative("saturation"),
            values.within(0, 0.5, "hue"));
    if (jitter.equals(new Augmentation.ColorJitter(0, 0, 0, 0))) {
      values.report(
          Diagnostic.of(
                  DiagnosticCode.NOT_GREATER_THAN_ZERO,
                  values.training().annotation().origin(),
                  values.name(),
                  "one of its numbers",
                  0)
              .fix("write " + values.name() + "(brightness = 0.4)"));
    }
    return jitter;
  }

  private static Augmentation resize(TrainingValues values) {
    List<Integer> size = new ArrayList<>();
    for (Value.IntValue side : values.numbers("value")) {
      if (side.number() < 1) {
        values.report(
            Diagnostic.of(
                    DiagnosticCode.NOT_POSITIVE,
                    side.origin(),
                    values.name(),
                    "a side",
                    side.number())
                .fix("write 1 or more"));
      }
      requireMemory(values, side, side.number());
      size.add(side.number());
    }
    if (size.size() == 1 || size.size() == 2) {
      return new Augmentation.Resize(size);
    }
    // Numbers that are no numbers have been reported.
    if (values.elements("value").size() == size.size()) {
      values.report(
          Diagnostic.of(
                  DiagnosticCode.SIZE_LIST,
                  values.value("value").origin(),
                  values.name(),
                  "the size",
                  size.size())
              .fix("write @Resize(256), or @Resize({256, 320}) for height and width"));
    }
    return new Augmentation.Resize(List.of(1));
  }

  private static Augmentation randAugment(TrainingValues values) {
    return new Augmentation.RandAugment(
        values.within(1, MOST_OPERATIONS, "operations"),
        values.within(0, LARGEST_MAGNITUDE, "magnitude"));
  }

  private static Augmentation randomErasing(TrainingValues values) {
    double probability = values.share("probability");
    Rectangle rectangle = Rectangle.read(values);
    return new Augmentation.RandomErasing(
        probability,
        rectangle.minArea(),
        rectangle.maxArea(),
        rectangle.minAspect(),
        rectangle.maxAspect());
  }

  /** Limits of a random rectangle in an image. */
  private record Rectangle(double minArea, double maxArea, double minAspect, double maxAspect) {

    static Rectangle read(TrainingValues values) {
      Rectangle rectangle =
          new Rectangle(
              values.share("minArea"),
              values.share("maxArea"),
              values.greaterThanZero("minAspect"),
              values.greaterThanZero("maxAspect"));
      values.requireOrder("minArea", rectangle.minArea(), "maxArea", rectangle.maxArea());
      values.requireOrder("minAspect", rectangle.minAspect(), "maxAspect", rectangle.maxAspect());
      return rectangle;
    }
  }
}

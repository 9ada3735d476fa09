package dev.convoke.processor.training;

import dev.convoke.description.recipe.Augmentation;
import dev.convoke.dsl.train.Resize;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.NetworkInput;
import dev.convoke.processor.ir.Value;
import java.util.List;
import java.util.Optional;

/** Whether augmentations fit the network's images, and one another. */
final class ImageChecks {

  private static final int COLOUR = 3;
  private static final int GREY = 1;

  private ImageChecks() {}

  /** Checks augmentations with their values; without an input only against one another. */
  static void check(
      List<TrainingValues> written, List<Augmentation> changes, Optional<NetworkInput> input) {
    Optional<TrainingValues> uncropped = Optional.empty();
    for (int i = 0; i < changes.size(); i++) {
      TrainingValues values = written.get(i);
      Augmentation change = changes.get(i);
      input.ifPresent(images -> checkImages(values, change, images));
      if (change instanceof Augmentation.ScaleJitter) {
        uncropped = Optional.of(values);
      } else if (change instanceof Augmentation.Resize resize) {
        boolean isRead = values.elements("value").size() == resize.size().size();
        uncropped = Optional.of(values).filter(any -> isRead && !isOfInput(resize, input));
      } else if (isCrop(change)) {
        uncropped = Optional.empty();
      } else if (isMix(change)) {
        uncropped.ifPresent(
            rescaling ->
                reportUncropped(
                    rescaling,
                    values.name(),
                    "write the crop between " + rescaling.name() + " and " + values.name()));
        uncropped = Optional.empty();
      }
    }
    uncropped.ifPresent(
        rescaling ->
            reportUncropped(
                rescaling, "the network", "write @RandomCrop after " + rescaling.name()));
  }

  /** Without an input, sizes are not compared. */
  private static boolean isOfInput(Augmentation.Resize resize, Optional<NetworkInput> input) {
    return !resize.isShorterSide()
        && input
            .map(images -> resize.size().equals(List.of(images.height(), images.width())))
            .orElse(true);
  }

  /** Reports a shorter side that is smaller than the network's input; bad numbers have been. */
  static void requireRoomForCrop(
      TrainingValues values, Value place, int side, NetworkInput images) {
    requireSide(values, place, side, Math.max(images.height(), images.width()), images);
  }

  private static void requireSide(
      TrainingValues values, Value place, int side, int least, NetworkInput images) {
    if (side >= 1 && side < least) {
      values.misfit(
          Diagnostic.of(
              DiagnosticCode.CROP_TOO_LARGE,
              place.origin(),
              values.name(),
              side,
              images.height(),
              images.width()),
          "write " + least + " or more");
    }
  }

  private static void checkImages(TrainingValues values, Augmentation change, NetworkInput images) {
    int channels = images.channels();
    if (change instanceof Augmentation.ScaleJitter jitter) {
      requireRoomForCrop(values, values.value("min"), jitter.min(), images);
    } else if (change instanceof Augmentation.Resize resize) {
      requireRoomForCrop(values, resize, images);
    } else if (change instanceof Augmentation.PadAndCrop crop) {
      requireImageInSight(values, crop.padding(), images);
    } else if (isOfColours(change) && channels != COLOUR && channels != GREY) {
      reportChannels(values, channels);
    }
  }

  private static void requireRoomForCrop(
      TrainingValues values, Augmentation.Resize resize, NetworkInput images) {
    List<Value> places = values.elements("value");
    List<Integer> sides = resize.size();
    if (places.size() != sides.size()) {
      return; // reported
    }
    if (resize.isShorterSide()) {
      requireRoomForCrop(values, places.get(0), sides.get(0), images);
    } else {
      requireSide(values, places.get(0), sides.get(0), images.height(), images);
      requireSide(values, places.get(1), sides.get(1), images.width(), images);
    }
  }

  private static boolean isOfColours(Augmentation change) {
    return change instanceof Augmentation.PcaColor
        || change instanceof Augmentation.ColorJitter
        || change instanceof Augmentation.RandAugment
        || change instanceof Augmentation.TrivialAugment;
  }

  /** Behind a wider padding most crops would show nothing of the image. */
  private static void requireImageInSight(TrainingValues values, int padding, NetworkInput images) {
    int most = Math.min(images.height(), images.width());
    if (padding > most) {
      values.misfit(
          Diagnostic.of(
              DiagnosticCode.OVERFLOW,
              values.value("value").origin(),
              values.name(),
              "a padding of " + padding,
              "the image's shorter side, " + most),
          "write " + most + " or less");
    }
  }

  private static boolean isCrop(Augmentation change) {
    return change instanceof Augmentation.RandomCrop
        || change instanceof Augmentation.RandomResizedCrop;
  }

  private static boolean isMix(Augmentation change) {
    return change instanceof Augmentation.Mixup || change instanceof Augmentation.CutMix;
  }

  private static void reportChannels(TrainingValues values, int found) {
    values.misfit(
        Diagnostic.of(
            DiagnosticCode.IMAGE_CHANNELS,
            values.training().annotation().origin(),
            values.name(),
            found),
        "remove " + values.name());
  }

  private static void reportUncropped(TrainingValues rescaling, String reached, String fix) {
    rescaling.report(
        Diagnostic.of(
                DiagnosticCode.CROP_MISSING,
                rescaling.training().annotation().origin(),
                rescaling.name(),
                sizes(rescaling),
                reached)
            .fix(fix));
  }

  private static String sizes(TrainingValues rescaling) {
    boolean isOne =
        rescaling.training().name().equals(Resize.class.getCanonicalName())
            && rescaling.elements("value").size() == 2;
    return isOne ? "another size" : "many sizes";
  }
}

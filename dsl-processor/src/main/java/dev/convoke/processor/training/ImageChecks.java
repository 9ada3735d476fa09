package dev.convoke.processor.training;

import dev.convoke.description.recipe.Augmentation;
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
      } else if (isCrop(change)) {
        uncropped = Optional.empty();
      } else if (isMix(change)) {
        uncropped.ifPresent(
            jitter ->
                reportUncropped(
                    jitter,
                    values.name(),
                    "write the crop between @ScaleJitter and " + values.name()));
        uncropped = Optional.empty();
      }
    }
    uncropped.ifPresent(
        jitter -> reportUncropped(jitter, "the network", "write @RandomCrop after @ScaleJitter"));
  }

  /** Reports a shorter side that is smaller than the network's input; bad numbers have been. */
  static void requireRoomForCrop(
      TrainingValues values, Value place, int side, NetworkInput images) {
    int least = Math.max(images.height(), images.width());
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
    } else if (change instanceof Augmentation.PadAndCrop crop) {
      requireImageInSight(values, crop.padding(), images);
    } else if (isOfColours(change) && channels != COLOUR && channels != GREY) {
      reportChannels(values, channels);
    }
  }

  private static boolean isOfColours(Augmentation change) {
    return change instanceof Augmentation.PcaColor
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

  private static void reportUncropped(TrainingValues jitter, String reached, String fix) {
    jitter.report(
        Diagnostic.of(DiagnosticCode.CROP_MISSING, jitter.training().annotation().origin(), reached)
            .fix(fix));
  }
}

package dev.convoke.processor.training;

import dev.convoke.description.recipe.Augmentation;
import dev.convoke.dsl.value.Data;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.Attributes;
import dev.convoke.processor.ir.DeclaredNetwork;
import dev.convoke.processor.ir.Value;
import java.util.List;
import java.util.Locale;

/**
 * Whether a network fits the data set that its {@code @Train} names. Messages stand at the
 * network's own numbers, since {@code @Train} may come from elsewhere.
 */
final class DataCheck {

  private final Data data;
  private final TrainingValues train;

  private DataCheck(Data data, TrainingValues train) {
    this.data = data;
    this.train = train;
  }

  static void check(
      Data data, TrainingValues train, DeclaredNetwork network, List<Augmentation> augmentation) {
    if (data == Data.NONE) {
      return;
    }
    DataCheck check = new DataCheck(data, train);
    Attributes input = network.network().get("input", Value.AnnotationValue.class).attributes();
    check.checkClasses(network.network().get("classes", Value.IntValue.class));
    check.checkChannels(input.get("channels", Value.IntValue.class));
    if (data.side() > 0 && augmentation.stream().noneMatch(DataCheck::changesSize)) {
      check.checkSize(input);
    }
  }

  private void checkClasses(Value.IntValue classes) {
    int expected = data.classes();
    if (classes.number() != expected) {
      report(
          classes,
          Diagnostic.of(
              DiagnosticCode.DATA_CLASSES, classes.origin(), classes.number(), data, expected),
          "write classes = " + expected + orOther());
    }
  }

  private void checkChannels(Value.IntValue channels) {
    int expected = data.channels();
    if (channels.number() != expected) {
      report(
          channels,
          Diagnostic.of(
              DiagnosticCode.DATA_CHANNELS, channels.origin(), channels.number(), data, expected),
          "write channels = " + expected + orOther());
    }
  }

  private void checkSize(Attributes input) {
    Value.IntValue height = input.get("height", Value.IntValue.class);
    Value.IntValue width = input.get("width", Value.IntValue.class);
    int side = data.side();
    if (height.number() == side && width.number() == side) {
      return;
    }
    Value.IntValue wrong = height.number() == side ? width : height;
    boolean canPad = height.number() == width.number() && height.number() > side;
    report(
        wrong,
        Diagnostic.of(
            DiagnosticCode.DATA_SIZE,
            wrong.origin(),
            data,
            side,
            side,
            height.number(),
            width.number()),
        String.format(
            Locale.ROOT,
            "write height = %d, width = %d%s",
            side,
            side,
            canPad ? ", padTo = " + height.number() : ""));
  }

  private String orOther() {
    return train.training().uses().isEmpty()
        ? ", or name other data in @Train"
        : ", or write @Train on " + train.network() + " itself, for other data";
  }

  private static boolean changesSize(Augmentation change) {
    return change instanceof Augmentation.ScaleJitter
        || change instanceof Augmentation.Resize
        || change instanceof Augmentation.RandomCrop
        || change instanceof Augmentation.RandomResizedCrop;
  }

  private void report(Value place, Diagnostic diagnostic, String fix) {
    if (train.diagnostics().hasErrorAt(place.origin())) {
      return; // the number is wrong by itself
    }
    Diagnostic found =
        train.training().uses().isEmpty()
            ? diagnostic
            : diagnostic.from(List.of(train.name() + " of " + train.training().source()));
    train.diagnostics().report(found.fix(fix));
  }
}

package dev.convoke.processor.training;

import dev.convoke.description.recipe.EvaluationProtocol;
import dev.convoke.dsl.value.Protocol;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.DeclaredNetwork;
import dev.convoke.processor.ir.NetworkInput;
import dev.convoke.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code @Evaluate}, which stands with or without {@code @Train}. */
public final class EvaluationReader {

  private EvaluationReader() {}

  /** How test images are measured, if that is declared. */
  public static Optional<EvaluationProtocol> read(
      DeclaredNetwork network, Optional<NetworkInput> input, Diagnostics diagnostics) {
    return new TrainingAnnotations(network, diagnostics)
        .find(TrainingKind.EVALUATE)
        .map(values -> read(values, input));
  }

  private static EvaluationProtocol read(TrainingValues values, Optional<NetworkInput> input) {
    Protocol protocol = values.constant("value", Protocol.class);
    boolean isMirrored = protocol.isMirrored();
    if (isMirrored && values.isWritten("flip")) {
      values.report(
          Diagnostic.of(DiagnosticCode.FLIP_INCLUDED, values.value("flip").origin(), protocol)
              .fix("remove flip"));
    }
    return new EvaluationProtocol(
        protocol, scales(values, input), isMirrored || values.flag("flip"));
  }

  private static List<Integer> scales(TrainingValues values, Optional<NetworkInput> input) {
    List<Integer> scales = new ArrayList<>();
    for (Value.IntValue scale : values.numbers("scales")) {
      if (scale.number() < 1) {
        values.report(
            Diagnostic.of(
                    DiagnosticCode.NOT_POSITIVE,
                    scale.origin(),
                    values.name(),
                    "a scale",
                    scale.number())
                .fix("write 1 or more"));
      } else if (scales.contains(scale.number())) {
        values.report(
            Diagnostic.of(
                    DiagnosticCode.LISTED_TWICE, scale.origin(), values.name(), scale.number())
                .fix("remove one of them"));
      }
      input.ifPresent(
          images -> ImageChecks.requireRoomForCrop(values, scale, scale.number(), images));
      scales.add(scale.number());
    }
    return scales;
  }
}

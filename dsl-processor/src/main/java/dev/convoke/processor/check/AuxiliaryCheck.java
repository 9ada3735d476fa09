package dev.convoke.processor.check;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.DeclaredBlock;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.Structural;
import dev.convoke.processor.ir.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A side exit lies beside the way of a network, and no step goes on from it. */
final class AuxiliaryCheck {

  private AuxiliaryCheck() {}

  /** Checks the side exits of a network. */
  static void ofNetwork(DeclaredBlock body, Diagnostics diagnostics) {
    List<DeclaredStep> steps = body.steps();
    Set<String> exits =
        steps.stream()
            .filter(s -> s.auxiliary().isPresent())
            .map(DeclaredStep::name)
            .collect(Collectors.toSet());
    for (int i = 0; i < steps.size(); i++) {
      DeclaredStep step = steps.get(i);
      boolean isLast = i == steps.size() - 1;
      step.auxiliary().ifPresent(auxiliary -> checkExit(step, auxiliary, isLast, diagnostics));
      step.operations().stream()
          .filter(Structural::isSource)
          .flatMap(source -> Structural.sources(source).stream())
          .filter(source -> exits.contains(source.text()))
          .forEach(source -> taken(step, source, diagnostics));
    }
  }

  /** A block has none: its output alone leaves it. */
  static void ofBlock(DeclaredBlock body, Diagnostics diagnostics) {
    for (DeclaredStep step : body.steps()) {
      step.auxiliary()
          .ifPresent(
              auxiliary ->
                  diagnostics.report(
                      Diagnostic.of(
                              DiagnosticCode.AUXILIARY_PLACE,
                              auxiliary.origin(),
                              step.name(),
                              "a block has no side exits, only a network has")
                          .fix("move the step into the network, after the step with the block")));
    }
  }

  private static void checkExit(
      DeclaredStep step, DeclaredOperation auxiliary, boolean isLast, Diagnostics diagnostics) {
    Value.DoubleValue weight = auxiliary.attributes().get("weight", Value.DoubleValue.class);
    if (!(weight.rounded() > 0) || Float.isInfinite(weight.rounded())) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.NOT_GREATER_THAN_ZERO,
                  weight.origin(),
                  step.name(),
                  "weight",
                  weight.text())
              .fix("write a number greater than 0, such as 0.3"));
    }
    if (isLast) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.AUXILIARY_PLACE,
                  auxiliary.origin(),
                  step.name(),
                  "the last step gives the network's logits, so it cannot be a side exit")
              .fix("remove @Auxiliary, or write the network's classifier below"));
    }
  }

  private static void taken(DeclaredStep step, Value.TextValue source, Diagnostics diagnostics) {
    diagnostics.report(
        Diagnostic.of(DiagnosticCode.AUXILIARY_TAKEN, source.origin(), step.name(), source.text())
            .fix("name the step before '" + source.text() + "', or remove its @Auxiliary"));
  }
}

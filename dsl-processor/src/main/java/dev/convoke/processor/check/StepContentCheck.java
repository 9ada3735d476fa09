package dev.convoke.processor.check;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.DeclaredBlock;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.Structural;
import java.util.Map;

/** A network or block has steps, and every step does something. */
final class StepContentCheck implements StructureCheck {

  @Override
  public void check(
      DeclaredBlock body, Map<String, DeclaredBlock> blocks, Diagnostics diagnostics) {
    if (body.steps().isEmpty() && !diagnostics.hasErrorAt(body.origin())) {
      diagnostics.report(
          Diagnostic.of(DiagnosticCode.NO_STEPS, body.origin(), body.simpleName())
              .fix("add a step: @Conv3x3(16) @BatchNorm @Relu Layer stem();"));
    }
    for (DeclaredStep step : body.steps()) {
      boolean empty =
          step.operations().stream()
              .allMatch(
                  operation ->
                      Structural.is(operation, Structural.FROM)
                          || Structural.is(operation, Structural.AUXILIARY)
                          || Structural.is(operation, Structural.REPEAT));
      if (empty && !diagnostics.hasErrorAt(step.origin())) {
        diagnostics.report(
            Diagnostic.of(DiagnosticCode.EMPTY_STEP, step.origin(), step.name())
                .fix("write an operation before Layer, such as @Relu, or remove the step"));
      }
    }
  }
}

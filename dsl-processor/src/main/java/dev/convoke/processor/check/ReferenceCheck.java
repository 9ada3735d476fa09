package dev.convoke.processor.check;

import dev.convoke.description.NameList;
import dev.convoke.description.Suggestions;
import dev.convoke.dsl.Symbols;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.DeclaredBlock;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.Structural;
import dev.convoke.processor.ir.Value;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Steps are named as they are written, and before they are used. */
final class ReferenceCheck implements StructureCheck {

  @Override
  public void check(
      DeclaredBlock body, Map<String, DeclaredBlock> blocks, Diagnostics diagnostics) {
    Set<String> all = body.steps().stream().map(DeclaredStep::name).collect(Collectors.toSet());
    Set<String> before = new LinkedHashSet<>();
    for (DeclaredStep step : body.steps()) {
      for (DeclaredOperation operation : step.operations()) {
        if (Structural.isSource(operation)) {
          for (Value.TextValue reference : Structural.sources(operation)) {
            check(step, reference, all, before, diagnostics);
          }
        }
      }
      before.add(step.name());
    }
  }

  private static void check(
      DeclaredStep step,
      Value.TextValue reference,
      Set<String> all,
      Set<String> before,
      Diagnostics diagnostics) {
    String name = reference.text();
    if (name.equals(Symbols.INPUT) || before.contains(name)) {
      return;
    }
    if (all.contains(name)) {
      diagnostics.report(
          Diagnostic.of(DiagnosticCode.STEP_ORDER, reference.origin(), step.name(), name)
              .fix(
                  name.equals(step.name())
                      ? "name a step above"
                      : "move '" + step.name() + "' after '" + name + "'"));
      return;
    }
    Diagnostic unknown =
        Diagnostic.of(DiagnosticCode.UNKNOWN_STEP, reference.origin(), step.name(), name)
            .expected(before.isEmpty() ? "INPUT" : "INPUT, " + NameList.of(before));
    diagnostics.report(
        Suggestions.nearest(name, before)
            .map(nearest -> unknown.fix("write \"" + nearest + "\""))
            .orElseGet(() -> unknown.fix("write INPUT or the name of a step above")));
  }
}

package dev.convoke.processor.check;

import dev.convoke.dsl.Symbols;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.DeclaredBlock;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.Structural;
import dev.convoke.processor.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every step's output but the last is taken by another step. */
final class UnusedStepCheck implements StructureCheck {

  @Override
  public void check(
      DeclaredBlock body, Map<String, DeclaredBlock> blocks, Diagnostics diagnostics) {
    Set<String> taken = new HashSet<>();
    boolean unresolved = false;
    List<DeclaredStep> steps = body.steps();
    Set<String> names = steps.stream().map(DeclaredStep::name).collect(Collectors.toSet());
    names.add(Symbols.INPUT);
    String previous = "";
    for (int i = 0; i < steps.size(); i++) {
      List<Value.TextValue> sources = sources(steps.get(i));
      sources.forEach(source -> taken.add(source.text()));
      unresolved |= sources.stream().anyMatch(source -> !names.contains(source.text()));
      if (sources.isEmpty()) {
        taken.add(previous);
      }
      if (steps.get(i).auxiliary().isEmpty()) {
        previous = steps.get(i).name(); // a side exit is passed by
      }
    }
    if (unresolved) {
      return; // a misspelt name is reported already, and leaves its step without a taker
    }
    for (DeclaredStep step : steps.subList(0, Math.max(0, steps.size() - 1))) {
      if (!taken.contains(step.name()) && step.auxiliary().isEmpty()) {
        diagnostics.report(
            Diagnostic.of(DiagnosticCode.UNUSED_STEP, step.origin(), step.name())
                .fix("remove it, or name it in @From or @Add of a later step"));
      }
    }
  }

  private static List<Value.TextValue> sources(DeclaredStep step) {
    return step.operations().stream()
        .filter(Structural::isSource)
        .map((DeclaredOperation source) -> Structural.sources(source))
        .flatMap(List::stream)
        .toList();
  }
}

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
import java.util.Map;

/** What enters a step and how often it is repeated is said first, and once. */
final class SourceCheck implements StructureCheck {

  @Override
  public void check(
      DeclaredBlock body, Map<String, DeclaredBlock> blocks, Diagnostics diagnostics) {
    for (DeclaredStep step : body.steps()) {
      List<DeclaredOperation> sources =
          step.operations().stream().filter(Structural::isSource).toList();
      if (sources.size() > 1) {
        diagnostics.report(twice(step, sources.get(0), sources.get(1)));
        continue;
      }
      List<DeclaredOperation> operations =
          step.operations().stream()
              .filter(operation -> !Structural.is(operation, Structural.AUXILIARY))
              .toList();
      for (int i = 0; i < operations.size(); i++) {
        checkPlace(step, operations, i, diagnostics);
      }
      sources.stream()
          .filter(Structural::isMerge)
          .filter(source -> Structural.sources(source).size() < 2)
          .forEach(source -> tooFew(step, source, diagnostics));
    }
  }

  /** A source is first; a repeat is first, or second behind a source. */
  private static void checkPlace(
      DeclaredStep step, List<DeclaredOperation> operations, int index, Diagnostics diagnostics) {
    DeclaredOperation operation = operations.get(index);
    boolean leads = Structural.isSource(operation);
    boolean repeats = Structural.is(operation, Structural.REPEAT);
    boolean inPlace =
        index == 0 || (repeats && index == 1 && Structural.isSource(operations.get(0)));
    if ((leads || repeats) && !inPlace) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.SOURCE_NOT_FIRST,
                  operation.origin(),
                  step.name(),
                  operation.writtenAs())
              .fix("move @" + operation.writtenAs() + " before @" + operations.get(0).writtenAs()));
    }
  }

  private static Diagnostic twice(
      DeclaredStep step, DeclaredOperation first, DeclaredOperation second) {
    return Diagnostic.of(
            DiagnosticCode.SOURCE_TWICE,
            second.origin(),
            step.name(),
            first.writtenAs(),
            second.writtenAs())
        .fix("remove @" + first.writtenAs() + " or @" + second.writtenAs());
  }

  private static void tooFew(DeclaredStep step, DeclaredOperation source, Diagnostics diagnostics) {
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.TOO_FEW_INPUTS,
                source.attributes().get("value", Value.class).origin(),
                step.name(),
                source.writtenAs(),
                Structural.sources(source).size())
            .fix(
                "name two steps: @"
                    + source.writtenAs()
                    + "({\"branch\", \"shortcut\"}), or write @From"));
  }
}

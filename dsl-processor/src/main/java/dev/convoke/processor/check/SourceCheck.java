package dev.convoke.processor.check;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.ir.DeclaredBlock;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.Structural;
import dev.convoke.processor.ir.Value;
import java.util.List;
import java.util.Map;

/** What enters a step and how often it is repeated is said first, and once. */
final class SourceCheck implements StructureCheck {

  /** A generated method takes at most 254 outputs; DenseNet-264, the widest, merges 65. */
  private static final int MOST_MERGED = 250;

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
          .forEach(source -> checkNumber(step, source, diagnostics));
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

  private static void checkNumber(
      DeclaredStep step, DeclaredOperation source, Diagnostics diagnostics) {
    Origin value = source.attributes().get("value", Value.class).origin();
    String merge = "@" + source.writtenAs();
    int number = Structural.sources(source).size();
    if (number < 2) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.TOO_FEW_INPUTS, value, step.name(), source.writtenAs(), number)
              .fix("name two steps: " + merge + "({\"branch\", \"shortcut\"}), or write @From"));
    } else if (number > MOST_MERGED) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.OVERFLOW,
                  value,
                  step.name(),
                  merge + " of " + number + " steps",
                  MOST_MERGED + ", the most that is allowed")
              .fix("merge some of them in a step before, and name that one"));
    }
  }
}

package dev.convoke.processor.check;

import dev.convoke.description.NameList;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.description.Suggestions;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.DeclaredTraining;
import dev.convoke.processor.ir.ShapedNetwork;
import dev.convoke.processor.ir.Value;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.training.TrainingKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code @Freeze} names steps that exist and are trained, and leaves something to train. */
final class FreezeCheck {

  private final ShapedNetwork shaped;
  private final DeclaredTraining freeze;
  private final Diagnostics diagnostics;

  private FreezeCheck(ShapedNetwork shaped, DeclaredTraining freeze, Diagnostics diagnostics) {
    this.shaped = shaped;
    this.freeze = freeze;
    this.diagnostics = diagnostics;
  }

  static void check(ShapedNetwork shaped, Diagnostics diagnostics) {
    shaped.network().declared().training().stream()
        .filter(TrainingKind.FREEZE::includes)
        .forEach(freeze -> new FreezeCheck(shaped, freeze, diagnostics).check());
  }

  private void check() {
    // behind a mistake there may be steps that were not laid out
    boolean isComplete = !diagnostics.hasErrors();
    List<String> steps =
        shaped.network().declared().body().steps().stream().map(DeclaredStep::name).toList();
    Set<String> paths = paths();
    List<Value.TextValue> names =
        freeze.annotation().attributes().get("value", Value.ListValue.class).values().stream()
            .map(Value.TextValue.class::cast)
            .toList();
    for (Value.TextValue name : names) {
      boolean isKnown = paths.contains(name.text()) || steps.contains(name.text());
      boolean mayExist = !isComplete && steps.contains(name.text().split("/", 2)[0]);
      if (!isKnown && !mayExist) {
        reportUnknown(name, steps, paths);
      } else if (isComplete && trainedBelow(name.text()) == 0) {
        report(
            Diagnostic.of(DiagnosticCode.FREEZES_NOTHING, name.origin(), name.text())
                .fix("remove it, or name a step with weights"));
      }
    }
    if (isComplete && !names.isEmpty() && leavesNothing(names)) {
      report(
          Diagnostic.of(
                  DiagnosticCode.NOTHING_TO_TRAIN, freeze.annotation().origin(), freeze.writtenAs())
              .fix("leave at least one step with weights out of @Freeze"));
    }
  }

  /** Every path at or above a node. */
  private Set<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    shaped.network().nodes().forEach(node -> addWithParents(node.id().step(), paths));
    return paths;
  }

  private static void addWithParents(String path, Set<String> paths) {
    int end = path.indexOf('/');
    while (end >= 0) {
      paths.add(path.substring(0, end));
      end = path.indexOf('/', end + 1);
    }
    paths.add(path);
  }

  private void reportUnknown(Value.TextValue name, List<String> steps, Set<String> paths) {
    Diagnostic unknown =
        Diagnostic.of(DiagnosticCode.UNKNOWN_STEP, name.origin(), freeze.writtenAs(), name.text())
            .expected(NameList.of(steps) + ", or a path below one");
    report(
        Suggestions.nearest(name.text(), paths)
            .map(nearest -> unknown.fix("write \"" + nearest + "\""))
            .orElseGet(
                () -> unknown.fix("write the name of a step, such as \"" + steps.get(0) + "\"")));
  }

  private boolean leavesNothing(List<Value.TextValue> names) {
    return trained().stream()
        .allMatch(variable -> names.stream().anyMatch(name -> isBelow(variable, name.text())));
  }

  private long trainedBelow(String path) {
    return trained().stream().filter(variable -> isBelow(variable, path)).count();
  }

  private List<Variable> trained() {
    return shaped.nodes().stream()
        .flatMap(node -> node.variables().stream())
        .filter(variable -> variable.role() == Role.TRAINABLE)
        .toList();
  }

  private static boolean isBelow(Variable variable, String path) {
    return variable.name().startsWith(path + "/");
  }

  private void report(Diagnostic diagnostic) {
    diagnostics.report(diagnostic.usedAt(freeze.places()));
  }
}

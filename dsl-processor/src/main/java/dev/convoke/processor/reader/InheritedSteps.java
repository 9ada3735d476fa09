package dev.convoke.processor.reader;

import dev.convoke.description.NameList;
import dev.convoke.description.Suggestions;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a type that extends another: a step declared again takes the place of the inherited
 * one, a new one goes behind the step that its {@code @After} names.
 */
final class InheritedSteps {

  private final Optional<String> parent;
  private final List<DeclaredStep> steps;
  private final Diagnostics diagnostics;

  /**
   * @param parent simple name of the type above, absent if none has steps
   * @param inherited its steps
   */
  InheritedSteps(Optional<String> parent, List<DeclaredStep> inherited, Diagnostics diagnostics) {
    this.parent = parent;
    this.steps = new ArrayList<>(inherited);
    this.diagnostics = diagnostics;
  }

  /** A step as the type itself declares it. */
  record OwnStep(DeclaredStep step, Optional<Value.TextValue> after) {}

  /** All steps in order; one whose place is not known is left out, so that no other moves. */
  List<DeclaredStep> with(List<OwnStep> own) {
    for (OwnStep each : own) {
      add(each);
    }
    return List.copyOf(steps);
  }

  private void add(OwnStep own) {
    DeclaredStep step = own.step();
    if (parent.isEmpty()) {
      own.after().ifPresent(after -> alone(step, after));
      steps.add(step);
      return;
    }
    int inherited = placeOf(step.name());
    if (inherited >= 0) {
      steps.set(inherited, step);
    } else if (own.after().isEmpty()) {
      diagnostics.report(
          Diagnostic.of(DiagnosticCode.AFTER_MISSING, step.origin(), step.name(), parent.get())
              .fix("write @After(\"" + names().get(0) + "\"), or another step's name"));
    } else {
      addBehind(step, own.after().get());
    }
  }

  private void addBehind(DeclaredStep step, Value.TextValue after) {
    int place = placeOf(after.text());
    if (place >= 0) {
      steps.add(place + 1, step);
      return;
    }
    String nearest = Suggestions.nearest(after.text(), names()).orElse(names().get(0));
    diagnostics.report(
        Diagnostic.of(DiagnosticCode.UNKNOWN_STEP, after.origin(), step.name(), after.text())
            .expected(NameList.of(names()))
            .fix("write \"" + nearest + "\""));
  }

  private void alone(DeclaredStep step, Value.TextValue after) {
    diagnostics.report(
        Diagnostic.of(DiagnosticCode.AFTER_ALONE, after.origin(), step.name())
            .fix("remove @After and write the step where it belongs"));
  }

  /** Index of a step, or -1. */
  private int placeOf(String name) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private List<String> names() {
    return steps.stream().map(DeclaredStep::name).toList();
  }
}

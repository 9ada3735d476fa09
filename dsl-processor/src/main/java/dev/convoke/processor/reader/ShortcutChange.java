package dev.convoke.processor.reader;

import dev.convoke.dsl.Shortcuts;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.DeclaredBlock;
import dev.convoke.processor.ir.Structural;
import dev.convoke.processor.ir.Value;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** Carries out {@code @Shortcuts}: gives all residual units another shortcut. */
final class ShortcutChange implements StepChange {

  private final AnnotationReader annotations;
  private final Diagnostics diagnostics;

  ShortcutChange(AnnotationReader annotations, Diagnostics diagnostics) {
    this.annotations = annotations;
    this.diagnostics = diagnostics;
  }

  @Override
  public DeclaredBlock into(DeclaredBlock body, TypeElement type, ElementOrigin place) {
    Optional<AnnotationMirror> mirror = AnnotationReader.mirror(type, Shortcuts.class);
    return mirror.isPresent() ? changed(body, place.at(mirror.get()), mirror.get()) : body;
  }

  private DeclaredBlock changed(DeclaredBlock body, ElementOrigin place, AnnotationMirror mirror) {
    boolean hasUnits =
        body.steps().stream()
            .flatMap(step -> step.operations().stream())
            .anyMatch(operation -> Structural.is(operation, Structural.RESIDUAL));
    if (!hasUnits) {
      diagnostics.report(
          Diagnostic.of(DiagnosticCode.NOTHING_TO_REPLACE, place, "Shortcuts", "has @Residual")
              .fix("remove @Shortcuts"));
    }
    Value shortcut = annotations.read(mirror, place).get("value", Value.EnumValue.class);
    return body.changing(
        operation ->
            Structural.is(operation, Structural.RESIDUAL)
                ? operation.with(operation.attributes().with("shortcut", shortcut))
                : operation);
  }
}

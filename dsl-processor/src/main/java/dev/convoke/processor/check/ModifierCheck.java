package dev.convoke.processor.check;

import dev.convoke.dsl.value.Distribution;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.ir.Attributes;
import dev.convoke.processor.ir.DeclaredBlock;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.Modifiers;
import dev.convoke.processor.ir.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numbers of {@code @Init} are such that weights can be drawn with them. */
final class ModifierCheck implements StructureCheck {

  @Override
  public void check(
      DeclaredBlock body, Map<String, DeclaredBlock> blocks, Diagnostics diagnostics) {
    check(body.modifiers(), body.simpleName(), List.of(), diagnostics);
    for (DeclaredStep step : body.steps()) {
      check(step.modifiers(), step.name(), List.of(), diagnostics);
      step.operations().forEach(operation -> carried(operation, step.name(), diagnostics));
    }
  }

  /** What annotation types carry, which may lie in class files. */
  private static void carried(DeclaredOperation operation, String step, Diagnostics diagnostics) {
    check(operation.modifiers(), step, List.of(operation.origin()), diagnostics);
    operation.parts().forEach(part -> carried(part, step, diagnostics));
  }

  private static void check(
      List<DeclaredOperation> modifiers,
      String where,
      List<Origin> usedAt,
      Diagnostics diagnostics) {
    for (DeclaredOperation modifier : modifiers) {
      if (modifier.annotation().equals(Modifiers.INIT)) {
        scale(modifier.attributes(), where).ifPresent(f -> diagnostics.report(f.usedAt(usedAt)));
        bias(modifier.attributes(), where).ifPresent(f -> diagnostics.report(f.usedAt(usedAt)));
      }
    }
  }

  private static Optional<Diagnostic> scale(Attributes init, String where) {
    Value.EnumValue value = init.get("value", Value.EnumValue.class);
    Distribution distribution = Distribution.valueOf(value.constant());
    Optional<String> meaning = meaningOfScale(distribution);
    if (meaning.isPresent() && !init.isWritten("scale")) {
      return Optional.of(
          Diagnostic.of(
                  DiagnosticCode.SCALE_MISSING, value.origin(), where, distribution, meaning.get())
              .fix("write @Init(value = " + distribution + ", scale = 0.01)"));
    }
    Value.DoubleValue scale = init.get("scale", Value.DoubleValue.class);
    if (distribution == Distribution.CONSTANT) {
      return finite("scale", scale, where);
    }
    return scale.rounded() > 0 && Float.isFinite(scale.rounded())
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(
                    DiagnosticCode.NOT_GREATER_THAN_ZERO,
                    scale.origin(),
                    where,
                    "scale",
                    scale.text())
                .fix("write a number greater than 0, such as 0.01"));
  }

  /** What the scale of a distribution is that says nothing without one. */
  private static Optional<String> meaningOfScale(Distribution distribution) {
    return switch (distribution) {
      case NORMAL, TRUNCATED_NORMAL -> Optional.of("deviation");
      case UNIFORM -> Optional.of("bound");
      case CONSTANT -> Optional.of("number");
      case AUTO,
          HE_NORMAL,
          HE_UNIFORM,
          GLOROT_NORMAL,
          GLOROT_UNIFORM,
          LECUN_NORMAL,
          LECUN_UNIFORM ->
          Optional.empty();
    };
  }

  private static Optional<Diagnostic> bias(Attributes init, String where) {
    return finite("bias", init.get("bias", Value.DoubleValue.class), where);
  }

  private static Optional<Diagnostic> finite(
      String attribute, Value.DoubleValue value, String where) {
    return Float.isFinite(value.rounded())
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(DiagnosticCode.NOT_FINITE, value.origin(), where, attribute, value.text())
                .fix("write a number, such as 0.1"));
  }
}

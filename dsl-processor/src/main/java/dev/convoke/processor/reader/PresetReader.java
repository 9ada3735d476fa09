package dev.convoke.processor.reader;

import dev.convoke.dsl.train.Preset;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.ir.DeclaredTraining;
import dev.convoke.processor.training.TrainingKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Reads presets: annotation types, a user's or ours, that carry training annotations. */
final class PresetReader {

  private final SourceOrder order;
  private final TrainingAnnotationReader training;
  private final Diagnostics diagnostics;

  PresetReader(SourceOrder order, TrainingAnnotationReader training, Diagnostics diagnostics) {
    this.order = order;
    this.training = training;
    this.diagnostics = diagnostics;
  }

  /** Whether a network has a preset. */
  static boolean hasPreset(TypeElement network) {
    return !presets(network).isEmpty();
  }

  /** What the preset on a network carries; its augmentations are in the order written. */
  List<DeclaredTraining> on(TypeElement network) {
    return on(network, List.of());
  }

  /** Reports an annotation type that is marked as a preset and cannot be one. */
  void check(TypeElement preset) {
    check(preset, List.of());
    on(preset, List.of());
  }

  /**
   * What the preset on a network or on another preset carries; a second one is reported.
   *
   * @param uses where the type stands, if it is a preset, innermost first
   */
  private List<DeclaredTraining> on(TypeElement type, List<Origin> uses) {
    ElementOrigin place = order.originOf(type);
    List<AnnotationMirror> presets = presets(type);
    for (int i = 1; i < presets.size(); i++) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.PRESET_TWICE,
                  place.at(presets.get(i)),
                  simpleName(presets.get(i)),
                  simpleName(presets.get(0)))
              .usedAt(uses)
              .fix("remove one of them, and write what it adds beside the other"));
    }
    return presets.stream().findFirst().map(first -> carried(first, place, uses)).orElse(List.of());
  }

  private List<DeclaredTraining> carried(
      AnnotationMirror preset, ElementOrigin place, List<Origin> uses) {
    TypeElement type = AnnotationReader.typeOf(preset);
    List<Origin> longer = new ArrayList<>(List.of(place.at(preset)));
    longer.addAll(uses);
    if (!check(type, longer)) {
      return List.of();
    }
    DeclaredTraining.Use use = new DeclaredTraining.Use("@" + simpleName(preset), place.at(preset));
    return TrainingKind.complete(training.read(type, order.originOf(type)), on(type, longer))
        .stream()
        .map(annotation -> annotation.usedBy(use))
        .toList();
  }

  /** Whether a preset is one; reports if not. */
  private boolean check(TypeElement preset, List<Origin> uses) {
    Optional<String> problem = problem(preset);
    problem.ifPresent(
        text ->
            diagnostics.report(
                Diagnostic.of(
                        DiagnosticCode.PRESET_FORM,
                        order.originOf(preset),
                        preset.getSimpleName().toString(),
                        text)
                    .usedAt(uses)
                    .expected(
                        "for example @Preset @Train(batch = 64, epochs = 30) @AdamW @interface …"
                            + " {}")
                    .fix("change @interface " + preset.getSimpleName())));
    return problem.isEmpty();
  }

  private Optional<String> problem(TypeElement preset) {
    List<ExecutableElement> attributes = SourceOrder.abstractMethods(preset);
    if (!attributes.isEmpty()) {
      return Optional.of(
          "a preset has no attributes, this one has " + attributes.get(0).getSimpleName());
    }
    for (AnnotationMirror carried : preset.getAnnotationMirrors()) {
      if (OperationReader.isForSteps(carried)) {
        return Optional.of("it carries @" + simpleName(carried) + ", which is for steps");
      }
    }
    if (presets(preset).stream().anyMatch(carried -> reaches(carried, preset, new HashSet<>()))) {
      return Optional.of("it carries itself");
    }
    return presets(preset).isEmpty() && training.read(preset, order.originOf(preset)).isEmpty()
        ? Optional.of("it carries no training annotation")
        : Optional.empty();
  }

  /** Whether a preset is a type or carries it, directly or through others. */
  private static boolean reaches(AnnotationMirror preset, TypeElement target, Set<String> seen) {
    TypeElement type = AnnotationReader.typeOf(preset);
    if (type.equals(target)) {
      return true;
    }
    return seen.add(type.getQualifiedName().toString())
        && presets(type).stream().anyMatch(carried -> reaches(carried, target, seen));
  }

  private static List<AnnotationMirror> presets(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .filter(mirror -> AnnotationReader.typeOf(mirror).getAnnotation(Preset.class) != null)
        .map(AnnotationMirror.class::cast)
        .toList();
  }

  private static String simpleName(AnnotationMirror mirror) {
    return AnnotationReader.typeOf(mirror).getSimpleName().toString();
  }
}

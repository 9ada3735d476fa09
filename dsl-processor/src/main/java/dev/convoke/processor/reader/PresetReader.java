package dev.convoke.processor.reader;

import dev.convoke.dsl.train.Preset;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.ir.DeclaredTraining;
import java.util.List;
import java.util.Optional;
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

  /** What the preset on a network carries, in the order written; a second one is reported. */
  List<DeclaredTraining> on(TypeElement network, ElementOrigin place) {
    List<? extends AnnotationMirror> presets =
        network.getAnnotationMirrors().stream().filter(PresetReader::isPreset).toList();
    for (int i = 1; i < presets.size(); i++) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.PRESET_TWICE,
                  place.at(presets.get(i)),
                  simpleName(presets.get(i)),
                  simpleName(presets.get(0)))
              .fix("remove one of them, and write what it adds on the network itself"));
    }
    return presets.stream().findFirst().map(preset -> carried(preset, place)).orElse(List.of());
  }

  /** Whether a type has a preset. */
  static boolean hasPreset(TypeElement network) {
    return network.getAnnotationMirrors().stream().anyMatch(PresetReader::isPreset);
  }

  private List<DeclaredTraining> carried(AnnotationMirror preset, ElementOrigin place) {
    TypeElement type = AnnotationReader.typeOf(preset);
    ElementOrigin at = place.at(preset);
    check(type, List.of(at));
    DeclaredTraining.Use use = new DeclaredTraining.Use("@" + simpleName(preset), at);
    return training.read(type, order.originOf(type)).stream()
        .map(annotation -> annotation.usedBy(use))
        .toList();
  }

  /**
   * Reports an annotation type that is marked as a preset and cannot be one.
   *
   * @param usedAt where it stands, if it does
   */
  void check(TypeElement preset, List<Origin> usedAt) {
    problem(preset)
        .ifPresent(
            problem ->
                diagnostics.report(
                    Diagnostic.of(
                            DiagnosticCode.PRESET_FORM,
                            order.originOf(preset),
                            preset.getSimpleName().toString(),
                            problem)
                        .usedAt(usedAt)
                        .expected(
                            "for example @Preset @Train(batch = 64, epochs = 30) @AdamW @interface"
                                + " … {}")
                        .fix("change @interface " + preset.getSimpleName())));
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
      if (isPreset(carried)) {
        return Optional.of(
            "it carries @" + simpleName(carried) + ", but a preset carries no other");
      }
    }
    return training.read(preset, order.originOf(preset)).isEmpty()
        ? Optional.of("it carries no training annotation")
        : Optional.empty();
  }

  private static boolean isPreset(AnnotationMirror mirror) {
    return AnnotationReader.typeOf(mirror).getAnnotation(Preset.class) != null;
  }

  private static String simpleName(AnnotationMirror mirror) {
    return AnnotationReader.typeOf(mirror).getSimpleName().toString();
  }
}

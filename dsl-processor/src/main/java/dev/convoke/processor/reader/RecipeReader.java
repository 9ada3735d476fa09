package dev.convoke.processor.reader;

import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.DeclaredTraining;
import dev.convoke.processor.training.TrainingKind;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * Gathers the training annotations that count for a network: its own, then of other kinds those of
 * its preset, or without a preset those of the network that it extends.
 */
final class RecipeReader {

  private final SourceOrder order;
  private final TrainingAnnotationReader training;
  private final PresetReader presets;

  RecipeReader(SourceOrder order, AnnotationReader annotations, Diagnostics diagnostics) {
    this.order = order;
    this.training = new TrainingAnnotationReader(annotations);
    this.presets = new PresetReader(order, training, diagnostics);
  }

  List<DeclaredTraining> read(TypeElement network) {
    ElementOrigin place = order.originOf(network);
    List<DeclaredTraining> own = training.read(network, place);
    return TrainingKind.complete(
        own, PresetReader.hasPreset(network) ? presets.on(network) : inherited(network, place));
  }

  /** Reports what is wrong with a preset by itself. */
  void checkPreset(TypeElement preset) {
    presets.check(preset);
  }

  private List<DeclaredTraining> inherited(TypeElement network, ElementOrigin place) {
    Optional<TypeElement> parent = BlockReader.parentsWithSteps(network).stream().findFirst();
    return parent
        .map(
            above -> {
              DeclaredTraining.Use use =
                  new DeclaredTraining.Use(above.getSimpleName().toString(), place);
              return read(above).stream().map(annotation -> annotation.usedBy(use)).toList();
            })
        .orElse(List.of());
  }
}

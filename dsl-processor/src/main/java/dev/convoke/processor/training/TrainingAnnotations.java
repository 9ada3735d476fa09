package dev.convoke.processor.training;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.DeclaredNetwork;
import dev.convoke.processor.ir.DeclaredTraining;
import java.util.List;
import java.util.Optional;

/** The training annotations of a network by kind, ready to be read. */
record TrainingAnnotations(DeclaredNetwork network, Diagnostics diagnostics) {

  /** All of a kind, in the order written. */
  List<TrainingValues> all(TrainingKind kind) {
    return network.training().stream().filter(kind::includes).map(this::values).toList();
  }

  /** The annotation of a kind of which a network has at most one. */
  Optional<TrainingValues> find(TrainingKind kind) {
    return all(kind).stream().findFirst();
  }

  /** The first of a kind; reports the others. */
  Optional<TrainingValues> only(TrainingKind kind, DiagnosticCode twice) {
    List<TrainingValues> all = all(kind);
    for (int i = 1; i < all.size(); i++) {
      DeclaredTraining first = all.get(0).training();
      DeclaredTraining other = all.get(i).training();
      diagnostics.report(
          Diagnostic.of(twice, other.annotation().origin(), other.writtenAs(), first.writtenAs())
              .usedAt(other.places())
              .fix("remove one of them"));
    }
    return all.stream().findFirst();
  }

  TrainingValues values(DeclaredTraining annotation) {
    return new TrainingValues(annotation, network.name().simpleName(), diagnostics);
  }
}

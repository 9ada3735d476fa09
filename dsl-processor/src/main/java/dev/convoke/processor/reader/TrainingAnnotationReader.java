package dev.convoke.processor.reader;

import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.DeclaredTraining;
import dev.convoke.processor.training.TrainingKind;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** Reads the training annotations that stand on a type, a network or a preset. */
record TrainingAnnotationReader(AnnotationReader annotations) {

  /** In the order written, which class files keep. */
  List<DeclaredTraining> read(TypeElement type, ElementOrigin place) {
    return type.getAnnotationMirrors().stream()
        .filter(mirror -> TrainingKind.of(AnnotationReader.typeName(mirror)).isPresent())
        .map(
            mirror ->
                new DeclaredTraining(
                    new DeclaredOperation(
                        AnnotationReader.typeName(mirror),
                        AnnotationReader.typeOf(mirror).getSimpleName().toString(),
                        annotations.read(mirror, place.at(mirror))),
                    List.of()))
        .toList();
  }
}

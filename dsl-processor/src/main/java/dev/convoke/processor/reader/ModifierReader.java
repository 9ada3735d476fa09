package dev.convoke.processor.reader;

import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.Modifiers;
import java.util.List;
import javax.lang.model.element.Element;

/** Reads the annotations that say how weights are treated. */
final class ModifierReader {

  private final AnnotationReader annotations;

  ModifierReader(AnnotationReader annotations) {
    this.annotations = annotations;
  }

  /** Those of a step, a network, a block or an annotation type. */
  List<DeclaredOperation> of(Element element, ElementOrigin place) {
    return element.getAnnotationMirrors().stream()
        .filter(m -> Modifiers.annotations().contains(AnnotationReader.typeName(m)))
        .map(
            mirror ->
                new DeclaredOperation(
                    AnnotationReader.typeName(mirror),
                    AnnotationReader.typeOf(mirror).getSimpleName().toString(),
                    annotations.read(mirror, place.at(mirror))))
        .toList();
  }
}

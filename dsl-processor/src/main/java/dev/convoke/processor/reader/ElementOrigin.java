package dev.convoke.processor.reader;

import dev.convoke.processor.diagnostic.MessageCode;
import dev.convoke.processor.diagnostic.MessagerReporter;
import dev.convoke.processor.diagnostic.Origin;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/**
 * A place in a source or class file: an element, an annotation on it, a value in that. The compiler
 * puts its caret on the innermost that is given.
 */
record ElementOrigin(
    Element element,
    Optional<AnnotationMirror> annotation,
    Optional<AnnotationValue> value,
    boolean inSource)
    implements Origin, MessagerReporter.Printer {

  static ElementOrigin of(Element element, boolean inSource) {
    return new ElementOrigin(element, Optional.empty(), Optional.empty(), inSource);
  }

  ElementOrigin at(AnnotationMirror mirror) {
    return new ElementOrigin(element, Optional.of(mirror), Optional.empty(), inSource);
  }

  /** A value of this origin's annotation; nested annotations keep the outer one, as javac wants. */
  ElementOrigin at(AnnotationValue part) {
    return new ElementOrigin(element, annotation, Optional.of(part), inSource);
  }

  @Override
  public String describe() {
    boolean isStep = element.getKind().name().equals("METHOD");
    String name = element.getSimpleName().toString();
    return isStep
        ? Objects.requireNonNull(element.getEnclosingElement()).getSimpleName() + "." + name
        : name;
  }

  @Override
  public boolean suppresses(MessageCode warning) {
    String name = "convoke:" + warning.id();
    for (Element inner = element; inner != null; inner = inner.getEnclosingElement()) {
      SuppressWarnings silenced = inner.getAnnotation(SuppressWarnings.class);
      if (silenced != null && List.of(silenced.value()).contains(name)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void print(Messager messager, Kind kind, String text) {
    if (annotation.isPresent() && value.isPresent()) {
      messager.printMessage(kind, text, element, annotation.get(), value.get());
    } else if (annotation.isPresent()) {
      messager.printMessage(kind, text, element, annotation.get());
    } else {
      messager.printMessage(kind, text, element);
    }
  }
}

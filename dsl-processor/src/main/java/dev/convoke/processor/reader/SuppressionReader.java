package dev.convoke.processor.reader;

import dev.convoke.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads what {@code @SuppressWarnings} names on a type, its steps and the types around it. */
record SuppressionReader(SourceOrder order, AnnotationReader annotations) {

  List<Value.TextValue> read(TypeElement type) {
    boolean inSource = order.originOf(type).inSource();
    List<Element> places = new ArrayList<>(List.of(type));
    places.addAll(ElementFilter.methodsIn(type.getEnclosedElements()));
    Element around = type.getEnclosingElement();
    while (around instanceof TypeElement) {
      places.add(around);
      around = around.getEnclosingElement();
    }
    return places.stream()
        .flatMap(place -> named(place, ElementOrigin.of(place, inSource)))
        .toList();
  }

  private Stream<Value.TextValue> named(Element element, ElementOrigin origin) {
    return element.getAnnotationMirrors().stream()
        .filter(m -> AnnotationReader.typeName(m).equals(SuppressWarnings.class.getName()))
        .map(AnnotationMirror.class::cast)
        .map(mirror -> annotations.read(mirror, origin.at(mirror)))
        .flatMap(read -> read.get("value", Value.ListValue.class).values().stream())
        .map(Value.TextValue.class::cast);
  }
}

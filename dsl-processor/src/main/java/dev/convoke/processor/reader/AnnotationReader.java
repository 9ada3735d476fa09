package dev.convoke.processor.reader;

import dev.convoke.processor.ir.Attributes;
import dev.convoke.processor.ir.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Turns annotation mirrors into values with origins. */
final class AnnotationReader {

  private final Elements elements;

  AnnotationReader(Elements elements) {
    this.elements = elements;
  }

  /** Qualified name of an annotation's type. */
  static String typeName(AnnotationMirror mirror) {
    return typeOf(mirror).getQualifiedName().toString();
  }

  /** The annotation of a kind on a type, if it has one. */
  static Optional<AnnotationMirror> mirror(TypeElement type, Class<?> annotation) {
    return type.getAnnotationMirrors().stream()
        .filter(mirror -> typeName(mirror).equals(annotation.getCanonicalName()))
        .map(AnnotationMirror.class::cast)
        .findFirst();
  }

  static TypeElement typeOf(AnnotationMirror mirror) {
    return (TypeElement) mirror.getAnnotationType().asElement();
  }

  /**
   * All attributes, defaults filled in.
   *
   * @throws UnresolvedTypeException if a value names a type that does not exist (yet)
   */
  Attributes read(AnnotationMirror mirror, ElementOrigin origin) {
    Map<String, Value> values = new LinkedHashMap<>();
    Set<String> written = new LinkedHashSet<>();
    mirror.getElementValues().keySet().forEach(method -> written.add(name(method)));
    elements
        .getElementValuesWithDefaults(mirror)
        .forEach(
            (method, value) -> {
              String attribute = name(method);
              ElementOrigin place = written.contains(attribute) ? origin.at(value) : origin;
              values.put(attribute, read(value, place));
            });
    return new Attributes(values, written, origin);
  }

  /** The defaults of an annotation type, if every attribute has one. */
  Optional<Attributes> defaults(TypeElement type, ElementOrigin origin) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      AnnotationValue value = method.getDefaultValue();
      if (value == null) {
        return Optional.empty();
      }
      values.put(name(method), read(value, origin));
    }
    return Optional.of(new Attributes(values, Set.of(), origin));
  }

  private static String name(ExecutableElement method) {
    return method.getSimpleName().toString();
  }

  private Value read(AnnotationValue value, ElementOrigin origin) {
    Object content = value.getValue();
    if (content instanceof Integer number) {
      return new Value.IntValue(number, origin);
    }
    if (content instanceof Double number) {
      return new Value.DoubleValue(number, origin);
    }
    if (content instanceof Boolean flag) {
      return new Value.BooleanValue(flag, origin);
    }
    if (content instanceof VariableElement constant) {
      return new Value.EnumValue(constant.getSimpleName().toString(), origin);
    }
    if (content instanceof TypeMirror type) {
      return new Value.TypeValue(typeName(type), origin);
    }
    if (content instanceof AnnotationMirror nested) {
      return new Value.AnnotationValue(read(nested, origin), origin);
    }
    if (content instanceof List<?> list) {
      boolean written = origin.value().isPresent();
      return new Value.ListValue(
          list.stream()
              .map(AnnotationValue.class::cast)
              .map(part -> read(part, written ? origin.at(part) : origin))
              .toList(),
          origin);
    }
    if (content instanceof String text && !text.equals("<error>")) {
      return new Value.TextValue(text, origin);
    }
    throw new UnresolvedTypeException(value.toString());
  }

  private static String typeName(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) { // so Eclipse's compiler; javac gives "<error>" as text
      throw new UnresolvedTypeException(type.toString());
    }
    return type instanceof DeclaredType declared
        ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
        : type.toString();
  }
}

package dev.convoke.processor.reader;

import dev.convoke.description.NameList;
import dev.convoke.dsl.Operation;
import dev.convoke.dsl.Shorthand;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.Attributes;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.Structural;
import dev.convoke.processor.ir.Value;
import dev.convoke.processor.operation.OperationAnnotations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads the annotations on a step; a shorthand becomes its general form here. */
final class OperationReader {

  private final AnnotationReader annotations;
  private final SourceOrder order;
  private final Diagnostics diagnostics;
  private final OperationAnnotations layers;
  private final ComposedReader composed;
  private final ModifierReader modifiers;

  OperationReader(
      AnnotationReader annotations,
      SourceOrder order,
      OperationAnnotations layers,
      Diagnostics diagnostics) {
    this.layers = layers;
    this.annotations = annotations;
    this.order = order;
    this.diagnostics = diagnostics;
    this.composed = new ComposedReader(annotations, order, diagnostics);
    this.modifiers = new ModifierReader(annotations);
  }

  /** The operation that an annotation is; nothing if it is no business of ours. */
  Optional<DeclaredOperation> read(AnnotationMirror mirror, ElementOrigin step) {
    ElementOrigin origin = step.at(mirror);
    TypeElement type = AnnotationReader.typeOf(mirror);
    String simpleName = type.getSimpleName().toString();
    if (isOperation(mirror)) {
      checkProvider(type, origin);
      return Optional.of(
          new DeclaredOperation(
              AnnotationReader.typeName(mirror), simpleName, annotations.read(mirror, origin)));
    }
    if (ComposedReader.isComposed(type)) {
      return Optional.of(
          composed.read(mirror, type, carried(type), origin).modifiedBy(modifiersOf(type)));
    }
    if (type.getAnnotation(Shorthand.class) == null) {
      return Optional.empty();
    }
    List<? extends AnnotationMirror> carried =
        type.getAnnotationMirrors().stream().filter(this::isOperation).toList();
    Attributes own = annotations.read(mirror, origin);
    if (carried.size() != 1 || !fits(type, AnnotationReader.typeOf(carried.get(0)))) {
      return Optional.of(malformed(type, own, origin));
    }
    Attributes general = annotations.read(carried.get(0), origin);
    return Optional.of(
        new DeclaredOperation(
                AnnotationReader.typeName(carried.get(0)), simpleName, merge(general, own, origin))
            .modifiedBy(modifiersOf(type)));
  }

  /** The modifiers that an annotation type carries, at their places there. */
  private List<DeclaredOperation> modifiersOf(TypeElement type) {
    return modifiers.of(type, order.originOf(type));
  }

  /** The operations that an annotation type carries, at their places there. */
  List<DeclaredOperation> carried(TypeElement type) {
    ElementOrigin declaration = order.originOf(type);
    return type.getAnnotationMirrors().stream()
        .filter(carried -> !AnnotationReader.typeOf(carried).equals(type))
        .flatMap(carried -> read(carried, declaration).stream())
        .toList();
  }

  /** The general form's values with the short form's in their place, at the short form's place. */
  private static Attributes merge(Attributes general, Attributes own, ElementOrigin origin) {
    Map<String, Value> values = new LinkedHashMap<>(general.values());
    values.putAll(own.values());
    return new Attributes(values, own.written(), origin);
  }

  /** Whether the short form's attributes are among the general form's, of the same types. */
  private static boolean fits(TypeElement shorthand, TypeElement general) {
    return attributes(general).containsAll(attributes(shorthand));
  }

  private static List<String> attributes(TypeElement annotation) {
    return ElementFilter.methodsIn(annotation.getEnclosedElements()).stream()
        .map(method -> method.getReturnType() + " " + method.getSimpleName())
        .toList();
  }

  /** After a report, an operation that no reader knows: the shape behind it is unknown. */
  private DeclaredOperation malformed(TypeElement type, Attributes own, ElementOrigin origin) {
    String simpleName = type.getSimpleName().toString();
    diagnostics.report(
        Diagnostic.of(DiagnosticCode.SHORTHAND_FORM, origin, simpleName)
            .expected(
                "for example @Shorthand @Conv(value = P1, kernel = 3) @interface … { int value();"
                    + " }")
            .fix("change @interface " + simpleName + ", or write the operation in its place"));
    return new DeclaredOperation(type.getQualifiedName().toString(), simpleName, own);
  }

  /** An operation that nobody reads, or several, is reported; the shape behind it is unknown. */
  private void checkProvider(TypeElement type, ElementOrigin origin) {
    String name = type.getQualifiedName().toString();
    String simpleName = type.getSimpleName().toString();
    List<String> contenders = layers.contenders(name);
    if (!contenders.isEmpty()) {
      diagnostics.report(
          Diagnostic.of(DiagnosticCode.TWO_PROVIDERS, origin, simpleName)
              .found(NameList.of(contenders))
              .fix("take one of them off the annotation processor path"));
    } else if (type.getAnnotation(Operation.class) != null && layers.of(name).isEmpty()) {
      diagnostics.report(
          Diagnostic.of(DiagnosticCode.PROVIDER_MISSING, origin, simpleName)
              .expected("a OperationProvider whose annotation() is " + name)
              .fix("add its library to the annotation processor path, beside dsl-processor"));
    }
  }

  /** Whether an annotation belongs on a step: an operation, a shorthand or a composed one. */
  static boolean isForSteps(AnnotationMirror mirror) {
    String name = AnnotationReader.typeName(mirror);
    TypeElement type = AnnotationReader.typeOf(mirror);
    return OperationAnnotations.own().contains(name)
        || Structural.annotations().contains(name)
        || ComposedReader.isComposed(type)
        || type.getAnnotation(Operation.class) != null
        || type.getAnnotation(Shorthand.class) != null;
  }

  private boolean isOperation(AnnotationMirror mirror) {
    String name = AnnotationReader.typeName(mirror);
    return layers.of(name).isPresent()
        || !layers.contenders(name).isEmpty()
        || Structural.annotations().contains(name)
        || AnnotationReader.typeOf(mirror).getAnnotation(Operation.class) != null;
  }
}

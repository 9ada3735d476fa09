package dev.convoke.processor.reader;

import dev.convoke.dsl.StepOrder;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.ir.NetworkName;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The methods of a type as its source has them. Those of a class file come in the compiler's order:
 * javac keeps the file's, Eclipse's sorts by name. The record that was generated beside the type
 * has the source's.
 */
final class SourceOrder {

  private final Elements elements;
  private final SourceTypes sources;
  private final Diagnostics diagnostics;

  SourceOrder(Elements elements, SourceTypes sources, Diagnostics diagnostics) {
    this.elements = elements;
    this.sources = sources;
    this.diagnostics = diagnostics;
  }

  ElementOrigin originOf(TypeElement type) {
    return ElementOrigin.of(type, sources.contains(type));
  }

  /** Abstract methods, in whatever order the compiler has them. */
  static List<ExecutableElement> abstractMethods(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
        .toList();
  }

  /**
   * Abstract methods in source order; reported if that is lost.
   *
   * @param usedAt the steps that use the type, innermost first
   */
  List<ExecutableElement> methods(TypeElement type, List<Origin> usedAt) {
    List<ExecutableElement> methods = abstractMethods(type);
    if (originOf(type).inSource() || methods.isEmpty()) {
      return methods;
    }
    if (!isKnown(type)) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.STEP_ORDER_UNKNOWN,
                  originOf(type),
                  type.getSimpleName().toString())
              .usedAt(usedAt)
              .fix("compile it with dsl-processor on the processor path"));
      return methods;
    }
    Map<String, Integer> places = new HashMap<>();
    recorded(type).orElseThrow().forEach(step -> places.put(step, places.size()));
    return methods.stream()
        .sorted(
            Comparator.comparingInt(
                (ExecutableElement method) ->
                    places.getOrDefault(method.getSimpleName().toString(), -1)))
        .toList();
  }

  /** Whether the type's source or a record of its order is at hand. */
  boolean isKnown(TypeElement type) {
    return originOf(type).inSource()
        || abstractMethods(type).isEmpty()
        || recorded(type).isPresent();
  }

  private Optional<List<String>> recorded(TypeElement type) {
    NetworkName name = TypeNames.of(type);
    TypeElement steps = elements.getTypeElement(name.inPackage(name.stepsRecord()));
    return Optional.ofNullable(steps)
        .map(record -> record.getAnnotation(StepOrder.class))
        .map(annotation -> List.of(annotation.value()));
  }
}

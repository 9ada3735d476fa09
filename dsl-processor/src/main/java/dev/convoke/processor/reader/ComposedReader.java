package dev.convoke.processor.reader;

import dev.convoke.dsl.Composed;
import dev.convoke.dsl.Use;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.Attributes;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.Structural;
import dev.convoke.processor.ir.Symbol;
import dev.convoke.processor.ir.SymbolTerm;
import dev.convoke.processor.ir.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/**
 * Reads a user's composed annotation: it becomes a use of the block that it names, or of the
 * operations that it carries, with its attributes as width, stride and parameters.
 */
final class ComposedReader {

  private static final String WIDTH = "width";
  private static final String STRIDE = "stride";
  private static final int MOST_PARAMETERS = 9;

  private final AnnotationReader annotations;
  private final SourceOrder order;
  private final Diagnostics diagnostics;

  ComposedReader(AnnotationReader annotations, SourceOrder order, Diagnostics diagnostics) {
    this.annotations = annotations;
    this.order = order;
    this.diagnostics = diagnostics;
  }

  /** Whether an annotation type is composed. */
  static boolean isComposed(TypeElement type) {
    return mirror(type).isPresent();
  }

  private List<ExecutableElement> attributes(TypeElement type) {
    return order.methods(type, List.of());
  }

  /**
   * The operation that a composed annotation is.
   *
   * @param carried its operations
   */
  DeclaredOperation read(
      AnnotationMirror written,
      TypeElement type,
      List<DeclaredOperation> carried,
      ElementOrigin at) {
    String simpleName = type.getSimpleName().toString();
    Attributes own = annotations.read(written, at);
    Optional<Value.TypeValue> block = block(type, at);
    if (!check(type, block, carried, at)) {
      return new DeclaredOperation(type.getQualifiedName().toString(), simpleName, own);
    }
    Attributes arguments = arguments(type, own, block, at);
    return block.isPresent()
        ? new DeclaredOperation(Structural.USE, simpleName, arguments)
        : new DeclaredOperation(Structural.COMPOSED, simpleName, arguments, carried, List.of());
  }

  /** The attributes of {@code @Use} that the composed annotation's own stand for. */
  private Attributes arguments(
      TypeElement type, Attributes own, Optional<Value.TypeValue> block, ElementOrigin at) {
    Map<String, Value> values = new LinkedHashMap<>();
    Set<String> written = new LinkedHashSet<>();
    Value none = new Value.TypeValue(Use.None.class.getCanonicalName(), at);
    values.put("value", none);
    values.put("block", block.map(Value.class::cast).orElse(none));
    values.put(WIDTH, new Value.IntValue(0, at));
    values.put(STRIDE, new Value.IntValue(1, at));
    List<Value> parameters = new ArrayList<>();
    for (ExecutableElement attribute : attributes(type)) {
      String name = attribute.getSimpleName().toString();
      Value value = own.get(name, Value.IntValue.class);
      if (isParameter(attribute)) {
        parameters.add(value);
      } else {
        values.put(name, value);
        written.add(name);
      }
    }
    values.put("parameters", new Value.ListValue(parameters, at));
    return new Attributes(values, written, at);
  }

  private boolean check(
      TypeElement type,
      Optional<Value.TypeValue> block,
      List<DeclaredOperation> carried,
      ElementOrigin at) {
    Optional<String> problem = problem(type, block, carried);
    problem.ifPresent(
        text ->
            diagnostics.report(
                Diagnostic.of(
                        DiagnosticCode.COMPOSED_FORM, at, type.getSimpleName().toString(), text)
                    .expected(
                        "for example @Conv3x3(P1) @BatchNorm @Composed @interface … { int value(); }")
                    .fix("change @interface " + type.getSimpleName())));
    return problem.isEmpty();
  }

  private Optional<String> problem(
      TypeElement type, Optional<Value.TypeValue> block, List<DeclaredOperation> carried) {
    if (block.isPresent() == !carried.isEmpty()) {
      return Optional.of(
          block.isPresent()
              ? "a composed annotation names a block or carries operations, this one does both"
              : "a composed annotation names a block or carries operations, this one does neither");
    }
    List<ExecutableElement> attributes = attributes(type);
    for (ExecutableElement attribute : attributes) {
      if (attribute.getReturnType().getKind() != TypeKind.INT) {
        return Optional.of("attribute " + attribute.getSimpleName() + " is not an int");
      }
    }
    long parameters = attributes.stream().filter(ComposedReader::isParameter).count();
    if (parameters > MOST_PARAMETERS) {
      return Optional.of("more than " + MOST_PARAMETERS + " attributes beside width and stride");
    }
    for (DeclaredOperation operation : carried) {
      if (Structural.annotations().contains(operation.annotation())) {
        return Optional.of("it carries @" + operation.writtenAs() + ", which is for steps");
      }
    }
    return block.isPresent() ? Optional.empty() : unused(attributes, carried);
  }

  /** An attribute that no carried operation takes. */
  private static Optional<String> unused(
      List<ExecutableElement> attributes, List<DeclaredOperation> carried) {
    Set<Symbol> used = EnumSet.noneOf(Symbol.class);
    carried.forEach(
        operation -> operation.attributes().values().values().forEach(v -> addSymbols(v, used)));
    List<Symbol> symbols = symbols(attributes);
    for (int i = 0; i < attributes.size(); i++) {
      if (!used.contains(symbols.get(i))) {
        return Optional.of(
            "no operation takes attribute "
                + attributes.get(i).getSimpleName()
                + ", which is "
                + symbols.get(i));
      }
    }
    return Optional.empty();
  }

  private static void addSymbols(Value value, Set<Symbol> used) {
    if (value instanceof Value.IntValue number) {
      SymbolTerm.decode(number.number()).ifPresent(term -> used.add(term.symbol()));
    } else if (value instanceof Value.ListValue list) {
      list.values().forEach(part -> addSymbols(part, used));
    }
  }

  private static boolean isParameter(ExecutableElement attribute) {
    String name = attribute.getSimpleName().toString();
    return !name.equals(WIDTH) && !name.equals(STRIDE);
  }

  /** What each attribute gives: WIDTH, STRIDE, or the next of P1 to P9. */
  private static List<Symbol> symbols(List<ExecutableElement> attributes) {
    List<Symbol> symbols = new ArrayList<>();
    int next = 0;
    for (ExecutableElement attribute : attributes) {
      if (isParameter(attribute)) {
        symbols.add(Symbol.parameter(next));
        next++;
      } else {
        boolean isWidth = attribute.getSimpleName().contentEquals(WIDTH);
        symbols.add(isWidth ? Symbol.WIDTH : Symbol.STRIDE);
      }
    }
    return symbols;
  }

  private Optional<Value.TypeValue> block(TypeElement type, ElementOrigin at) {
    AnnotationMirror composed = mirror(type).orElseThrow();
    Value.TypeValue named = annotations.read(composed, at).get("value", Value.TypeValue.class);
    return named.type().equals(Use.None.class.getCanonicalName())
        ? Optional.empty()
        : Optional.of(new Value.TypeValue(named.type(), at));
  }

  private static Optional<AnnotationMirror> mirror(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .filter(m -> AnnotationReader.typeName(m).equals(Composed.class.getCanonicalName()))
        .map(AnnotationMirror.class::cast)
        .findFirst();
  }
}

package dev.convoke.processor.reader;

import dev.convoke.dsl.After;
import dev.convoke.dsl.Layer;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.ir.DeclaredBlock;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.Value;
import dev.convoke.processor.operation.OperationAnnotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the steps of a network or block. */
final class BlockReader {

  private final SourceOrder order;
  private final Diagnostics diagnostics;
  private final AnnotationReader annotations;
  private final OperationReader operations;
  private final ModifierReader modifiers;
  private final List<StepChange> changes;

  BlockReader(
      SourceOrder order,
      AnnotationReader annotations,
      OperationAnnotations layers,
      List<StepChange> changes,
      Diagnostics diagnostics) {
    this.order = order;
    this.diagnostics = diagnostics;
    this.annotations = annotations;
    this.operations = new OperationReader(annotations, order, layers, diagnostics);
    this.modifiers = new ModifierReader(annotations);
    this.changes = List.copyOf(changes);
  }

  ElementOrigin originOf(TypeElement type) {
    return order.originOf(type);
  }

  private ElementOrigin originOf(ExecutableElement method) {
    TypeElement owner = (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    return ElementOrigin.of(method, order.originOf(owner).inSource());
  }

  /**
   * All steps in source order, as the type and those above it change them.
   *
   * @param as what the type is meant to be, for messages: {@code network} or {@code block}
   * @param usedAt the steps that use it, innermost first
   */
  DeclaredBlock read(TypeElement type, String as, List<Origin> usedAt) {
    ElementOrigin origin = originOf(type);
    checkKind(type, as, origin);
    Optional<TypeElement> parent = parent(type, origin);
    List<InheritedSteps.OwnStep> own = new ArrayList<>();
    for (ExecutableElement method : order.methods(type, usedAt)) {
      ElementOrigin place = originOf(method);
      boolean isStep = checkSignature(method, place);
      DeclaredStep step = read(method, place);
      if (isStep || !step.operations().isEmpty()) {
        // also with a bad signature, since other steps name it
        own.add(new InheritedSteps.OwnStep(step, after(method, place)));
      }
    }
    List<DeclaredStep> steps =
        new InheritedSteps(
                parent.map(p -> p.getSimpleName().toString()),
                parent.map(p -> read(p, as, usedAt).steps()).orElse(List.of()),
                diagnostics)
            .with(own);
    DeclaredBlock body =
        new DeclaredBlock(
            type.getQualifiedName().toString(),
            steps,
            modifiers(type),
            order.isKnown(type),
            origin);
    for (StepChange change : changes) {
      body = change.into(body, type, origin);
    }
    return body;
  }

  private DeclaredStep read(ExecutableElement method, ElementOrigin origin) {
    List<DeclaredOperation> read =
        method.getAnnotationMirrors().stream()
            .flatMap(mirror -> operations.read(mirror, origin).stream())
            .toList();
    return new DeclaredStep(
        method.getSimpleName().toString(), read, modifiers.of(method, origin), origin);
  }

  /** Of the type, or of the nearest type above that has any. */
  private List<DeclaredOperation> modifiers(TypeElement type) {
    List<DeclaredOperation> own = modifiers.of(type, originOf(type));
    return own.isEmpty()
        ? parentsWithSteps(type).stream().findFirst().map(this::modifiers).orElse(List.of())
        : own;
  }

  private void checkKind(TypeElement type, String as, ElementOrigin origin) {
    String found = kindOf(type);
    if (found.isEmpty() && as.equals("network")) {
      found = unfitToImplement(type); // a class is generated for a network, none for a block
    }
    if (!found.isEmpty()) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.NOT_A_NETWORK, origin, as, type.getSimpleName().toString(), found)
              .expected("an interface or a static abstract class, not private, sealed or generic")
              .fix("write interface " + type.getSimpleName()));
    }
  }

  /** What the type is, if nothing of its kind can have steps. */
  private static String kindOf(TypeElement type) {
    boolean isNestedInstance =
        type.getEnclosingElement() instanceof TypeElement
            && !type.getModifiers().contains(Modifier.STATIC);
    boolean isAbstract = type.getModifiers().contains(Modifier.ABSTRACT);
    return switch (type.getKind()) {
      case INTERFACE -> type.getTypeParameters().isEmpty() ? "" : "generic";
      case CLASS -> {
        if (!isAbstract) {
          yield "a class";
        }
        if (isNestedInstance) {
          yield "an inner class";
        }
        yield type.getTypeParameters().isEmpty() ? "" : "generic";
      }
      case ENUM -> "an enum";
      case RECORD -> "a record";
      default -> "an annotation";
    };
  }

  /** Why no class of another file can implement the type, if so. */
  private static String unfitToImplement(TypeElement type) {
    if (type.getModifiers().contains(Modifier.SEALED)) {
      return "sealed";
    }
    for (Element outer = type; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
      if (outer.getModifiers().contains(Modifier.PRIVATE)) {
        return "private";
      }
    }
    List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
    boolean canBeCalled =
        constructors.isEmpty()
            || constructors.stream()
                .filter(c -> !c.getModifiers().contains(Modifier.PRIVATE))
                .anyMatch(c -> c.getParameters().isEmpty());
    return canBeCalled ? "" : "a class without a constructor that takes nothing";
  }

  /** The type whose steps this one takes over; more than one is reported. */
  private Optional<TypeElement> parent(TypeElement type, ElementOrigin origin) {
    List<TypeElement> parents = parentsWithSteps(type);
    if (parents.size() > 1) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.INHERITED_STEPS,
                  origin,
                  type.getSimpleName().toString(),
                  parents.get(0).getSimpleName().toString(),
                  parents.get(1).getSimpleName().toString())
              .fix("extend one of them, and put what the other has into a @Block for @Use"));
    }
    return parents.stream().findFirst();
  }

  /** The types directly above that have steps, their own or inherited ones. */
  static List<TypeElement> parentsWithSteps(TypeElement type) {
    List<TypeMirror> above = new ArrayList<>(type.getInterfaces());
    above.add(type.getSuperclass());
    List<TypeElement> found = new ArrayList<>();
    for (TypeMirror parent : above) {
      if (parent instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement parentType
          && hasSteps(parentType)) {
        found.add(parentType);
      }
    }
    return found;
  }

  private static boolean hasSteps(TypeElement type) {
    return SourceOrder.abstractMethods(type).stream().anyMatch(BlockReader::returnsLayer)
        || !parentsWithSteps(type).isEmpty();
  }

  /** What {@code @After} on a step names. */
  private Optional<Value.TextValue> after(ExecutableElement method, ElementOrigin place) {
    return method.getAnnotationMirrors().stream()
        .filter(m -> AnnotationReader.typeName(m).equals(After.class.getCanonicalName()))
        .map(m -> annotations.read(m, place.at(m)).get("value", Value.TextValue.class))
        .findFirst();
  }

  private boolean checkSignature(ExecutableElement method, ElementOrigin origin) {
    String name = method.getSimpleName().toString();
    String found = "";
    if (!returnsLayer(method)) {
      found = "returns " + method.getReturnType();
    } else if (!method.getParameters().isEmpty()) {
      found = "takes parameters";
    } else if (!method.getTypeParameters().isEmpty()) {
      found = "is generic";
    }
    if (!found.isEmpty()) {
      diagnostics.report(
          Diagnostic.of(DiagnosticCode.NOT_A_STEP, origin, name, name, found)
              .fix("write Layer " + name + "();"));
    }
    return found.isEmpty();
  }

  private static boolean returnsLayer(ExecutableElement method) {
    return method.getReturnType().toString().equals(Layer.class.getCanonicalName());
  }
}

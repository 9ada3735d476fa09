package dev.convoke.processor.reader;

import dev.convoke.description.NameList;
import dev.convoke.dsl.Replace;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.Attributes;
import dev.convoke.processor.ir.DeclaredBlock;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.Structural;
import dev.convoke.processor.ir.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** Carries out {@code @Replace}: uses one block in the place of another. */
final class Replacement implements StepChange {

  private static final String ONE = Replace.class.getCanonicalName();
  private static final String SEVERAL = Replace.All.class.getCanonicalName();

  private final AnnotationReader annotations;
  private final Diagnostics diagnostics;

  Replacement(AnnotationReader annotations, Diagnostics diagnostics) {
    this.annotations = annotations;
    this.diagnostics = diagnostics;
  }

  @Override
  public DeclaredBlock into(DeclaredBlock body, TypeElement type, ElementOrigin place) {
    DeclaredBlock changed = body;
    for (Attributes replace : replacements(type, place)) {
      changed = replaced(changed, replace);
    }
    return changed;
  }

  private List<Attributes> replacements(TypeElement type, ElementOrigin place) {
    return type.getAnnotationMirrors().stream()
        .flatMap(mirror -> replacements(mirror, place))
        .toList();
  }

  private Stream<Attributes> replacements(AnnotationMirror mirror, ElementOrigin place) {
    String name = AnnotationReader.typeName(mirror);
    if (name.equals(ONE)) {
      return Stream.of(annotations.read(mirror, place.at(mirror)));
    }
    return name.equals(SEVERAL)
        ? annotations
            .read(mirror, place.at(mirror))
            .get("value", Value.ListValue.class)
            .values()
            .stream()
            .map(each -> ((Value.AnnotationValue) each).attributes())
        : Stream.empty();
  }

  private DeclaredBlock replaced(DeclaredBlock body, Attributes replace) {
    Value.TypeValue block = replace.get("block", Value.TypeValue.class);
    Value.TypeValue with = replace.get("with", Value.TypeValue.class);
    if (used(body).noneMatch(used -> used.type().equals(block.type()))) {
      diagnostics.report(nothing(body, block));
      return body;
    }
    return body.changing(operation -> replaced(operation, block, with));
  }

  private static DeclaredOperation replaced(
      DeclaredOperation operation, Value.TypeValue block, Value.TypeValue with) {
    if (!Structural.usesBlock(operation)) {
      return operation;
    }
    Attributes attributes = operation.attributes();
    for (Map.Entry<String, Value> each : operation.attributes().values().entrySet()) {
      if (each.getValue() instanceof Value.TypeValue used && used.type().equals(block.type())) {
        attributes = attributes.with(each.getKey(), with);
      }
    }
    return operation.with(attributes);
  }

  private static Stream<Value.TypeValue> used(DeclaredBlock body) {
    return body.steps().stream()
        .map(DeclaredStep::operations)
        .flatMap(List::stream)
        .filter(Structural::usesBlock)
        .map(Structural::block)
        .flatMap(Optional::stream);
  }

  private static Diagnostic nothing(DeclaredBlock body, Value.TypeValue block) {
    List<String> names = used(body).map(Value.TypeValue::simpleName).distinct().sorted().toList();
    Diagnostic nothing =
        Diagnostic.of(
            DiagnosticCode.NOTHING_TO_REPLACE,
            block.origin(),
            "Replace",
            "uses " + block.simpleName());
    return names.isEmpty()
        ? nothing.fix("remove @Replace: no step uses a block")
        : nothing
            .expected("a block that a step uses: " + NameList.of(names))
            .fix("write block = " + names.get(0) + ".class");
  }
}

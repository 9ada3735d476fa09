package dev.convoke.processor.reader;

import dev.convoke.dsl.InsertAfter;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.Attributes;
import dev.convoke.processor.ir.DeclaredBlock;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.Value;
import dev.convoke.processor.operation.OperationAnnotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Carries out {@code @InsertAfter}: puts an operation behind every operation of a kind. */
final class Insertion implements StepChange {

  private static final String CONV = Conv.class.getCanonicalName();
  private static final String BATCH_NORM = BatchNorm.class.getCanonicalName();

  private final Elements elements;
  private final AnnotationReader annotations;
  private final OperationAnnotations layers;
  private final Diagnostics diagnostics;

  Insertion(
      Elements elements,
      AnnotationReader annotations,
      OperationAnnotations layers,
      Diagnostics diagnostics) {
    this.layers = layers;
    this.elements = elements;
    this.annotations = annotations;
    this.diagnostics = diagnostics;
  }

  @Override
  public DeclaredBlock into(DeclaredBlock body, TypeElement type, ElementOrigin place) {
    Optional<AnnotationMirror> mirror = AnnotationReader.mirror(type, InsertAfter.class);
    if (mirror.isEmpty()) {
      return body;
    }
    ElementOrigin origin = place.at(mirror.get());
    Attributes written = annotations.read(mirror.get(), origin);
    Value.TypeValue every = written.get("every", Value.TypeValue.class);
    Value.TypeValue operation = written.get("operation", Value.TypeValue.class);
    Optional<DeclaredOperation> inserted = withDefaults(operation, origin);
    if (inserted.isEmpty()) {
      diagnostics.report(
          Diagnostic.of(DiagnosticCode.NOT_AN_OPERATION, operation.origin(), operation.simpleName())
              .expected("an operation all of whose attributes have defaults")
              .fix("write operation = BatchNorm.class"));
      return body;
    }
    List<DeclaredStep> steps =
        body.steps().stream().map(step -> into(step, every, inserted.get())).toList();
    if (steps.equals(body.steps())) {
      diagnostics.report(
          Diagnostic.of(DiagnosticCode.NOTHING_TO_INSERT_AFTER, every.origin(), every.simpleName())
              .fix("name an operation of the network's own steps, such as Conv.class"));
    }
    return body.with(steps);
  }

  private static DeclaredStep into(
      DeclaredStep step, Value.TypeValue every, DeclaredOperation inserted) {
    boolean hadBatchNorm =
        step.operations().stream().anyMatch(o -> o.annotation().equals(BATCH_NORM));
    List<DeclaredOperation> operations = new ArrayList<>();
    for (DeclaredOperation operation : step.operations()) {
      boolean isMeant =
          operation.annotation().equals(every.type())
              || operation.writtenAs().equals(every.simpleName());
      operations.add(isMeant && !hadBatchNorm ? withBias(operation) : operation);
      if (isMeant) {
        operations.add(inserted);
      }
    }
    return step.with(operations);
  }

  /** An inserted normalisation does not take the bias that the network was written with. */
  private static DeclaredOperation withBias(DeclaredOperation operation) {
    if (!operation.annotation().equals(CONV) || operation.attributes().isWritten("bias")) {
      return operation;
    }
    Attributes attributes = operation.attributes();
    return operation.with(attributes.with("bias", new Value.EnumValue("ON", attributes.origin())));
  }

  private Optional<DeclaredOperation> withDefaults(
      Value.TypeValue operation, ElementOrigin origin) {
    TypeElement type = elements.getTypeElement(operation.type());
    if (type == null || layers.of(operation.type()).isEmpty()) {
      return Optional.empty();
    }
    return annotations
        .defaults(type, origin)
        .map(
            attributes ->
                new DeclaredOperation(operation.type(), operation.simpleName(), attributes));
  }
}

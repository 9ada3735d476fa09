package dev.convoke.processor.operation;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.MessageCode;
import dev.convoke.processor.ir.Node;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a shape rule is applied: the inputs, and how to report.
 *
 * @param node the node
 * @param annotation simple name of the annotation as written
 * @param inputs known shapes
 * @param history tells how the first input came about; asked only where something is reported, as
 *     it goes through all that lies before
 * @param diagnostics takes what is found
 */
public record Site(
    Node node,
    String annotation,
    List<TensorShape> inputs,
    Supplier<List<String>> history,
    Diagnostics diagnostics) {

  public Site {
    inputs = List.copyOf(inputs);
  }

  /** The first input's shape. */
  public TensorShape input() {
    return inputs.get(0);
  }

  /** Path of the step, for messages. */
  public String path() {
    return node.id().step();
  }

  /** How the first input came about, nearest first. */
  public List<String> trace() {
    return history.get();
  }

  /** The input as a map; reports if it is none. */
  public Optional<FeatureMap> map() {
    if (input() instanceof FeatureMap map) {
      return Optional.of(map);
    }
    report(
        error(DiagnosticCode.FLAT_INPUT, path(), annotation, input().text())
            .expected("[batch, height, width, channels]")
            .from(trace())
            .fix("move @" + annotation + " before the step that makes a vector of the map"));
    return Optional.empty();
  }

  /** Step and shape of an input, for messages. */
  public String describeInput(int index) {
    String step = node.inputs().get(index).step();
    return (step.isEmpty() ? "the input" : step) + " " + inputs.get(index).text();
  }

  /** A finding at this node's annotation. */
  public Diagnostic error(MessageCode code, Object... arguments) {
    return Diagnostic.of(code, node.origins().get(0), arguments);
  }

  /** A finding at the value of an attribute, if it is written. */
  public Diagnostic errorAt(String attribute, MessageCode code, Object... arguments) {
    return Diagnostic.of(code, node.origin(attribute), arguments);
  }

  /** Reports, naming also the steps that use the block. */
  public OperationShape report(Diagnostic diagnostic) {
    diagnostics.report(diagnostic.usedAt(node.origins().subList(1, node.origins().size())));
    return OperationShape.unknown();
  }
}

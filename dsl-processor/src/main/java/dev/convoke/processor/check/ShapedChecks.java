package dev.convoke.processor.check;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.CheckedNetwork;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.Node;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.ShapedNetwork;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.TensorShape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks across steps, with shapes: logits for the classes, weights for what treats them. */
public final class ShapedChecks {

  private ShapedChecks() {}

  /**
   * The proven network, or nothing if anything was reported so far.
   *
   * @param primitives what is computed for its nodes, as far as they are known
   */
  public static Optional<ProvenNetwork> check(
      ShapedNetwork shaped, List<ShapedNode> primitives, Diagnostics diagnostics) {
    CheckedNetwork checked = shaped.network().checked();
    checkClassifiers(shaped, checked.classes(), diagnostics);
    WeightsCheck.check(shaped, diagnostics);
    TrainableCheck.check(shaped, diagnostics);
    FreezeCheck.check(shaped, diagnostics);
    GradientCheck.check(shaped, primitives, diagnostics);
    if (diagnostics.hasErrors() || checked.input().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ProvenNetwork(
            checked.declared(),
            checked.input().get(),
            checked.classes(),
            checked.recipe(),
            checked.evaluation(),
            shaped.nodes(),
            primitives));
  }

  /** The last step and every side exit give one logit a class. */
  private static void checkClassifiers(ShapedNetwork shaped, int classes, Diagnostics diagnostics) {
    Map<String, Node> lastNodes = new HashMap<>();
    shaped.network().nodes().forEach(node -> lastNodes.put(node.id().topStep(), node));
    Map<NodeId, TensorShape> outputs = new HashMap<>();
    shaped.nodes().forEach(node -> outputs.put(node.id(), node.outputShape()));
    List<DeclaredStep> steps = shaped.network().declared().body().steps();
    for (int i = 0; i < steps.size(); i++) {
      DeclaredStep step = steps.get(i);
      Node last = lastNodes.get(step.name());
      if (last != null && (i == steps.size() - 1 || step.auxiliary().isPresent())) {
        Optional.ofNullable(outputs.get(last.id()))
            .ifPresent(output -> checkClassifier(last, output, classes, diagnostics));
      }
    }
  }

  private static void checkClassifier(
      Node last, TensorShape output, int classes, Diagnostics diagnostics) {
    if (!(output instanceof TensorShape.FeatureVector vector)) {
      report(
          last,
          Diagnostic.of(
                  DiagnosticCode.CLASSIFIER_SHAPE,
                  last.origins().get(0),
                  last.id().step(),
                  classes,
                  output.text())
              .fix("end with @GlobalAvgPool Layer pool(); @Dense Layer logits();"),
          diagnostics);
    } else if (vector.units() != classes) {
      report(
          last,
          Diagnostic.of(
                  DiagnosticCode.CLASSES_MISMATCH,
                  last.origin("value"),
                  last.id().step(),
                  vector.units(),
                  classes)
              .fix("end with @Dense Layer logits(), whose units are the network's classes"),
          diagnostics);
    }
  }

  private static void report(Node last, Diagnostic diagnostic, Diagnostics diagnostics) {
    diagnostics.report(diagnostic.usedAt(last.origins().subList(1, last.origins().size())));
  }
}

package dev.convoke.processor.expand;

import dev.convoke.dsl.value.Bias;
import dev.convoke.dsl.value.Padding;
import dev.convoke.processor.ir.Attributes;
import dev.convoke.processor.ir.Bindings;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.Node;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.Value;
import dev.convoke.processor.ir.op.ActivationOp;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns {@code @Conv7x7(value = 64, stride = 2, factorize = true)} on {@code conv} into
 *
 * <pre>
 * conv/factor1  3×3, ReLU
 * conv/factor2  3×3, ReLU
 * conv/factor3  3×3, stride 2
 * </pre>
 *
 * <p>With the stride on the last, sizes, window on the image and effective stride are those of the
 * one kernel: floor((h + 2·3 - 7) / 2) = floor((h + 2·1 - 3) / 2), and 1 + 2 + 2 + 2 = 7 pixels
 * seen.
 */
final class KernelStack {

  private final NodeCollector nodes;

  KernelStack(NodeCollector nodes) {
    this.nodes = nodes;
  }

  /** Lays out the stack; its last convolution is the output. */
  NodeId expand(
      DeclaredOperation convolution,
      int factors,
      Place place,
      NodeId start,
      Bindings bindings,
      Node.StepFacts facts) {
    int number = 1; // behind the names of another stack on the step, or of a block's steps
    NodeId input = start;
    for (int i = 1; i <= factors; i++) {
      while (!nodes.isFree(path(place, number))) {
        number++;
      }
      boolean isLast = i == factors;
      Place factor = place.inside("factor" + number, isLast);
      Node.Work work = new Node.Written(factor(convolution, i == 1, isLast), bindings, facts);
      input = nodes.add(factor, work, List.of(input), convolution.origin());
      if (!isLast) {
        Node.Work relu = new Node.Ready(new ActivationOp(ActivationOp.Kind.RELU));
        input = nodes.add(factor, relu, List.of(input), convolution.origin());
      }
    }
    return input;
  }

  private static String path(Place place, int number) {
    return place.inside("factor" + number, false).path();
  }

  private static DeclaredOperation factor(
      DeclaredOperation convolution, boolean isFirst, boolean isLast) {
    Attributes attributes = convolution.attributes();
    Map<String, Value> changed = new LinkedHashMap<>();
    changed.put("kernel", list(3, attributes));
    changed.put("factorize", new Value.BooleanValue(false, attributes.origin()));
    if (!isLast) {
      changed.put("stride", list(1, attributes));
      if (constant(attributes, "bias").equals(Bias.AUTO.name())) {
        changed.put("bias", new Value.EnumValue(Bias.ON.name(), attributes.origin()));
      }
    }
    if (!isFirst && constant(attributes, "padding").equals(Padding.EXPLICIT.name())) {
      changed.put("padding", new Value.EnumValue(Padding.VALID.name(), attributes.origin()));
      changed.put("pad", new Value.ListValue(List.of(), attributes.origin()));
    }
    Map<String, Value> values = new LinkedHashMap<>(attributes.values());
    values.putAll(changed);
    Set<String> written = new HashSet<>(attributes.written());
    written.removeAll(changed.keySet());
    return new DeclaredOperation(
        convolution.annotation(), "Conv3x3", new Attributes(values, written, attributes.origin()));
  }

  private static Value list(int number, Attributes attributes) {
    return new Value.ListValue(
        List.of(new Value.IntValue(number, attributes.origin())), attributes.origin());
  }

  private static String constant(Attributes attributes, String attribute) {
    return attributes.get(attribute, Value.EnumValue.class).constant();
  }
}

package dev.convoke.processor.generate;

import dev.convoke.processor.ir.NetworkInput;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Operation;
import dev.convoke.processor.operation.Operations;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * SHA-256 over all that determines a network's function and variables. How it was written (blocks,
 * shorthands, formatting) and how it is trained do not enter, so checkpoints survive both.
 *
 * <p>The text that is hashed has a version, and every word in it is written out here or by the
 * operations: no name of a Java class or component enters, so renaming one changes no fingerprint.
 */
final class Fingerprint {

  /** Of the form of the text. Another form refuses every checkpoint. */
  private static final int VERSION = 1;

  private Fingerprint() {}

  static String of(ProvenNetwork network) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(text(network).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** A line for the input, one for the classes and one for each operation in order of execution. */
  static String text(ProvenNetwork network) {
    StringBuilder text = new StringBuilder();
    text.append("convoke network ").append(VERSION).append('\n');
    text.append("input ").append(input(network.input()).text()).append('\n');
    text.append("classes ").append(network.classes()).append('\n');
    network.nodes().forEach(node -> text.append(line(node)).append('\n'));
    return text.toString();
  }

  private static Configuration input(NetworkInput input) {
    return Configuration.EMPTY
        .with("height", input.height())
        .with("width", input.width())
        .with("channels", input.channels())
        .with("padTo", input.padTo());
  }

  /** {@code conv#0 Conv{…} of #0 gives [8, 8, 4] with conv/kernel [3, 3, 1, 4]}. */
  private static String line(ShapedNode node) {
    String inputs =
        node.node().inputs().stream().map(Fingerprint::name).collect(Collectors.joining(", "));
    String variables =
        node.variables().stream().map(Fingerprint::variable).collect(Collectors.joining(", "));
    return name(node.id())
        + ' '
        + Operations.at(node, () -> operation(node.op()))
        + " of "
        + inputs
        + " gives "
        + node.outputShape().sizes()
        + (variables.isEmpty() ? "" : " with " + variables);
  }

  private static <O extends Op> String operation(O op) {
    Operation<O> operation = Operations.of(op);
    return operation.kind() + operation.configuration(op).text();
  }

  private static String name(NodeId node) {
    return node.step() + '#' + node.index();
  }

  private static String variable(Variable variable) {
    return variable.name() + ' ' + variable.shape();
  }
}

package dev.convoke.processor.generate;

import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.ShapedNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over all that determines a network's function and variables. How it was written (blocks,
 * shorthands, formatting) and how it is trained do not enter, so checkpoints survive both.
 */
final class Fingerprint {

  private Fingerprint() {}

  static String of(ProvenNetwork network) {
    StringBuilder text = new StringBuilder();
    text.append(network.input()).append('\n').append(network.classes()).append('\n');
    for (ShapedNode node : network.nodes()) {
      text.append(node.id()).append(' ').append(node.op()).append(' ');
      text.append(node.node().inputs()).append(' ').append(node.outputShape().text());
      node.variables().forEach(v -> text.append(' ').append(v.name()).append(v.shape()));
      text.append('\n');
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

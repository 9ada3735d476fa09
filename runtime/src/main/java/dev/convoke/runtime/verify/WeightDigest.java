package dev.convoke.runtime.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.buffer.ByteDataBuffer;

/** The SHA-256 of a network's weights, in the order in which it creates them. */
final class WeightDigest {

  private static final int CHUNK = 1 << 16;

  private WeightDigest() {}

  /** Of the first values. */
  static String of(BuiltNetwork built) {
    MessageDigest sha256 = sha256();
    try (Session session = built.initialized()) {
      Session.Runner runner = session.runner();
      built.variables().forEach(variable -> runner.fetch(built.scope().read(variable)));
      try (Result result = runner.run()) {
        result.forEach(weights -> add(weights.getValue(), sha256));
      }
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static void add(Tensor tensor, MessageDigest sha256) {
    ByteDataBuffer bytes = tensor.asRawTensor().data();
    byte[] chunk = new byte[CHUNK];
    for (long begin = 0; begin < bytes.size(); begin += CHUNK) {
      int length = (int) Math.min(CHUNK, bytes.size() - begin);
      bytes.slice(begin, length).read(chunk, 0, length);
      sha256.update(chunk, 0, length);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

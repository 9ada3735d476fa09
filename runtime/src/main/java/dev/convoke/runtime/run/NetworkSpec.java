package dev.convoke.runtime.run;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.codec.MemberReader;
import dev.convoke.description.codec.MemberWriter;
import dev.convoke.description.codec.ObjectCodec;

/**
 * Which network a run trains.
 *
 * @param name of commands and run directories
 * @param type qualified name of the annotated interface
 * @param fingerprint see {@link NetworkDescription}
 */
public record NetworkSpec(String name, String type, String fingerprint) {

  static final ObjectCodec<NetworkSpec> CODEC =
      ObjectCodec.of(NetworkSpec::write, NetworkSpec::read);

  /** What identifies a network. */
  public static NetworkSpec of(NetworkDescription network) {
    return new NetworkSpec(network.name(), network.type(), network.fingerprint());
  }

  private void write(MemberWriter out) {
    out.text("name", name).text("type", type).text("fingerprint", fingerprint);
  }

  private static NetworkSpec read(MemberReader in) {
    return new NetworkSpec(in.text("name"), in.text("type"), in.text("fingerprint"));
  }
}

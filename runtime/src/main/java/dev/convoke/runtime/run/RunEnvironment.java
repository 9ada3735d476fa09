package dev.convoke.runtime.run;

import dev.convoke.description.codec.MemberReader;
import dev.convoke.description.codec.MemberWriter;
import dev.convoke.description.codec.ObjectCodec;
import dev.convoke.runtime.problem.Problem;
import java.util.Optional;

/**
 * Where a run is trained. It is no part of the run's identity, as a run may move to another
 * machine: the order in which sums are taken depends on it, and with it their last bits.
 *
 * @param tensorFlow version of the library
 * @param device for people: the GPU, or the processor with its number of cores
 */
public record RunEnvironment(String tensorFlow, String device) {

  static final ObjectCodec<RunEnvironment> CODEC =
      ObjectCodec.of(RunEnvironment::write, RunEnvironment::read);

  /** What to tell a person who goes on with a run somewhere else. */
  public Optional<Problem> changeTo(RunEnvironment now) {
    return equals(now)
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                    "the run continues on another machine or version: its numbers may differ in"
                        + " their last bits from those of a run that never stopped")
                .with("before", text())
                .with("now", now.text()));
  }

  private String text() {
    return device + ", TensorFlow " + tensorFlow;
  }

  private void write(MemberWriter out) {
    out.text("tensorFlow", tensorFlow).text("device", device);
  }

  private static RunEnvironment read(MemberReader in) {
    return new RunEnvironment(in.text("tensorFlow"), in.text("device"));
  }
}

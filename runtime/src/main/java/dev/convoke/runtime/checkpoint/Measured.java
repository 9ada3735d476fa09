package dev.convoke.runtime.checkpoint;

import dev.convoke.description.codec.MemberReader;
import dev.convoke.description.codec.MemberWriter;
import dev.convoke.description.codec.ObjectCodec;

/**
 * What the weights of a checkpoint were measured to be worth; absent where they were not measured.
 *
 * @param top1 fraction of images hit: of the validation part of the run's data or, without one, of
 *     the test part
 */
public record Measured(double top1) {

  static final Section<Measured> SECTION =
      new Section<>("measured", 1, ObjectCodec.of(Measured::write, Measured::read));

  private void write(MemberWriter out) {
    out.number("top1", top1);
  }

  private static Measured read(MemberReader in) {
    double top1 = in.number("top1");
    in.require(top1 >= 0 && top1 <= 1, "top1", "a fraction from 0 to 1");
    return new Measured(top1);
  }
}

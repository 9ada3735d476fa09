package dev.convoke.runtime.checkpoint;

import dev.convoke.description.codec.MemberReader;
import dev.convoke.description.codec.MemberWriter;
import dev.convoke.description.codec.ObjectCodec;
import dev.convoke.runtime.metric.Tally;

/** The sums over the current epoch so far. */
final class TallySection {

  static final Section<Tally> SECTION =
      new Section<>("tally", 1, ObjectCodec.of(TallySection::write, TallySection::read));

  private TallySection() {}

  private static void write(Tally tally, MemberWriter out) {
    out.count("images", tally.images())
        .number("lossSum", tally.lossSum())
        .count("hits", tally.hits());
  }

  private static Tally read(MemberReader in) {
    Tally tally = new Tally(in.count("images"), in.number("lossSum"), in.count("hits"));
    in.require(tally.images() >= 0, "images", "at least 0");
    in.require(tally.hits() >= 0 && tally.hits() <= tally.images(), "hits", "a part of the images");
    return tally;
  }
}

package dev.convoke.runtime.checkpoint;

import dev.convoke.description.codec.MemberReader;
import dev.convoke.description.codec.MemberWriter;
import dev.convoke.description.codec.ObjectCodec;
import dev.convoke.description.codec.UnreadableException;
import dev.convoke.runtime.run.RunSpec;

/**
 * The run that a checkpoint belongs to: its digest, and the specification itself, so that what
 * differs can be named where the run's own file is lost or changed.
 */
final class RunSection {

  static final Section<RunSpec> SECTION =
      new Section<>("run", 1, ObjectCodec.of(RunSection::write, RunSection::read));

  private RunSection() {}

  private static void write(RunSpec spec, MemberWriter out) {
    out.text("digest", spec.digest()).object("spec", RunSpec.CODEC, spec);
  }

  private static RunSpec read(MemberReader in) {
    String digest = in.text("digest");
    RunSpec spec = in.object("spec", RunSpec.CODEC);
    if (!spec.digest().equals(digest)) {
      throw new UnreadableException("digest: expected " + spec.digest() + ", found " + digest);
    }
    return spec;
  }
}

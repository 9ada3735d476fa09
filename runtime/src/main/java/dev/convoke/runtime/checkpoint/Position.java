package dev.convoke.runtime.checkpoint;

import dev.convoke.description.codec.MemberReader;
import dev.convoke.description.codec.MemberWriter;
import dev.convoke.description.codec.ObjectCodec;

/**
 * A place in a run.
 *
 * @param step steps done
 * @param epoch the current one, counted from 0
 * @param batch batches of the epoch that are done; all of them before its evaluation
 */
public record Position(long step, int epoch, int batch) {

  static final Section<Position> SECTION =
      new Section<>("position", 1, ObjectCodec.of(Position::write, Position::read));

  private void write(MemberWriter out) {
    out.count("step", step).integer("epoch", epoch).integer("batch", batch);
  }

  private static Position read(MemberReader in) {
    Position position = new Position(in.count("step"), in.integer("epoch"), in.integer("batch"));
    in.require(position.step >= 0, "step", "at least 0");
    in.require(position.epoch >= 0, "epoch", "at least 0");
    in.require(position.batch >= 0, "batch", "at least 0");
    return position;
  }
}

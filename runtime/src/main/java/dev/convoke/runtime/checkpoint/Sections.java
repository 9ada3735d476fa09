package dev.convoke.runtime.checkpoint;

import java.util.List;
import java.util.stream.Stream;

/** All sections that this version of Convoke writes and reads; a line each. */
final class Sections {

  /** What every checkpoint has. */
  static final List<Section<?>> REQUIRED =
      List.of(RunSection.SECTION, VariablesSection.SECTION, Position.SECTION, TallySection.SECTION);

  /** What only some have. */
  static final List<Section<?>> OPTIONAL = List.of(Measured.SECTION);

  private Sections() {}

  static Stream<Section<?>> all() {
    return Stream.concat(REQUIRED.stream(), OPTIONAL.stream());
  }
}

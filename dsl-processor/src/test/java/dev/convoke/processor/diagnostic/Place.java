package dev.convoke.processor.diagnostic;

/** A place for diagnostics made by hand. */
record Place(String describe, boolean inSource) implements Origin {

  static Place of(String name) {
    return new Place(name, true);
  }
}

package dev.convoke.integration.mutation;

/**
 * A single value inside an annotation.
 *
 * @param kind what may be done to it
 * @param annotation simple name of the annotation around it
 * @param attribute of the annotation
 * @param text as written
 */
record WrittenValue(Kind kind, String annotation, String attribute, Span span, String text) {

  enum Kind {
    INTEGER,
    FRACTION,
    FLAG,
    STRING,
    /** A constant of an enumeration, qualified or not. */
    CONSTANT,
    SYMBOL
  }
}

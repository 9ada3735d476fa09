package dev.convoke.integration.mutation;

/** A stretch of a source text. */
record Span(int begin, int end) {

  String of(String text) {
    return text.substring(begin, end);
  }

  /** The text with another one in this place. */
  String replace(String text, String with) {
    return text.substring(0, begin) + with + text.substring(end);
  }

  boolean contains(Span other) {
    return begin <= other.begin && other.end <= end;
  }
}

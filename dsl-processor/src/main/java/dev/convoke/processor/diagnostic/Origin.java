package dev.convoke.processor.diagnostic;

/**
 * Where something was written. Opaque to every stage but the first, which makes it, and the last,
 * which prints it. Equal origins are the same place.
 */
public interface Origin {

  /** The place in words, such as {@code BasicBlock.conv1}. */
  String describe();

  /**
   * Whether the source silences a warning there: {@code @SuppressWarnings("convoke:Code")} on the
   * step or on what it lies in.
   */
  default boolean suppresses(MessageCode warning) {
    return false;
  }

  /** Whether the compiler can point at it; not so in a class file. */
  boolean inSource();
}

package dev.convoke.processor.diagnostic;

/**
 * Where something was written. Opaque to every stage but the first, which makes it, and the last,
 * which prints it. Equal origins are the same place.
 */
public interface Origin {

  /** The place in words, such as {@code BasicBlock.conv1}. */
  String describe();

  /** Whether the compiler can point at it; not so in a class file. */
  boolean inSource();
}

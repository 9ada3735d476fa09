package dev.convoke.processor.reader;

/**
 * A value names a type that does not exist, or that another processor has yet to write. The network
 * waits for the next round; if the type never comes, javac has already said so.
 */
public final class UnresolvedTypeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnresolvedTypeException(String type) {
    super(type);
  }
}

package dev.convoke.processor.ir.op;

/**
 * An operation from outside.
 *
 * @param name simple name of its annotation
 * @param provider knows the operation: it implements the interfaces of the later stages
 * @param operation its numbers
 */
public record ProvidedOp(String name, Object provider, Record operation) implements Op {

  /** The provider as one stage sees it. */
  public <S> S as(Class<S> stage) {
    return stage.cast(provider);
  }

  /** Enters the fingerprint, so the provider does not: it is another object in every build. */
  @Override
  public String toString() {
    return name + operation;
  }
}

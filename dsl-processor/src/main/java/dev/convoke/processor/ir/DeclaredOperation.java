package dev.convoke.processor.ir;

import dev.convoke.processor.diagnostic.Origin;
import java.util.List;
import java.util.stream.Stream;

/**
 * One annotation on a step.
 *
 * @param annotation qualified name of the general form, such as {@code dev.convoke.dsl.layer.Conv}
 * @param writtenAs simple name in the source, such as {@code Conv3x3}
 * @param attributes of the general form
 * @param parts the operations that a composed annotation carries, in order; else empty
 * @param modifiers those that a composed or short annotation carries
 */
public record DeclaredOperation(
    String annotation,
    String writtenAs,
    Attributes attributes,
    List<DeclaredOperation> parts,
    List<DeclaredOperation> modifiers) {

  public DeclaredOperation {
    parts = List.copyOf(parts);
    modifiers = List.copyOf(modifiers);
  }

  /** An operation that is not composed. */
  public DeclaredOperation(String annotation, String writtenAs, Attributes attributes) {
    this(annotation, writtenAs, attributes, List.of(), List.of());
  }

  /** The same operation with other values. */
  public DeclaredOperation with(Attributes others) {
    return new DeclaredOperation(annotation, writtenAs, others, parts, modifiers);
  }

  /** The same operation with modifiers that its annotation type carries. */
  public DeclaredOperation modifiedBy(List<DeclaredOperation> carried) {
    return new DeclaredOperation(annotation, writtenAs, attributes, parts, carried);
  }

  public Origin origin() {
    return attributes.origin();
  }

  /** The operation itself, or all that it is composed of. */
  public Stream<DeclaredOperation> primitives() {
    return parts.isEmpty()
        ? Stream.of(this)
        : parts.stream().flatMap(DeclaredOperation::primitives);
  }
}

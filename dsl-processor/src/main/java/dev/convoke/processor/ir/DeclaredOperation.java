package dev.convoke.processor.ir;

import dev.convoke.processor.diagnostic.Origin;

/**
 * One annotation on a step.
 *
 * @param annotation qualified name of the general form, such as {@code dev.convoke.dsl.layer.Conv}
 * @param writtenAs simple name in the source, such as {@code Conv3x3}
 * @param attributes of the general form
 */
public record DeclaredOperation(String annotation, String writtenAs, Attributes attributes) {

  public Origin origin() {
    return attributes.origin();
  }
}

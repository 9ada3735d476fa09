package dev.convoke.integration.mutation;

import java.util.List;
import java.util.Optional;

/**
 * An annotation as it stands in a source.
 *
 * @param name simple name
 * @param span from {@code @} to its end
 * @param step what it stands on, if that is a step
 * @param arguments attributes as written, from name to value
 */
record WrittenAnnotation(
    String name, Span span, Optional<WrittenStep> step, List<Argument> arguments) {

  /**
   * An attribute.
   *
   * @param attribute its name, {@code value} if none is written
   * @param value without its name
   */
  record Argument(String attribute, Span span, Span value) {}

  WrittenAnnotation {
    arguments = List.copyOf(arguments);
  }

  boolean writes(String attribute) {
    return arguments.stream().anyMatch(argument -> argument.attribute().equals(attribute));
  }

  /** The annotation with these arguments instead of its own. */
  String with(List<String> texts) {
    return "@" + name + (texts.isEmpty() ? "" : "(" + String.join(", ", texts) + ")");
  }
}

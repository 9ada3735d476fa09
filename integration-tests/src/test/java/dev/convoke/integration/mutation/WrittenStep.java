package dev.convoke.integration.mutation;

/**
 * A step as it stands in a source.
 *
 * @param type the interface around it
 * @param span from its first annotation to its semicolon
 * @param nameSpan its name
 */
record WrittenStep(String type, String name, Span span, Span nameSpan) {}

package dev.convoke.runtime.data;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where in a user's source something went wrong. */
final class SourceLine {

  private SourceLine() {}

  /** The class of the source and, where the stack trace tells it, the line in it. */
  static String of(Class<?> source, Throwable thrown) {
    String type = source.getName();
    return causes(thrown)
        .flatMap(cause -> Stream.of(cause.getStackTrace()))
        .filter(frame -> isIn(type, frame))
        .filter(frame -> frame.getFileName() != null && frame.getLineNumber() > 0)
        .findFirst()
        .map(frame -> type + " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
        .orElse(type);
  }

  /** Kind and message, and those of the first cause, which often says more. */
  static String text(Throwable thrown) {
    String text = kindAndMessage(thrown);
    Optional<Throwable> cause = Optional.ofNullable(thrown.getCause());
    return cause.map(first -> text + ", caused by " + kindAndMessage(first)).orElse(text);
  }

  private static String kindAndMessage(Throwable thrown) {
    String message = thrown.getMessage();
    String kind = thrown.getClass().getName();
    return message == null || message.isBlank()
        ? kind
        : kind + ": " + message.lines().findFirst().orElse("").strip();
  }

  /** Nested classes and lambdas of the source count as the source. */
  private static boolean isIn(String type, StackTraceElement frame) {
    return frame.getClassName().equals(type) || frame.getClassName().startsWith(type + "$");
  }

  /** The throwable and its causes; a cause that comes again ends the chain. */
  private static Stream<Throwable> causes(Throwable thrown) {
    Set<Throwable> seen = new HashSet<>();
    return Stream.iterate(thrown, cause -> cause != null && seen.add(cause), Throwable::getCause);
  }
}

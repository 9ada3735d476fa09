package dev.convoke.integration.mutation;

import java.util.List;
import java.util.Optional;

/** Changes of whole steps. Each gives the new text, or nothing where there is none to change. */
final class StepMutations {

  private StepMutations() {}

  static Optional<String> drop(Anatomy source, Draw draw) {
    return draw.anyOf(source.steps()).map(step -> step.span().replace(source.text(), ""));
  }

  static Optional<String> swap(Anatomy source, Draw draw) {
    return draw.anyOf(source.steps())
        .flatMap(
            step ->
                draw.anyOf(
                        source.steps().stream()
                            .filter(other -> other.type().equals(step.type()))
                            .filter(other -> other.span().begin() > step.span().begin())
                            .toList())
                    .map(other -> swapped(source.text(), step.span(), other.span())));
  }

  static Optional<String> repeat(Anatomy source, Draw draw) {
    return draw.anyOf(source.steps()).map(step -> repeated(source, step));
  }

  /** Puts the operations of a step into another of the same type. */
  static Optional<String> copyOver(Anatomy source, Draw draw) {
    return draw.anyOf(source.steps())
        .flatMap(
            step -> {
              List<WrittenStep> others =
                  source.steps().stream()
                      .filter(other -> other.type().equals(step.type()) && !other.equals(step))
                      .toList();
              return draw.anyOf(others)
                  .map(
                      other -> {
                        String head =
                            source.text().substring(step.span().begin(), step.nameSpan().begin());
                        String tail =
                            source.text().substring(other.nameSpan().begin(), other.span().end());
                        return other.span().replace(source.text(), head + tail);
                      });
            });
  }

  static String swapped(String text, Span first, Span second) {
    String withSecond = second.replace(text, first.of(text));
    return first.replace(withSecond, second.of(text));
  }

  private static String repeated(Anatomy source, WrittenStep step) {
    String written = step.span().of(source.text());
    int offset = step.nameSpan().begin() - step.span().begin();
    String again =
        written.substring(0, offset)
            + step.name()
            + "Again"
            + written.substring(offset + step.name().length());
    return step.span().replace(source.text(), written + "\n  " + again);
  }
}

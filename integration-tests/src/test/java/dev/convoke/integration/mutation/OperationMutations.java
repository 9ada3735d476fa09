package dev.convoke.integration.mutation;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Changes of annotations. Each gives the new text, or nothing where there is none to change. None
 * puts an annotation twice on one step, as that is no Java.
 */
final class OperationMutations {

  private OperationMutations() {}

  static Optional<String> drop(Anatomy source, Draw draw) {
    return draw.anyOf(onTop(source))
        .map(annotation -> annotation.span().replace(source.text(), ""));
  }

  /** Two neighbours on one step change places. */
  static Optional<String> swap(Anatomy source, Draw draw) {
    return draw.anyOf(
            source.steps().stream().map(source::on).filter(list -> list.size() > 1).toList())
        .map(
            annotations -> {
              int first = draw.below(annotations.size() - 1);
              return StepMutations.swapped(
                  source.text(), annotations.get(first).span(), annotations.get(first + 1).span());
            });
  }

  /** An annotation of one step is put before one of another step. */
  static Optional<String> copy(Anatomy source, Draw draw) {
    List<WrittenAnnotation> all = onSteps(source);
    return draw.anyOf(all)
        .flatMap(
            copied ->
                draw.anyOf(all.stream().filter(at -> !isOnStep(source, copied.name(), at)).toList())
                    .map(at -> insertedAt(source, at, copied.span().of(source.text()))));
  }

  /** An operation that needs no numbers is put before one of a step. */
  static Optional<String> add(Anatomy source, Draw draw) {
    Class<?> added = draw.oneOf(Language.BARE_OPERATIONS);
    return draw.anyOf(
            onSteps(source).stream()
                .filter(at -> !isOnStep(source, added.getSimpleName(), at))
                .toList())
        .map(at -> insertedAt(source, at, "@" + added.getCanonicalName()));
  }

  /** An operation becomes one that needs no numbers. */
  static Optional<String> replace(Anatomy source, Draw draw) {
    Class<?> other = draw.oneOf(Language.BARE_OPERATIONS);
    return draw.anyOf(
            onSteps(source).stream()
                .filter(at -> !isOnStep(source, other.getSimpleName(), at))
                .toList())
        .map(at -> at.span().replace(source.text(), "@" + other.getCanonicalName()));
  }

  static Optional<String> dropAttribute(Anatomy source, Draw draw) {
    record Place(WrittenAnnotation annotation, WrittenAnnotation.Argument dropped) {}
    List<Place> places =
        source.annotations().stream()
            .flatMap(a -> a.arguments().stream().map(argument -> new Place(a, argument)))
            .filter(at -> Language.isOptional(at.annotation().name(), at.dropped().attribute()))
            .toList();
    return draw.anyOf(places)
        .map(
            at ->
                rewritten(
                    source,
                    at.annotation(),
                    at.annotation().arguments().stream().filter(a -> a != at.dropped()),
                    Stream.empty()));
  }

  static Optional<String> addAttribute(Anatomy source, Draw draw) {
    record Place(WrittenAnnotation annotation, Method added) {}
    List<Place> places = new ArrayList<>();
    for (WrittenAnnotation annotation : source.annotations()) {
      Class<?> type = Language.ANNOTATIONS.get(annotation.name());
      if (type != null) {
        Language.attributes(type).stream()
            .filter(attribute -> !annotation.writes(attribute.getName()))
            .filter(attribute -> !values(attribute).isEmpty())
            .forEach(attribute -> places.add(new Place(annotation, attribute)));
      }
    }
    return draw.anyOf(places)
        .map(
            at ->
                rewritten(
                    source,
                    at.annotation(),
                    at.annotation().arguments().stream(),
                    Stream.of(at.added().getName() + " = " + draw.oneOf(values(at.added())))));
  }

  private static List<String> values(Method attribute) {
    Class<?> type = attribute.getReturnType();
    if (type == int.class || type == int[].class) {
      List<String> numbers = new ArrayList<>(List.of("1", "2", "3", "4", "8", "0", "(-1)", "100"));
      if (type.isArray()) {
        numbers.addAll(List.of("{1, 2}", "{2, 1}", "{}", "{1, 0, 2, 1}", "{1, 2, 3}"));
      }
      return numbers;
    }
    if (type == double.class) {
      return List.of(
          "0", "0.1", "0.5", "1", "2.5", "(-0.5)", "1e3", "0.0 / 0", "1 / 0.0", "1e300", "1e-300");
    }
    return type == boolean.class ? List.of("true", "false") : Language.constants(attribute);
  }

  private static String rewritten(
      Anatomy source,
      WrittenAnnotation annotation,
      Stream<WrittenAnnotation.Argument> kept,
      Stream<String> added) {
    Stream<String> texts = kept.map(a -> a.attribute() + " = " + a.value().of(source.text()));
    return annotation
        .span()
        .replace(source.text(), annotation.with(Stream.concat(texts, added).toList()));
  }

  private static String insertedAt(Anatomy source, WrittenAnnotation at, String text) {
    return new Span(at.span().begin(), at.span().begin()).replace(source.text(), text + ' ');
  }

  private static boolean isOnStep(Anatomy source, String name, WrittenAnnotation at) {
    return at.step().stream()
        .flatMap(step -> source.on(step).stream())
        .anyMatch(annotation -> annotation.name().equals(name));
  }

  private static List<WrittenAnnotation> onSteps(Anatomy source) {
    return source.annotations().stream()
        .filter(annotation -> annotation.step().isPresent())
        .toList();
  }

  /** All but those inside others: javac knows that {@code @Input} is needed. */
  private static List<WrittenAnnotation> onTop(Anatomy source) {
    return source.annotations().stream()
        .filter(
            inner ->
                source.annotations().stream()
                    .noneMatch(outer -> outer != inner && outer.span().contains(inner.span())))
        .filter(annotation -> !annotation.name().equals("Network"))
        .toList();
  }
}

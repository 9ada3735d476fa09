package dev.convoke.processor.corpus;

import dev.convoke.processor.testing.Source;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Where a message must stand, given where a change was made. */
@FunctionalInterface
interface Reported {

  /** On the changed line itself; where it was taken out, on the one in its place. */
  Reported THERE = (network, changed, line) -> Optional.of(new Place(changed.fileName(), line));

  /**
   * The place; none if the change makes no mistake here.
   *
   * @param network as it is now, the network's own source first
   * @param changed the source with the change
   * @param line of the change, from 1
   */
  Optional<Place> place(List<Source> network, Source changed, int line);

  /**
   * A line.
   *
   * @param file of the source, without folders
   * @param line from 1
   */
  record Place(String file, long line) {}

  /** On the first line behind the change, in the same file, that matches. */
  static Reported onNext(String pattern) {
    return (network, changed, line) ->
        lines(changed, pattern)
            .filter(l -> l > line)
            .mapToObj(l -> new Place(changed.fileName(), l))
            .findFirst();
  }

  /** On the last line before the change, in the same file, that matches. */
  static Reported onPrevious(String pattern) {
    return (network, changed, line) ->
        lines(changed, pattern)
            .filter(l -> l < line)
            .mapToObj(l -> new Place(changed.fileName(), l))
            .reduce((before, last) -> last);
  }

  /** On some line that matches in the network's own file, counted from 1. */
  static Reported onNumber(int number, String pattern) {
    return (network, changed, line) ->
        lines(network.get(0), pattern)
            .mapToObj(l -> new Place(network.get(0).fileName(), l))
            .skip(number - 1)
            .findFirst();
  }

  private static IntStream lines(Source source, String pattern) {
    List<String> lines = source.text().lines().toList();
    Pattern compiled = Pattern.compile(pattern);
    return IntStream.rangeClosed(1, lines.size())
        .filter(line -> compiled.matcher(lines.get(line - 1)).find());
  }
}

package dev.convoke.processor.corpus;

import dev.convoke.processor.testing.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mistake that people make.
 *
 * @param name what went wrong, in words
 * @param code what must be said
 * @param changes ways to make it: one attribute, one character or one step
 */
record Mistake(String name, String code, List<Change> changes) {

  Mistake {
    changes = List.copyOf(changes);
  }

  /**
   * A change of the text that matches.
   *
   * @param find in a line
   * @param instead of what matches, as {@link Matcher#replaceFirst} takes it; where nothing is left
   *     of the line it is taken out
   * @param reported where it must be reported
   */
  record Change(Pattern find, String instead, Reported reported) {

    static Change of(String find, String instead, Reported reported) {
      return new Change(Pattern.compile(find), instead, reported);
    }
  }

  /** The mistake wherever it can be made. */
  Stream<WrongNetwork> forms(List<ValidNetwork> valid) {
    return valid.stream()
        .flatMap(network -> changes.stream().flatMap(change -> forms(network, change).stream()));
  }

  private List<WrongNetwork> forms(ValidNetwork network, Change change) {
    List<WrongNetwork> forms = new ArrayList<>();
    for (Source source : network.own()) {
      List<String> lines = source.text().lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        Matcher matcher = change.find().matcher(lines.get(i));
        for (int from = 0; matcher.find(from); from = matcher.end()) {
          StringBuilder changed = new StringBuilder();
          matcher.appendReplacement(changed, change.instead()).appendTail(changed);
          List<String> wrong = new ArrayList<>(lines);
          wrong.set(i, changed.toString());
          if (changed.toString().isBlank()) {
            wrong.remove(i);
          }
          forms.addAll(form(network, source, String.join("\n", wrong) + "\n", change, i + 1));
        }
      }
    }
    return forms;
  }

  private List<WrongNetwork> form(
      ValidNetwork network, Source source, String text, Change change, int line) {
    Source wrong = new Source(source.type(), text);
    List<Source> sources =
        network.sources().stream().map(other -> other.equals(source) ? wrong : other).toList();
    String written = text.lines().toList().get(line - 1).strip();
    return change.reported().place(sources, wrong, line).stream()
        .map(place -> new WrongNetwork(sources, written, code, place))
        .toList();
  }
}

package dev.convoke.runtime.data.record;

import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of classes as {@code labels.txt} has them: in each line a label, a colon and a name, or
 * in each line a name alone. Spaces around a name, blank lines between numbered ones and a byte
 * order mark say nothing.
 *
 * @param first the label of the first name, if labels are written
 * @param names in the order of their labels, all different
 */
record LabelsFile(Optional<Integer> first, List<String> names) {

  /** What the file is called. */
  static final String NAME = "labels.txt";

  private static final long MOST_BYTES = 1L << 26;
  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final Pattern NUMBERED =
      Pattern.compile("(\\d{1,9})[\\s\\p{Z}]*:(.*)", Pattern.DOTALL);
  private static final String EITHER = "a label and a colon before each name, or before none";

  LabelsFile {
    names = List.copyOf(names);
  }

  /**
   * A line that is not blank.
   *
   * @param number counted from 1
   * @param label if one is written
   */
  private record Line(int number, Optional<Integer> label, String name) {

    static Line of(int number, String text) {
      Matcher numbered = NUMBERED.matcher(text);
      return numbered.matches()
          ? new Line(number, Optional.of(Integer.valueOf(numbered.group(1))), numbered.group(2))
          : new Line(number, Optional.empty(), text);
    }
  }

  /**
   * Reads the file of a folder, if it is there and says anything.
   *
   * @throws UsageException with the line in which something is wrong
   */
  static Optional<LabelsFile> in(Path folder) {
    Path file = folder.resolve(NAME);
    List<Line> lines = lines(file);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    boolean isNumbered = lines.get(0).label().isPresent();
    for (Line line : lines) {
      if (line.label().isPresent() != isNumbered) {
        throw mixed(file, lines.get(0), line);
      }
    }
    List<Line> inOrder = isNumbered ? byLabel(file, lines) : unnumbered(file, lines);
    requireNames(file, inOrder);
    return Optional.of(
        new LabelsFile(inOrder.get(0).label(), inOrder.stream().map(Line::name).toList()));
  }

  private static List<Line> lines(Path file) {
    List<String> all = text(file);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String text =
          i == 0 && all.get(i).startsWith(BYTE_ORDER_MARK) ? all.get(i).substring(1) : all.get(i);
      if (!text.isBlank()) {
        Line line = Line.of(i + 1, text.strip());
        lines.add(new Line(line.number(), line.label(), line.name().strip()));
      }
    }
    return lines;
  }

  private static List<String> text(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        return List.of();
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new UsageException(unreadable(file, "more than 64 MiB"));
      }
      return Files.readAllLines(file);
    } catch (CharacterCodingException notUtf8) {
      throw new UsageException(unreadable(file, "text that is not UTF-8"), notUtf8);
    } catch (IOException failed) {
      throw new UsageException(unreadable(file, Disk.reason(failed)), failed);
    }
  }

  /** A file may be sorted by names. */
  private static List<Line> byLabel(Path file, List<Line> lines) {
    TreeMap<Integer, Line> byLabel = new TreeMap<>();
    for (Line line : lines) {
      int label = line.label().orElseThrow();
      Line other = byLabel.put(label, line);
      if (other != null) {
        throw new UsageException(
            Problem.of(file + ": two names for label " + label)
                .expected("a line for each label")
                .found(shown(other))
                .more(shown(line))
                .fix("correct the labels"));
      }
    }
    int next = byLabel.firstKey();
    for (Line line : byLabel.values()) {
      if (line.label().orElseThrow() != next) {
        throw new UsageException(
            Problem.of(file + ": no name for label " + next)
                .expected("a line for each label from " + byLabel.firstKey() + " on")
                .found(shown(line))
                .fix("add the line " + next + ":NAME, or correct the labels"));
      }
      next++;
    }
    return List.copyOf(byLabel.values());
  }

  /** Whether a blank line between names stands for a class, nobody can tell. */
  private static List<Line> unnumbered(Path file, List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).number() != i + 1) {
        throw new UsageException(
            Problem.of(file + ", line " + (i + 1) + ": a class without a name")
                .expected("a name in each line")
                .found("a blank line")
                .fix("write the name, or remove the line if it stands for no class"));
      }
    }
    return lines;
  }

  private static void requireNames(Path file, List<Line> lines) {
    Map<String, Line> byName = new HashMap<>();
    for (Line line : lines) {
      if (line.name().isEmpty()) {
        throw new UsageException(
            Problem.of(file + ", line " + line.number() + ": a class without a name")
                .expected("a name behind the colon")
                .found("nothing")
                .fix("write the name"));
      }
      Line other = byName.put(line.name(), line);
      if (other != null) {
        throw new UsageException(
            Problem.of(file + ": two classes of one name")
                .expected("different names")
                .found(shown(other))
                .more(shown(line))
                .fix("tell them apart, such as crane (bird) and crane (machine)"));
      }
    }
  }

  private static UsageException mixed(Path file, Line first, Line other) {
    return new UsageException(
        Problem.of(file + ": labels before some names only")
            .expected(EITHER)
            .found(shown(first))
            .more(shown(other))
            .fix("write the label of each, such as 1:cat"));
  }

  private static String shown(Line line) {
    String label = line.label().map(number -> number + ":").orElse("");
    return "line " + line.number() + ": " + label + line.name();
  }

  private static Problem unreadable(Path file, String found) {
    return Problem.of(file + ": the names of the classes cannot be read")
        .expected("a class in each line, in UTF-8: its label, a colon and its name")
        .found(found)
        .fix("correct the file, or remove it: then the records name the classes");
  }
}

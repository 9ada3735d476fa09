package dev.convoke.runtime.data.record;

import dev.convoke.runtime.data.record.ShardIndex.Name;
import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The classes of pictures in records.
 *
 * <p>ImageNet's records count classes from 1, and 0 is the background, of which there are no
 * pictures; others count from 0. So where no training picture has the label 0, the first class is
 * 1. What classes are called is in {@code labels.txt}, else in the records.
 *
 * @param first label of a class
 * @param names of the classes in the order of their labels
 */
record RecordClasses(int first, List<String> names) {

  /** The file with the names of the classes: in each line a label, a colon and a name. */
  static final String FILE = "labels.txt";

  private static final String BACKGROUND = "background";
  private static final long MOST_BYTES = 1L << 26;
  private static final Pattern NUMBERED = Pattern.compile("(\\d{1,9}):(.*)");

  RecordClasses {
    names = List.copyOf(names);
  }

  /**
   * Finds the classes.
   *
   * @param folder of the records
   * @param training what is known of the training pictures, at least one
   */
  static RecordClasses of(Path folder, List<ShardIndex> training) {
    Map<Integer, Name> occurring = new TreeMap<>();
    training.forEach(
        shard -> shard.names().forEach((label, name) -> occurring.merge(label, name, Name::and)));
    if (occurring.isEmpty()) {
      throw new UsageException(
          Problem.of(folder + ": no records to learn from")
              .expected("a picture in each record")
              .found("files without a record")
              .fix("pack the pictures again"));
    }
    int least = occurring.keySet().stream().min(Integer::compare).orElse(0);
    int most = occurring.keySet().stream().max(Integer::compare).orElse(0);
    Optional<List<String>> lines = lines(folder.resolve(FILE));
    if (lines.isPresent()) {
      return ofLines(lines.get(), least, most);
    }
    int first = least == 0 ? 0 : 1;
    return new RecordClasses(
        first,
        named(occurring, first, most, Name::text)
            .or(() -> named(occurring, first, most, Name::synset))
            .orElseGet(
                () -> IntStream.rangeClosed(first, most).mapToObj(String::valueOf).toList()));
  }

  /** What the records call the classes, if each has a name of its own. */
  private static Optional<List<String>> named(
      Map<Integer, Name> occurring, int first, int most, Function<Name, String> name) {
    List<String> names =
        IntStream.rangeClosed(first, most)
            .mapToObj(label -> Optional.ofNullable(occurring.get(label)).map(name).orElse(""))
            .toList();
    boolean areDifferent = new HashSet<>(names).size() == names.size();
    return Optional.of(names).filter(all -> areDifferent && !all.contains(""));
  }

  private static RecordClasses ofLines(List<String> lines, int least, int most) {
    List<Matcher> numbered = lines.stream().map(NUMBERED::matcher).toList();
    if (!numbered.stream().allMatch(Matcher::matches) || !areConsecutive(numbered)) {
      return new RecordClasses(
          least > 0 && most == lines.size() ? 1 : 0, lines.stream().map(String::strip).toList());
    }
    int first = Integer.parseInt(numbered.get(0).group(1));
    List<String> names = numbered.stream().map(line -> line.group(2)).toList();
    return first == 0 && least > 0 && names.get(0).equals(BACKGROUND)
        ? new RecordClasses(1, names.subList(1, names.size()))
        : new RecordClasses(first, names);
  }

  private static boolean areConsecutive(List<Matcher> numbered) {
    long first = Long.parseLong(numbered.get(0).group(1));
    return IntStream.range(0, numbered.size())
        .allMatch(i -> Long.parseLong(numbered.get(i).group(1)) == first + i);
  }

  /** The lines of a file that are not blank, if it is there and has any. */
  private static Optional<List<String>> lines(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new UsageException(unreadable(file, "more than 64 MiB"));
      }
      List<String> lines = Files.readAllLines(file).stream().filter(l -> !l.isBlank()).toList();
      return Optional.of(lines).filter(all -> !all.isEmpty());
    } catch (CharacterCodingException notUtf8) {
      throw new UsageException(unreadable(file, "text that is not UTF-8"), notUtf8);
    } catch (IOException failed) {
      throw new UsageException(unreadable(file, Disk.reason(failed)), failed);
    }
  }

  private static Problem unreadable(Path file, String found) {
    return Problem.of(file + ": the names of the classes cannot be read")
        .expected("a class in each line, in UTF-8: its label, a colon and its name")
        .found(found)
        .fix("correct the file, or remove it: then the records name the classes");
  }
}

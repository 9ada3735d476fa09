package dev.convoke.runtime.data.record;

import dev.convoke.runtime.data.record.ShardIndex.Name;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
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

  private static final String BACKGROUND = "background";

  RecordClasses {
    names = List.copyOf(names);
  }

  /**
   * Finds the classes.
   *
   * @param folder of the records
   * @param training what is known of the training pictures, at least one record in each
   */
  static RecordClasses of(Path folder, List<ShardIndex> training) {
    TreeMap<Integer, Name> occurring = new TreeMap<>();
    training.forEach(
        shard -> shard.names().forEach((label, name) -> occurring.merge(label, name, Name::and)));
    int least = occurring.firstKey();
    int most = occurring.lastKey();
    Optional<LabelsFile> file = LabelsFile.in(folder);
    if (file.isPresent()) {
      return of(file.get(), least, most);
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

  private static RecordClasses of(LabelsFile file, int least, int most) {
    List<String> names = file.names();
    int first = file.first().orElse(least > 0 && most == names.size() ? 1 : 0);
    return first == 0 && least > 0 && names.size() > 1 && names.get(0).equals(BACKGROUND)
        ? new RecordClasses(1, names.subList(1, names.size()))
        : new RecordClasses(first, names);
  }
}

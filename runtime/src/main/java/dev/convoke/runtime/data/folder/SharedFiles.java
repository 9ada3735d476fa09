package dev.convoke.runtime.data.folder;

import dev.convoke.runtime.data.folder.ScannedParts.Part;
import dev.convoke.runtime.data.picture.PictureIndex;
import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Files that are several pictures of a data set: by links, or because two lists name them. A
 * picture could then be learned from and measured on. Only those whose contents are alike are
 * looked at, so that this costs next to nothing where there are none.
 */
public final class SharedFiles {

  private static final int SHOWN = 12;
  private static final int TRAINING = 0;

  private final List<Part> parts;
  private final long[] fingerprints;
  private final long[] sorted;

  private SharedFiles(ScannedParts scanned) {
    this.parts =
        Stream.of(
                Stream.of(scanned.training()),
                scanned.validation().stream(),
                scanned.test().stream())
            .flatMap(each -> each)
            .toList();
    this.fingerprints =
        parts.stream()
            .map(Part::index)
            .flatMapToLong(index -> IntStream.range(0, index.count()).mapToLong(index::fingerprint))
            .toArray();
    this.sorted = fingerprints.clone();
    Arrays.sort(sorted);
  }

  /** A picture of a part. */
  private record Place(int number, int partNumber, Part part, Path file) {}

  /** A picture, and one before it that is the same file. */
  private record Pair(Place before, Place same) {}

  /**
   * Requires that each picture is a file of its own. Validation and test pictures may be the same:
   * neither are learned from.
   *
   * @param shown how a message names the picture of a part
   * @throws UsageException where one is not
   */
  public static void requireNone(ScannedParts scanned, BiFunction<Part, Path, String> shown) {
    SharedFiles files = new SharedFiles(scanned);
    List<Pair> pairs = files.pairs();
    if (pairs.isEmpty()) {
      return;
    }
    Problem problem =
        Problem.of(
                pairs.get(0).same().part().where()
                    + ": "
                    + Counted.of(pairs.size(), "picture")
                    + (pairs.size() == 1 ? " is" : " are")
                    + " there twice")
            .expected("each file once, so that no picture is both learned from and measured on");
    for (Pair pair : pairs.subList(0, Math.min(pairs.size(), SHOWN))) {
      problem = problem.found(shown(pair.same(), shown) + " is " + shown(pair.before(), shown));
    }
    if (pairs.size() > SHOWN) {
      problem = problem.more(String.format(Locale.ROOT, "and %,d more", pairs.size() - SHOWN));
    }
    throw new UsageException(problem.fix("remove one of the two"));
  }

  private static String shown(Place place, BiFunction<Part, Path, String> shown) {
    return shown.apply(place.part(), place.file());
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    Map<Path, Place> seen = new HashMap<>();
    long fingerprint = 0;
    for (int number : alike()) {
      if (fingerprint != fingerprints[number]) {
        seen.clear();
        fingerprint = fingerprints[number];
      }
      Place place = place(number);
      Place before = seen.put(real(place.file()), place);
      if (before != null
          && (before.partNumber() == place.partNumber() || before.partNumber() == TRAINING)) {
        pairs.add(new Pair(before, place));
      }
    }
    pairs.sort(Comparator.comparing(pair -> pair.same().number()));
    return pairs;
  }

  /** The pictures whose fingerprint another one has, those of one fingerprint together. */
  private List<Integer> alike() {
    return IntStream.range(0, fingerprints.length)
        .filter(number -> isRepeated(fingerprints[number]))
        .boxed()
        .sorted(Comparator.comparing(number -> fingerprints[number]))
        .toList();
  }

  private boolean isRepeated(long fingerprint) {
    int place = Arrays.binarySearch(sorted, fingerprint);
    return (place > 0 && sorted[place - 1] == fingerprint)
        || (place + 1 < sorted.length && sorted[place + 1] == fingerprint);
  }

  private Place place(int number) {
    int picture = number;
    for (int i = 0; i < parts.size(); i++) {
      PictureIndex index = parts.get(i).index();
      if (picture < index.count()) {
        return new Place(number, i, parts.get(i), index.file(picture));
      }
      picture -= index.count();
    }
    throw new IllegalArgumentException("no picture " + number);
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException goneMeanwhile) {
      return file;
    }
  }
}

package dev.convoke.runtime.data.record;

import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Problem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pictures that several records have, byte by byte. They are told and not refused: ImageNet itself
 * has some.
 */
final class RepeatedPictures {

  private RepeatedPictures() {}

  /** Where a record is. */
  private record Place(Path file, long offset) {

    String text() {
      return RecordFile.place(file, offset);
    }
  }

  /**
   * What a user should know, if a picture occurs twice.
   *
   * @param folder of the records
   * @param files of all parts
   * @param shards what is known of each file
   */
  static Optional<Problem> in(Path folder, List<Path> files, List<ShardIndex> shards) {
    long[] sorted = shards.stream().flatMapToLong(ShardIndex::contents).toArray();
    Arrays.sort(sorted);
    int repeated = 0;
    for (int i = 1; i < sorted.length; i++) {
      repeated += sorted[i] == sorted[i - 1] ? 1 : 0;
    }
    if (repeated == 0) {
      return Optional.empty();
    }
    return Optional.of(
        withFirst(
                Problem.of(
                        folder
                            + ": "
                            + Counted.of(repeated, "picture")
                            + (repeated == 1 ? " repeats" : " repeat")
                            + " another one, of "
                            + sorted.length)
                    .expected("each picture once, so that none is learned from and measured on"),
                files,
                shards)
            .fix("pack each picture once"));
  }

  /** Adds the first two records that have the same picture. */
  private static Problem withFirst(Problem problem, List<Path> files, List<ShardIndex> shards) {
    Map<Long, Place> seen = new HashMap<>();
    for (int shard = 0; shard < shards.size(); shard++) {
      long[] contents = shards.get(shard).contents().toArray();
      for (int i = 0; i < contents.length; i++) {
        Place place = new Place(files.get(shard), shards.get(shard).offset(i));
        Place other = seen.put(contents[i], place);
        if (other != null) {
          return problem.found(other.text()).more(place.text());
        }
      }
    }
    return problem;
  }
}

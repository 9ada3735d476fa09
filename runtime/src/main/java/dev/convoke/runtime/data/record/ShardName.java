package dev.convoke.runtime.data.record;

import dev.convoke.runtime.data.folder.PartNames;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a file of records says: {@code train-00003-of-01024}, {@code train.tfrecord} or
 * {@code flowers-train.tfrecord-00003-of-01024}.
 *
 * @param family what all shards of a set are called, without their numbers
 * @param number of the shard, counted from 0 or from 1
 * @param count of the shards that belong together; 1 for a file without numbers
 */
record ShardName(String family, int number, int count) {

  private static final Pattern NUMBERED =
      Pattern.compile("(.+)-(\\d{1,9})-of-(\\d{1,9})(\\.tfrecords?)?");

  private static final Pattern SINGLE = Pattern.compile("(.+)\\.tfrecords?");

  /** What a name says; nothing where the file is none of records. */
  static Optional<ShardName> of(String file) {
    Matcher numbered = NUMBERED.matcher(file);
    if (numbered.matches()) {
      return Optional.of(
          new ShardName(
              numbered.group(1),
              Integer.parseInt(numbered.group(2)),
              Integer.parseInt(numbered.group(3))));
    }
    Matcher single = SINGLE.matcher(file);
    return single.matches() ? Optional.of(new ShardName(single.group(1), 0, 1)) : Optional.empty();
  }

  /** Whether the set is that part: the last word that names a part counts. */
  boolean isOf(PartNames part) {
    List<String> words =
        Arrays.asList(family.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1));
    Collections.reverse(words);
    Optional<String> last = words.stream().filter(ShardName::namesAPart).findFirst();
    return last.isPresent() && part.all().contains(last.get());
  }

  /** Whether the set is some part. */
  boolean isOfAPart() {
    return PartNames.ALL.stream().anyMatch(this::isOf);
  }

  private static boolean namesAPart(String word) {
    return PartNames.ALL.stream().anyMatch(part -> part.all().contains(word));
  }
}

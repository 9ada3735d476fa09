package dev.convoke.runtime.data.record;

import dev.convoke.description.NameList;
import dev.convoke.runtime.data.folder.PartNames;
import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which files of records hold which part of the pictures, each in the order of the shards.
 *
 * @param folder in which all lie
 * @param training to learn from
 * @param validation beside it
 * @param test beside it; without one, part of the training pictures is held out
 */
record RecordLayout(
    Path folder, List<Path> training, Optional<List<Path>> validation, Optional<List<Path>> test) {

  /** What a message shows of it. */
  static final String EXPECTED =
      "train-00000-of-00010 … with validation-… and/or test-… beside it, or NAME.tfrecord";

  RecordLayout {
    training = List.copyOf(training);
  }

  /** A file and what its name says. */
  private record Shard(Path file, ShardName name) {}

  /**
   * Finds the parts by the names of files.
   *
   * @throws UsageException where shards are missing, or it cannot be told what is to be learned
   *     from
   */
  static RecordLayout of(Path folder) {
    List<Shard> shards = shards(folder);
    if (shards.isEmpty()) {
      throw new UsageException(
          Problem.of(folder + ": no files of records")
              .expected(EXPECTED)
              .found("no such file")
              .fix("name the folder that has them by --data-dir, or write them with pack"));
    }
    List<Shard> others = shards.stream().filter(shard -> !shard.name().isOfAPart()).toList();
    if (others.size() == shards.size()) {
      return new RecordLayout(folder, complete(folder, shards), Optional.empty(), Optional.empty());
    }
    if (!others.isEmpty()) {
      throw new UsageException(
          Problem.of(folder + ": files of which the name says no part")
              .expected(EXPECTED)
              .found(NameList.of(names(others)))
              .fix("rename them, such as train-00000-of-00001, or put them elsewhere"));
    }
    List<Path> training = of(folder, shards, PartNames.TRAINING);
    List<Path> validation = of(folder, shards, PartNames.VALIDATION);
    List<Path> test = of(folder, shards, PartNames.TEST);
    if (training.isEmpty()) {
      throw new UsageException(
          Problem.of(folder + ": no records to learn from")
              .expected(EXPECTED)
              .found(NameList.of(names(shards)))
              .fix("put the training records beside them"));
    }
    // With one other part, that is what the trained network is measured on.
    return test.isEmpty()
        ? new RecordLayout(folder, training, Optional.empty(), some(validation))
        : new RecordLayout(folder, training, some(validation), some(test));
  }

  private static Optional<List<Path>> some(List<Path> files) {
    return Optional.of(files).filter(list -> !list.isEmpty());
  }

  private static List<Path> of(Path folder, List<Shard> shards, PartNames part) {
    return complete(folder, shards.stream().filter(shard -> shard.name().isOf(part)).toList());
  }

  private static List<Shard> shards(Path folder) {
    try {
      List<Shard> shards = new ArrayList<>();
      for (Path file : Disk.list(folder)) {
        if (Files.isRegularFile(file)) {
          ShardName.of(nameOf(file)).ifPresent(name -> shards.add(new Shard(file, name)));
        }
      }
      return shards;
    } catch (IOException failed) {
      throw new UsageException(
          Problem.of(folder + ": the folder cannot be read")
              .found(Disk.reason(failed))
              .fix("check that you may read it"),
          failed);
    }
  }

  /** The files in their order, if each set has all of its shards. */
  private static List<Path> complete(Path folder, List<Shard> shards) {
    Map<String, List<Shard>> sets = new TreeMap<>();
    shards.forEach(
        shard -> sets.computeIfAbsent(shard.name().family(), f -> new ArrayList<>()).add(shard));
    List<Path> files = new ArrayList<>();
    sets.values().forEach(set -> files.addAll(completeSet(folder, set)));
    return files;
  }

  private static List<Path> completeSet(Path folder, List<Shard> set) {
    ShardName any = set.get(0).name();
    Map<Integer, Path> byNumber = new TreeMap<>();
    for (Shard shard : set) {
      Path other = byNumber.put(shard.name().number(), shard.file());
      if (shard.name().count() != any.count() || other != null) {
        throw new UsageException(
            Problem.of(folder + ": shards of two sets with the name " + any.family())
                .expected("shards that are all of one set")
                .found(nameOf(other == null ? set.get(0).file() : other))
                .more(nameOf(shard.file()))
                .fix("put the shards of one set elsewhere"));
      }
    }
    requireAll(folder, any, byNumber.keySet());
    return List.copyOf(byNumber.values());
  }

  /** Numbers count from 0; some writers count from 1. */
  private static void requireAll(Path folder, ShardName any, Set<Integer> there) {
    int first = there.contains(any.count()) && !there.contains(0) ? 1 : 0;
    List<String> beyond =
        there.stream()
            .filter(number -> number < first || number >= first + any.count())
            .map(number -> name(any, number))
            .toList();
    int missing = any.count() - (there.size() - beyond.size());
    if (missing > 0) {
      throw new UsageException(missing(folder, any, first, missing, there));
    }
    if (!beyond.isEmpty()) {
      throw new UsageException(
          Problem.of(folder + ": shards beyond the last of " + any.family())
              .expected(Counted.of(any.count(), "shard") + ", counted from 0 or from 1")
              .found(NameList.of(beyond))
              .fix("put the shards of one set elsewhere"));
    }
  }

  private static Problem missing(
      Path folder, ShardName any, int first, int missing, Set<Integer> there) {
    List<String> some =
        IntStream.range(first, first + any.count())
            .filter(number -> !there.contains(number))
            .limit(12)
            .mapToObj(number -> name(any, number))
            .toList();
    return Problem.of(
            folder + ": " + Counted.of(missing, "shard") + " of " + any.count() + " not there")
        .expected("all shards of " + any.family())
        .found(
            "without "
                + String.join(", ", some)
                + (missing > some.size() ? " and " + (missing - some.size()) + " more" : ""))
        .fix("fetch or write the missing shards");
  }

  private static String name(ShardName any, int number) {
    return String.format(Locale.ROOT, "%s-%05d-of-%05d", any.family(), number, any.count());
  }

  private static List<String> names(List<Shard> shards) {
    return shards.stream().map(shard -> nameOf(shard.file())).sorted().toList();
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }
}

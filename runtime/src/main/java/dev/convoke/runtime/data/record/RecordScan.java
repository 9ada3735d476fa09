package dev.convoke.runtime.data.record;

import dev.convoke.description.NameList;
import dev.convoke.runtime.data.folder.ScanProgress;
import dev.convoke.runtime.data.picture.PictureHeader;
import dev.convoke.runtime.data.picture.UnusablePictureException;
import dev.convoke.runtime.data.record.RecordFile.Entry;
import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TooLittleMemory;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/**
 * Reads all records of files once, with all their checksums, and what the headers of the pictures
 * in them say.
 *
 * @param cache of what was read before
 * @param progress gets a line every few seconds
 */
record RecordScan(ShardCache cache, PrintStream progress) {

  /** More classes than any data set has; so a label that is damaged does not fill the memory. */
  static final int MOST_CLASSES = 1_000_000;

  /**
   * Scans.
   *
   * @param folder in which the files lie
   * @return an index for each file
   * @throws UsageException where a file is damaged, holds something else or nothing
   */
  List<ShardIndex> scan(Path folder, List<Path> files) {
    ScanProgress headers = new ScanProgress(progress, "reading the headers in " + folder);
    try {
      List<Outcome> outcomes = files.parallelStream().map(file -> attempt(file, headers)).toList();
      List<ShardIndex> indexes = outcomes.stream().map(Outcome::orThrow).toList();
      requireRecords(folder, files, indexes);
      return indexes;
    } catch (OutOfMemoryError tooLittle) {
      throw TooLittleMemory.of("the records in " + folder, tooLittle);
    }
  }

  /** A file without records is whole by its form, but mostly what a broken download has left. */
  private static void requireRecords(Path folder, List<Path> files, List<ShardIndex> indexes) {
    List<String> empty =
        IntStream.range(0, files.size())
            .filter(i -> indexes.get(i).isEmpty())
            .mapToObj(i -> String.valueOf(files.get(i).getFileName()))
            .toList();
    if (!empty.isEmpty()) {
      throw new UsageException(
          Problem.of(folder + ": " + Counted.of(empty.size(), "file") + " without a record")
              .expected("a record in each file")
              .found("nothing in " + NameList.of(empty))
              .fix("fetch the file again; if it was written so, write fewer files"));
    }
  }

  /** An index, or why there is none: so no file is still read when the first problem is told. */
  private record Outcome(Optional<ShardIndex> index, Optional<UsageException> problem) {
    ShardIndex orThrow() {
      problem.ifPresent(
          thrown -> {
            throw thrown;
          });
      return index.orElseThrow();
    }
  }

  private Outcome attempt(Path file, ScanProgress headers) {
    try {
      return new Outcome(Optional.of(scan(file, headers)), Optional.empty());
    } catch (UsageException problem) {
      return new Outcome(Optional.empty(), Optional.of(problem));
    }
  }

  private ShardIndex scan(Path file, ScanProgress headers) {
    Optional<ShardIndex> known = cache.find(file);
    if (known.isPresent()) {
      return known.get();
    }
    try {
      String state = ShardCache.state(file);
      ShardIndex index = read(file, headers);
      cache.keep(file, state, index);
      return index;
    } catch (IOException failed) {
      throw new UsageException(
          Problem.of(file + ": the records cannot be read")
              .found(Disk.reason(failed))
              .fix("check that the file is there, and that you may read it"),
          failed);
    }
  }

  private static ShardIndex read(Path file, ScanProgress headers) throws IOException {
    ShardIndex index = new ShardIndex();
    try (RecordFile records = RecordFile.open(file)) {
      for (Optional<Entry> next = records.next(); next.isPresent(); next = records.next()) {
        add(index, next.get());
        headers.tellOne();
      }
    }
    return index;
  }

  private static void add(ShardIndex index, Entry entry) {
    PictureRecord record = PictureRecord.of(entry);
    if (record.label() < 0 || record.label() > MOST_CLASSES) {
      throw new UsageException(
          Problem.of(entry.place() + ": a label that is no class")
              .expected(String.format(Locale.ROOT, "0 to %,d", MOST_CLASSES))
              .found(String.valueOf(record.label()))
              .fix("pack the pictures again"));
    }
    int label = (int) record.label();
    index.name(label, new ShardIndex.Name(record.text().orElse(""), record.synset().orElse("")));
    try {
      PictureHeader header = PictureHeader.read(record.encoded());
      index.add(entry.offset(), label, header, checksum(record.encoded()));
    } catch (UnusablePictureException unusable) {
      index.addUnusable(entry.offset(), unusable.reason());
    }
  }

  private static int checksum(byte[] picture) {
    CRC32C crc = new CRC32C();
    crc.update(picture);
    return (int) crc.getValue();
  }
}

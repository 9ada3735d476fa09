package dev.convoke.runtime.data.record;

import dev.convoke.runtime.data.picture.PictureForm;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What is known of the pictures in all files of a part, in some 26 bytes a picture. */
final class RecordIndex {

  private final List<Path> files;
  private final int[] shards;
  private final long[] offsets;
  private final int[] labels;
  private final byte[] forms;
  private final byte[] orientations;
  private final long[] fingerprints;

  private RecordIndex(List<Path> files, int count) {
    this.files = files;
    this.shards = new int[count];
    this.offsets = new long[count];
    this.labels = new int[count];
    this.forms = new byte[count];
    this.orientations = new byte[count];
    this.fingerprints = new long[count];
  }

  /**
   * Puts together what is known of each file.
   *
   * @throws UsageException where a label is no class
   */
  static RecordIndex of(List<Path> files, List<ShardIndex> shards, RecordClasses classes) {
    long count = shards.stream().mapToLong(ShardIndex::count).sum();
    RecordIndex index = new RecordIndex(files, Math.toIntExact(count));
    int begin = 0;
    for (int shard = 0; shard < shards.size(); shard++) {
      index.put(begin, shard, shards.get(shard), classes);
      begin += shards.get(shard).count();
    }
    return index;
  }

  private void put(int begin, int shard, ShardIndex pictures, RecordClasses classes) {
    for (int i = 0; i < pictures.count(); i++) {
      int at = begin + i;
      shards[at] = shard;
      offsets[at] = pictures.offset(i);
      labels[at] = pictures.label(i) - classes.first();
      forms[at] = pictures.form(i).code();
      orientations[at] = (byte) pictures.orientation(i);
      fingerprints[at] = pictures.fingerprint(i);
      if (labels[at] < 0 || labels[at] >= classes.names().size()) {
        throw new UsageException(noClass(nameOf(at), pictures.label(i), classes));
      }
    }
  }

  private static Problem noClass(String picture, int label, RecordClasses classes) {
    int last = classes.first() + classes.names().size() - 1;
    return Problem.of(picture + ": label " + label + " is no class")
        .expected(String.format(Locale.ROOT, "%d to %d", classes.first(), last))
        .found(String.valueOf(label))
        .fix("pack the pictures again, or correct " + LabelsFile.NAME);
  }

  int count() {
    return shards.length;
  }

  /** The files of records. */
  List<Path> files() {
    return files;
  }

  /** What messages call a picture. */
  String nameOf(int picture) {
    return RecordFile.place(files.get(shards[picture]), offsets[picture]);
  }

  /** The number of each picture's file; nobody writes to the array. */
  int[] shards() {
    return shards;
  }

  /** Where each picture's record begins in its file; nobody writes to the array. */
  long[] offsets() {
    return offsets;
  }

  /** The class of each picture; nobody writes to the array. */
  int[] labels() {
    return labels;
  }

  /** How each picture is to be turned; nobody writes to the array. */
  byte[] orientations() {
    return orientations;
  }

  PictureForm form(int picture) {
    return PictureForm.of(forms[picture]).orElseThrow();
  }

  /** What the pictures are. */
  byte[] digest() {
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(count(), Long.BYTES));
    IntStream.range(0, count()).forEach(picture -> bytes.putLong(fingerprints[picture]));
    return bytes.array();
  }
}

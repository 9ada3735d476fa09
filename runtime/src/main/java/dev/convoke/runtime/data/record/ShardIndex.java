package dev.convoke.runtime.data.record;

import dev.convoke.runtime.data.picture.PictureForm;
import dev.convoke.runtime.data.picture.PictureHeader;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What is known of the pictures in a file of records, in some 30 bytes a picture.
 *
 * <p>Labels are as they are written.
 */
final class ShardIndex {

  /** Odd, and with bits all over, so that it mixes two numbers: 2⁶⁴ by the golden ratio. */
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private int count;
  private long[] offsets = new long[16];
  private int[] labels = new int[16];
  private byte[] forms = new byte[16];
  private byte[] orientations = new byte[16];
  private long[] fingerprints = new long[16];
  private int[] checksums = new int[16];
  private final List<Unusable> unusable = new ArrayList<>();
  private final Map<Integer, Name> names = new TreeMap<>();

  /** A record without a picture that can be used. */
  record Unusable(long offset, String reason) {}

  /**
   * What records call a class; empty where they differ or say nothing.
   *
   * @param text in a person's words
   * @param synset in WordNet
   */
  record Name(String text, String synset) {

    Name and(Name other) {
      return new Name(
          text.equals(other.text) ? text : "", synset.equals(other.synset) ? synset : "");
    }
  }

  /**
   * Adds a picture.
   *
   * @param offset of its record
   * @param checksum of all bytes of its file
   */
  void add(long offset, int label, PictureHeader header, int checksum) {
    if (count == labels.length) {
      resize(2 * count);
    }
    offsets[count] = offset;
    labels[count] = label;
    forms[count] = header.form().code();
    orientations[count] = (byte) header.orientation();
    fingerprints[count] = header.fingerprint();
    checksums[count] = checksum;
    count++;
  }

  void addUnusable(long offset, String reason) {
    unusable.add(new Unusable(offset, reason));
  }

  /** Takes what a record calls its class. */
  void name(int label, Name name) {
    names.merge(label, name, Name::and);
  }

  private void resize(int size) {
    offsets = Arrays.copyOf(offsets, size);
    labels = Arrays.copyOf(labels, size);
    forms = Arrays.copyOf(forms, size);
    orientations = Arrays.copyOf(orientations, size);
    fingerprints = Arrays.copyOf(fingerprints, size);
    checksums = Arrays.copyOf(checksums, size);
  }

  int count() {
    return count;
  }

  /** Whether the file has no record at all. */
  boolean isEmpty() {
    return count == 0 && unusable.isEmpty();
  }

  long offset(int picture) {
    return offsets[picture];
  }

  int label(int picture) {
    return labels[picture];
  }

  PictureForm form(int picture) {
    return PictureForm.of(forms[picture]).orElseThrow();
  }

  int orientation(int picture) {
    return orientations[picture];
  }

  long fingerprint(int picture) {
    return fingerprints[picture];
  }

  /** For each picture a number that two have only where all bytes of their files are the same. */
  LongStream contents() {
    return IntStream.range(0, count)
        .mapToLong(picture -> fingerprints[picture] * SPREAD + checksums[picture]);
  }

  List<Unusable> unusable() {
    return List.copyOf(unusable);
  }

  /** What classes are called, by their labels. */
  Map<Integer, Name> names() {
    return Map.copyOf(names);
  }

  /** Writes it, to be kept. */
  void write(DataOutput out) throws IOException {
    out.writeInt(count);
    for (int i = 0; i < count; i++) {
      out.writeLong(offsets[i]);
      out.writeInt(labels[i]);
      out.writeByte(forms[i]);
      out.writeByte(orientations[i]);
      out.writeLong(fingerprints[i]);
      out.writeInt(checksums[i]);
    }
    out.writeInt(unusable.size());
    for (Unusable each : unusable) {
      out.writeLong(each.offset());
      out.writeUTF(each.reason());
    }
    out.writeInt(names.size());
    for (Map.Entry<Integer, Name> each : names.entrySet()) {
      out.writeInt(each.getKey());
      out.writeUTF(each.getValue().text());
      out.writeUTF(each.getValue().synset());
    }
  }

  /** Reads what {@link #write} wrote; empty where that was of another version. */
  static Optional<ShardIndex> read(DataInput in) throws IOException {
    ShardIndex index = new ShardIndex();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      if (i == index.labels.length) {
        index.resize(2 * i);
      }
      index.offsets[i] = in.readLong();
      index.labels[i] = in.readInt();
      index.forms[i] = in.readByte();
      index.orientations[i] = in.readByte();
      index.fingerprints[i] = in.readLong();
      index.checksums[i] = in.readInt();
      if (PictureForm.of(index.forms[i]).isEmpty()) {
        return Optional.empty();
      }
      index.count++;
    }
    int unusable = in.readInt();
    for (int i = 0; i < unusable; i++) {
      index.addUnusable(in.readLong(), in.readUTF());
    }
    int names = in.readInt();
    for (int i = 0; i < names; i++) {
      index.name(in.readInt(), new Name(in.readUTF(), in.readUTF()));
    }
    return Optional.of(index);
  }
}

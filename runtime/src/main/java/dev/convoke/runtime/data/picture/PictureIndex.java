package dev.convoke.runtime.data.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What is known of many pictures without their pixels, in some 50 bytes a picture: a million of
 * them are to fit into memory beside a network.
 */
public final class PictureIndex {

  private final Path root;
  private final byte[] names;
  private final int[] nameBounds;
  private final byte[] forms;
  private final byte[] orientations;
  private final int[] labels;
  private final long[] fingerprints;

  private PictureIndex(Builder built) {
    root = built.root;
    names = built.names.toByteArray();
    nameBounds = Arrays.copyOf(built.nameBounds, built.count + 1);
    forms = Arrays.copyOf(built.forms, built.count);
    orientations = Arrays.copyOf(built.orientations, built.count);
    labels = Arrays.copyOf(built.labels, built.count);
    fingerprints = Arrays.copyOf(built.fingerprints, built.count);
  }

  /** The folder in which all pictures lie. */
  public Path root() {
    return root;
  }

  /** How many pictures there are. */
  public int count() {
    return forms.length;
  }

  /**
   * The paths of all pictures below the root, one behind the other, with {@code /} between their
   * parts, in UTF-8; nobody writes to the array.
   */
  public byte[] names() {
    return names;
  }

  /** Where the path of each picture begins in {@link #names}, and where the last one ends. */
  public int[] nameBounds() {
    return nameBounds;
  }

  /** The file of a picture. */
  public Path file(int picture) {
    int begin = nameBounds[picture];
    int length = nameBounds[picture + 1] - begin;
    return root.resolve(new String(names, begin, length, StandardCharsets.UTF_8));
  }

  public PictureForm form(int picture) {
    return PictureForm.of(forms[picture]).orElseThrow();
  }

  public int orientation(int picture) {
    return orientations[picture];
  }

  /** The class of each picture; nobody writes to the array. */
  public int[] labels() {
    return labels;
  }

  /** Differs, nearly always, where the file has another content. */
  public long fingerprint(int picture) {
    return fingerprints[picture];
  }

  /** Begins an index of the pictures in a folder. */
  public static Builder in(Path root) {
    return new Builder(root);
  }

  /** An index that grows. */
  public static final class Builder {

    private final Path root;
    private final ByteArrayOutputStream names = new ByteArrayOutputStream();
    private int count;
    private int[] nameBounds = new int[65];
    private byte[] forms = new byte[64];
    private byte[] orientations = new byte[64];
    private int[] labels = new int[64];
    private long[] fingerprints = new long[64];

    private Builder(Path root) {
      this.root = root;
    }

    /**
     * Adds a picture.
     *
     * @param name its path below the root, with {@code /} between its parts
     */
    public void add(String name, int label, PictureHeader header) {
      if (count == forms.length) {
        grow(2 * count);
      }
      names.writeBytes(name.getBytes(StandardCharsets.UTF_8));
      nameBounds[count + 1] = names.size();
      forms[count] = header.form().code();
      orientations[count] = (byte) header.orientation();
      labels[count] = label;
      fingerprints[count] = header.fingerprint();
      count++;
    }

    private void grow(int size) {
      nameBounds = Arrays.copyOf(nameBounds, size + 1);
      forms = Arrays.copyOf(forms, size);
      orientations = Arrays.copyOf(orientations, size);
      labels = Arrays.copyOf(labels, size);
      fingerprints = Arrays.copyOf(fingerprints, size);
    }

    /** The index of what was added. */
    public PictureIndex build() {
      return new PictureIndex(this);
    }
  }
}

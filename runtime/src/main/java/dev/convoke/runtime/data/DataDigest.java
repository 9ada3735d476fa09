package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.UsageException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * SHA-256 of all images and labels of a data set, so that a run knows its data again wherever they
 * lie. It is that of the pixels, so the same images packed otherwise are the same data, unless the
 * images say otherwise.
 */
public final class DataDigest {

  private DataDigest() {}

  /**
   * The digest, in hexadecimal.
   *
   * @throws UsageException if an image cannot be read
   */
  public static String of(Dataset dataset) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      Set<Images> seen = Collections.newSetFromMap(new IdentityHashMap<>());
      add(sha256, dataset, "training", dataset.training(), seen);
      dataset.validation().ifPresent(part -> add(sha256, dataset, "validation", part, seen));
      add(sha256, dataset, "test", dataset.test(), seen);
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void add(
      MessageDigest digest, Dataset dataset, String part, Images images, Set<Images> seen) {
    try {
      add(digest, images, seen);
    } catch (UnreadableImageException unreadable) {
      throw unreadable.in(dataset, part);
    }
  }

  /**
   * The sizes come first, so that no image passes for part of another. Images of which several
   * parts are chosen are read once.
   */
  private static void add(MessageDigest digest, Images images, Set<Images> seen) {
    add(digest, images.count(), images.height(), images.width(), images.channels());
    if (images instanceof ChosenImages chosen) {
      if (seen.add(chosen.all())) {
        addPixels(digest, chosen.all());
      }
      add(digest, chosen.indices());
    } else {
      addPixels(digest, images);
    }
    add(digest, images.labels());
  }

  /** Adds the pixels, or what stands for them. */
  private static void addPixels(MessageDigest digest, Images images) {
    Optional<byte[]> given = images.digest();
    if (given.isPresent()) {
      digest.update(given.get());
      return;
    }
    ImageReader.readAll(images, digest::update);
  }

  private static void add(MessageDigest digest, int... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length);
    for (int number : numbers) {
      bytes.putInt(number);
    }
    digest.update(bytes.array());
  }
}

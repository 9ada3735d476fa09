package dev.convoke.runtime.data;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.tensorflow.ndarray.buffer.ByteDataBuffer;
import org.tensorflow.types.TString;
import org.tensorflow.types.family.TType;

/**
 * SHA-256 of all images and labels of a data set, so that a run knows its data again wherever they
 * lie. Of pixels in memory it is that of the pixels, so the same images packed otherwise are the
 * same data.
 */
public final class DataDigest {

  private static final int CHUNK = 1 << 16;

  private DataDigest() {}

  /** The digest, in hexadecimal. */
  public static String of(Dataset dataset) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      Set<Images> seen = Collections.newSetFromMap(new IdentityHashMap<>());
      add(sha256, dataset.training(), seen);
      dataset.validation().ifPresent(images -> add(sha256, images, seen));
      add(sha256, dataset.test(), seen);
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
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
        chosen.all().addTo(digest);
      }
      chosen.addIndicesTo(digest);
    } else {
      images.addTo(digest);
    }
    add(digest, images.labels());
  }

  /** Adds the elements of tensors and closes them. */
  static void addTensors(MessageDigest digest, List<TType> tensors) {
    try {
      tensors.forEach(tensor -> add(digest, tensor));
    } finally {
      tensors.forEach(TType::close);
    }
  }

  private static void add(MessageDigest digest, TType tensor) {
    if (tensor instanceof TString texts) {
      texts
          .asBytes()
          .scalars()
          .forEach(
              text -> {
                add(digest, text.getObject().length);
                digest.update(text.getObject());
              });
      return;
    }
    ByteDataBuffer data = tensor.asRawTensor().data();
    byte[] chunk = new byte[CHUNK];
    for (long done = 0; done < data.size(); done += CHUNK) {
      int length = (int) Math.min(CHUNK, data.size() - done);
      data.slice(done, length).read(chunk, 0, length);
      digest.update(chunk, 0, length);
    }
  }

  private static void add(MessageDigest digest, int... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length);
    for (int number : numbers) {
      bytes.putInt(number);
    }
    digest.update(bytes.array());
  }
}

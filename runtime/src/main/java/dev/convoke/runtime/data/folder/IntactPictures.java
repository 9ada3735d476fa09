package dev.convoke.runtime.data.folder;

import dev.convoke.runtime.data.ChosenImages;
import dev.convoke.runtime.data.ImageReader;
import dev.convoke.runtime.data.ImageSet;
import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.data.KeptImages;
import dev.convoke.runtime.data.UnreadableImageException;
import dev.convoke.runtime.data.folder.FolderScan.Unusable;
import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Printable;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Leaves damaged pictures out, as many as are allowed, and keeps small sets decoded.
 *
 * <p>What a header does not show is found by decoding. The pictures of a small set are decoded
 * anyway; those of a large one only where some may be left out, as it takes long.
 */
public final class IntactPictures {
  private static final long MOST_KEPT_BYTES = 1L << 28;

  static final int SHOWN = 12;
  private static final long NANOS_BETWEEN_LINES = 3_000_000_000L;
  private final Allowance allowance;
  private final PrintStream progress;
  private long mayKeep;

  /**
   * @param allowance of damaged pictures, of all parts together
   * @param mayKeep how many bytes of pixels of all parts together may be kept decoded
   * @param progress gets a line every few seconds, and what was kept
   */
  IntactPictures(Allowance allowance, long mayKeep, PrintStream progress) {
    this.allowance = allowance;
    this.mayKeep = mayKeep;
    this.progress = progress;
  }

  /** How many bytes of pixels are kept decoded: more of them are decoded in each epoch. */
  static long mostKeptBytes() {
    return Math.min(MOST_KEPT_BYTES, Runtime.getRuntime().maxMemory() / 4);
  }

  /**
   * The pictures that can be used.
   *
   * @param folder in which they lie
   * @param pictures whose headers are sound
   * @param unusable the other files
   * @param decoded what is known of the pixels; what is found out is kept there
   * @throws UsageException where more are damaged than may be left out
   */
  Images of(Path folder, Images pictures, List<Unusable> unusable, DecodedBefore decoded) {
    long bytes = bytesOfEach(pictures) * pictures.count();
    boolean keep = bytes <= mayKeep;
    if (pictures.count() == 0 || (!keep && !allowance.allowsAny())) {
      allowance.take(folder, pictures.count() + unusable.size(), unusable);
      return pictures;
    }
    Decoding decoding = new Decoding(folder, pictures, keep);
    decoding.decode(decoded);
    List<Unusable> all = new ArrayList<>(unusable);
    all.addAll(decoding.unusable);
    allowance.take(folder, pictures.count() + unusable.size(), all);
    int[] intact = decoding.intact();
    Images left = intact.length == pictures.count() ? pictures : new ChosenImages(pictures, intact);
    if (!keep || intact.length == 0) {
      return left;
    }
    mayKeep -= bytes;
    progress.printf(
        Locale.ROOT,
        "%s: %s kept decoded, %.1f MiB of memory%n",
        Printable.of(folder.toString()),
        Counted.of(left.count(), "picture"),
        bytesOfEach(left) * left.count() / (double) (1 << 20));
    return new KeptImages(left, decoding.kept(left));
  }

  private static long bytesOfEach(Images images) {
    return (long) images.height() * images.width() * images.channels();
  }

  /** A problem with the first of what is unusable, and how many there are. */
  public static Problem listed(Problem problem, List<Unusable> unusable) {
    Problem longer = problem;
    for (Unusable one : unusable.subList(0, Math.min(unusable.size(), SHOWN))) {
      longer = longer.found(one.name() + ": " + one.reason());
    }
    return unusable.size() > SHOWN
        ? longer.found(String.format(Locale.ROOT, "and %,d more", unusable.size() - SHOWN))
        : longer;
  }

  /** All pictures of a folder, decoded once. */
  private final class Decoding {
    private final BitSet isIntact = new BitSet();
    private final byte[] pixels;
    private final int size;
    private final List<Unusable> unusable = new ArrayList<>();
    private final Images pictures;
    private final Path folder;
    private int used;
    private long told = System.nanoTime();

    Decoding(Path folder, Images pictures, boolean keep) {
      this.folder = folder;
      this.pictures = pictures;
      this.size = (int) bytesOfEach(pictures);
      this.pixels = new byte[keep ? size * pictures.count() : 0];
    }

    /** Pictures whose pixels are not kept need not be decoded again. */
    void decode(DecodedBefore before) {
      int[] open =
          IntStream.range(0, pictures.count())
              .filter(picture -> isKept() || !before.isIntact(picture))
              .toArray();
      isIntact.set(0, pictures.count());
      IntStream.of(open).forEach(isIntact::clear);
      if (open.length > 0) {
        ImageReader.readAll(
            open.length == pictures.count() ? pictures : new ChosenImages(pictures, open),
            (bytes, i) -> use(bytes, open[i]),
            (failed, i) -> leaveOut(failed, open[i]));
      }
      if (!isKept()) {
        before.keep(isIntact);
      }
    }

    private boolean isKept() {
      return pixels.length > 0;
    }

    private void use(byte[] bytes, int picture) {
      isIntact.set(picture);
      if (isKept()) {
        System.arraycopy(bytes, 0, pixels, used * size, size);
      }
      used++;
      if (System.nanoTime() - told > NANOS_BETWEEN_LINES) {
        progress.printf(
            Locale.ROOT,
            "decoding the pictures in %s: %,d of %,d%n",
            Printable.of(folder.toString()),
            picture + 1,
            pictures.count());
        told = System.nanoTime();
      }
    }

    /** What fails for a reason other than the picture's own says nothing of the picture. */
    private void leaveOut(UnreadableImageException failed, int picture) {
      String name = pictures.nameOf(picture);
      boolean isGone = pictures instanceof PictureFiles && Files.notExists(Path.of(name));
      if (!isGone && !failed.isDamage()) {
        throw failed;
      }
      unusable.add(new Unusable(name, isGone ? "the file is gone" : "its pixels are damaged"));
    }

    int[] intact() {
      return isIntact.stream().toArray();
    }

    ImageSet kept(Images left) {
      byte[] whole = used == pictures.count() ? pixels : Arrays.copyOf(pixels, used * size);
      return new ImageSet(used, left.height(), left.width(), left.channels(), whole, left.labels());
    }
  }
}

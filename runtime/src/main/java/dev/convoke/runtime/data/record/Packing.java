package dev.convoke.runtime.data.record;

import dev.convoke.runtime.data.Permutation;
import dev.convoke.runtime.data.folder.IntactPictures;
import dev.convoke.runtime.data.folder.PictureParts;
import dev.convoke.runtime.data.folder.ScanProgress;
import dev.convoke.runtime.data.folder.ScannedParts;
import dev.convoke.runtime.data.folder.ScannedParts.Part;
import dev.convoke.runtime.data.folder.Split;
import dev.convoke.runtime.data.picture.PictureHeader;
import dev.convoke.runtime.data.picture.PictureIndex;
import dev.convoke.runtime.data.picture.UnusablePictureException;
import dev.convoke.runtime.disk.AtomicDirectory;
import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.problem.UsageException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Writes pictures as TFRecord files, in the layout in which ImageNet is packed.
 *
 * <p>The pictures of a part are shuffled, always in the same way, so that each file holds pictures
 * of many classes for programs that read one file after the other. The same pictures give the same
 * bytes.
 */
public final class Packing {

  /** As large as the shards of ImageNet, of which 1,024 hold 138 GB. */
  private static final long SHARD_BYTES = 128L << 20;

  /** ImageNet's labels count from 1; 0 is the background. */
  private static final int FIRST_LABEL = 1;

  private static final long SEED = 0;
  private static final int BUFFER_BYTES = 1 << 18;

  private final PrintStream progress;
  private final long shardBytes;

  /** One that tells its progress every few seconds. */
  public Packing(PrintStream progress) {
    this(progress, SHARD_BYTES);
  }

  Packing(PrintStream progress, long shardBytes) {
    this.progress = progress;
    this.shardBytes = shardBytes;
  }

  /**
   * What was written of a part.
   *
   * @param name of the part, as its files begin
   */
  public record Packed(String name, int pictures, int files) {}

  /** Some pictures of an index, in the order in which they are written. */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  private record Chosen(String name, PictureIndex index, int[] pictures) {}

  /**
   * Writes the files into a new directory, which is there with all of them or not at all.
   *
   * @param out a directory that is empty or not there
   * @throws UsageException where a picture cannot be used, or {@code out} holds something
   */
  public List<Packed> pack(ScannedParts pictures, Path out) {
    requireUsable(pictures.training());
    pictures.validation().ifPresent(Packing::requireUsable);
    pictures.test().ifPresent(Packing::requireUsable);
    requirePicturesOfAll(pictures);
    requireNamesOfOneLine(pictures.classes());
    requireFree(out);
    List<Packed> packed = new ArrayList<>();
    try {
      AtomicDirectory.create(out, folder -> packed.addAll(write(pictures, out, folder)));
    } catch (IOException failed) {
      throw new TrainingException(
          Problem.of(out + ": the files cannot be written, and none is kept")
              .expected("room for as many bytes as the pictures have, and some more")
              .found(Disk.reason(failed))
              .fix("make room, or name a directory elsewhere"),
          failed);
    }
    return packed;
  }

  private static void requireFree(Path out) {
    if (!AtomicDirectory.isFree(out)) {
      throw new UsageException(
          Problem.of(out + ": there is something already")
              .expected("a directory that is new or empty")
              .found(Files.isDirectory(out) ? "a directory that is not empty" : Disk.kind(out))
              .fix("name another directory, or remove this one"));
    }
  }

  private List<Packed> write(ScannedParts pictures, Path out, Path folder) throws IOException {
    List<Packed> packed = new ArrayList<>();
    ScanProgress written = new ScanProgress(progress, "packing into " + out);
    for (Chosen part : parts(pictures)) {
      packed.add(write(part, pictures.classes(), folder, written));
    }
    Files.writeString(folder.resolve(LabelsFile.NAME), labels(pictures.classes()));
    return packed;
  }

  private static void requireUsable(Part part) {
    int files = part.unusable().size() + part.index().count();
    if (!part.unusable().isEmpty()) {
      Problem problem =
          Problem.of(
                  part.where()
                      + ": "
                      + Counted.of(part.unusable().size(), "file")
                      + " of "
                      + files
                      + " cannot be used")
              .expected("JPEG, PNG, BMP or GIF pictures");
      throw new UsageException(
          IntactPictures.listed(problem, part.unusable()).fix("replace or remove them"));
    }
    if (files == 0) {
      throw new UsageException(
          Problem.of(part.where() + ": no pictures")
              .expected("JPEG, PNG, BMP or GIF pictures")
              .fix("put pictures of the classes there"));
    }
  }

  /** As for training, which would refuse the files. */
  private static void requirePicturesOfAll(ScannedParts pictures) {
    Part training = pictures.training();
    PictureParts.requirePicturesOfAll(
        training.where(), pictures.classes(), training.index().labels());
  }

  private static void requireNamesOfOneLine(List<String> classes) {
    for (String name : classes) {
      if (name.lines().count() != 1 || name.isBlank() || !name.strip().equals(name)) {
        throw new UsageException(
            Problem.of("a class whose name has no place in a line")
                .expected("names of one line without spaces around them, for " + LabelsFile.NAME)
                .found('"' + name + '"')
                .fix("rename the class"));
      }
    }
  }

  private static List<Chosen> parts(ScannedParts pictures) {
    List<Chosen> parts = new ArrayList<>();
    PictureIndex training = pictures.training().index();
    if (pictures.test().isPresent()) {
      parts.add(new Chosen("train", training, shuffled(all(training), 0)));
      parts.add(chosen("test", pictures.test().get().index(), 2));
    } else {
      boolean[] isTest =
          Split.isTest(training.labels(), pictures.classes(), i -> training.file(i).toString());
      parts.add(new Chosen("train", training, shuffled(all(training).filter(i -> !isTest[i]), 0)));
      parts.add(new Chosen("test", training, shuffled(all(training).filter(i -> isTest[i]), 2)));
    }
    pictures.validation().ifPresent(part -> parts.add(chosen("validation", part.index(), 1)));
    return parts;
  }

  private static Chosen chosen(String name, PictureIndex index, int order) {
    return new Chosen(name, index, shuffled(all(index), order));
  }

  private static IntStream all(PictureIndex index) {
    return IntStream.range(0, index.count());
  }

  private static int[] shuffled(IntStream pictures, int order) {
    int[] sorted = pictures.toArray();
    return IntStream.of(Permutation.of(SEED, order, sorted.length)).map(i -> sorted[i]).toArray();
  }

  private Packed write(Chosen part, List<String> classes, Path folder, ScanProgress written)
      throws IOException {
    int files = shards(part);
    int count = part.pictures().length;
    for (int file = 0; file < files; file++) {
      Path shard =
          folder.resolve(String.format(Locale.ROOT, "%s-%05d-of-%05d", part.name(), file, files));
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(shard), BUFFER_BYTES)) {
        int end = (int) ((long) (file + 1) * count / files);
        for (int i = (int) ((long) file * count / files); i < end; i++) {
          write(out, record(part.index(), part.pictures()[i], classes));
          written.tellOne();
        }
      }
    }
    return new Packed(part.name(), count, files);
  }

  private static void write(OutputStream out, byte[] record) throws IOException {
    out.write(RecordFraming.header(record.length));
    out.write(record);
    out.write(RecordFraming.footer(record));
  }

  private static byte[] record(PictureIndex index, int picture, List<String> classes) {
    Path file = index.file(picture);
    int label = index.labels()[picture];
    try {
      byte[] encoded = Files.readAllBytes(file);
      PictureHeader header = PictureHeader.read(encoded);
      if (header.fingerprint() == index.fingerprint(picture)) {
        return PictureRecord.write(
            encoded,
            header,
            label + FIRST_LABEL,
            classes.get(label),
            String.valueOf(file.getFileName()));
      }
      throw new UsageException(changed(file, "another picture than before"));
    } catch (UnusablePictureException unusable) {
      throw new UsageException(changed(file, unusable.reason()), unusable);
    } catch (IOException gone) {
      throw new UsageException(changed(file, Disk.reason(gone)), gone);
    }
  }

  private static Problem changed(Path file, String found) {
    return Problem.of(file + ": the picture has changed since packing began")
        .expected("pictures that stay as they are")
        .found(found)
        .fix("pack again when nothing changes any more");
  }

  /** As many as make files of about the wanted size, none of them empty. */
  private int shards(Chosen part) throws IOException {
    long bytes = 0;
    for (int picture : part.pictures()) {
      bytes += Files.size(part.index().file(picture));
    }
    long wanted = Math.max(1, (bytes + shardBytes - 1) / shardBytes);
    return (int) Math.min(wanted, part.pictures().length);
  }

  private static String labels(List<String> classes) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < classes.size(); i++) {
      lines.append(i + FIRST_LABEL).append(':').append(classes.get(i)).append('\n');
    }
    return lines.toString();
  }
}

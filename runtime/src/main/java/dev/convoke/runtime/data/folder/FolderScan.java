package dev.convoke.runtime.data.folder;

import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.picture.PictureIndex;
import dev.convoke.runtime.problem.TooLittleMemory;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads what the headers of many pictures say.
 *
 * @param caches where indexes are kept from one start to the next
 * @param progress gets a line every few seconds
 */
public record FolderScan(Path caches, PrintStream progress) {

  /** Where indexes are kept for all that a user starts. */
  public static Path cachesOfUser() {
    return Path.of(System.getProperty("user.home", "."), ".cache", "convoke", "folders");
  }

  /**
   * Files that are scanned together, so that only they are in memory at a time: those of a class,
   * or some lines of a list.
   *
   * @param name by which the index knows them
   * @param labelOf the label of the file at a place of the list
   */
  public record Portion(String name, List<FoundFile> files, IntUnaryOperator labelOf) {}

  /**
   * What was found.
   *
   * @param index of the pictures
   * @param unusable files that are no picture that can be used
   * @param decoded what is known of their pixels
   */
  public record Scanned(PictureIndex index, List<Unusable> unusable, DecodedBefore decoded) {}

  /**
   * Something that is no picture that can be used.
   *
   * @param name its file, or where it lies in one
   * @param reason why, in a person's words
   */
  public record Unusable(String name, String reason) {}

  /** Makes a data set of what is found. */
  public PictureParts parts(DataRequest request) {
    return new PictureParts(request, "file", caches, progress);
  }

  /**
   * Scans the folders of some classes.
   *
   * @param root the folder that they lie in
   * @param classes in the order of their labels; those without a folder have no pictures
   */
  Scanned scan(Path root, List<String> classes) {
    Path absolute = root.toAbsolutePath().normalize();
    ClassFolders folders = new ClassFolders(absolute);
    return scan(
        absolute,
        absolute,
        IntStream.range(0, classes.size())
            .mapToObj(
                label -> {
                  String name = classes.get(label);
                  return new Portion(name, folders.filesOf(name), place -> label);
                }));
  }

  /**
   * Scans.
   *
   * @param source what the index is kept for, absolute: the folder or the list
   * @param root the folder below which all files are, absolute
   * @param portions in the order of their names' code points
   */
  public Scanned scan(Path source, Path root, Stream<Portion> portions) {
    try {
      return new Scanning(source, root).run(portions);
    } catch (OutOfMemoryError tooLittle) {
      throw TooLittleMemory.of("the index of " + source, tooLittle);
    }
  }

  /** One scan. */
  private final class Scanning {

    private final Path source;
    private final Path root;
    private final PictureIndex.Builder index;
    private final List<Unusable> unusable = new ArrayList<>();
    private final BitSet intact = new BitSet();
    private final ScanProgress headers;
    private int count;

    Scanning(Path source, Path root) {
      this.source = source;
      this.root = root;
      this.index = PictureIndex.in(root);
      this.headers = new ScanProgress(progress, "reading the headers in " + source);
    }

    Scanned run(Stream<Portion> portions) {
      Path place = IndexCache.place(caches, source);
      try (IndexCache.Reader before = IndexCache.Reader.open(place, source);
          IndexUpdate after = new IndexUpdate(place, source)) {
        portions.forEachOrdered(portion -> scan(portion, before, after));
        after.finish();
      }
      PictureIndex pictures = index.build();
      return new Scanned(pictures, unusable, DecodedBefore.in(place, source, pictures, intact));
    }

    private void scan(Portion portion, IndexCache.Reader before, IndexUpdate after) {
      Map<String, IndexedFile> known = before.filesOf(portion.name());
      List<IndexedFile> files =
          portion.files().parallelStream()
              .map(file -> indexed(file, Optional.ofNullable(known.get(file.name()))))
              .toList();
      after.add(portion.name(), files, List.copyOf(known.values()).equals(files));
      for (int i = 0; i < files.size(); i++) {
        add(files.get(i), portion.labelOf().applyAsInt(i));
      }
    }

    private IndexedFile indexed(FoundFile file, Optional<IndexedFile> known) {
      headers.tellOne();
      return known.filter(as -> as.isStill(file)).orElseGet(() -> IndexedFile.read(file));
    }

    private void add(IndexedFile file, int label) {
      if (file.header().isPresent()) {
        intact.set(count, file.isIntact());
        index.add(file.name(), label, file.header().get());
        count++;
      } else {
        unusable.add(new Unusable(root.resolve(file.name()).toString(), file.reason()));
      }
    }
  }
}

package dev.convoke.runtime.data.folder;

import dev.convoke.runtime.data.folder.ClassFolders.Found;
import dev.convoke.runtime.data.picture.PictureIndex;
import dev.convoke.runtime.problem.TooLittleMemory;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what the headers of all pictures in the folders of some classes say.
 *
 * @param caches where indexes are kept from one start to the next
 * @param progress gets a line every few seconds
 */
record FolderScan(Path caches, PrintStream progress) {

  private static final long NANOS_BETWEEN_LINES = 3_000_000_000L;

  /**
   * What was found.
   *
   * @param index of the pictures
   * @param unusable files that are no picture that can be used
   */
  record Scanned(PictureIndex index, List<Unusable> unusable) {}

  /** A file and why it cannot be used. */
  record Unusable(Path file, String reason) {}

  /**
   * Scans.
   *
   * @param root the folder
   * @param classes in the order of their labels; those without a folder have no pictures
   */
  Scanned scan(Path root, List<String> classes) {
    try {
      return new Scanning(root, classes).run();
    } catch (OutOfMemoryError tooLittle) {
      throw TooLittleMemory.of("the index of " + root, tooLittle);
    }
  }

  /** One scan. */
  private final class Scanning {

    private final ClassFolders folders;
    private final Path root;
    private final List<String> classes;
    private final PictureIndex.Builder index;
    private final List<Unusable> unusable = new ArrayList<>();
    private long done;
    private long told = System.nanoTime();
    private boolean changed;

    Scanning(Path root, List<String> classes) {
      this.root = root.toAbsolutePath().normalize();
      this.folders = new ClassFolders(this.root);
      this.classes = classes;
      this.index = PictureIndex.in(this.root);
    }

    Scanned run() {
      Path place = IndexCache.place(caches, root);
      try (IndexCache.Reader before = IndexCache.Reader.open(place, root);
          IndexCache.Writer after = IndexCache.Writer.open(place, root)) {
        for (int label = 0; label < classes.size(); label++) {
          String name = classes.get(label);
          List<IndexedFile> files = files(name, before.filesOf(name));
          after.write(name, files);
          add(label, files);
        }
        if (changed) {
          after.finish();
        }
      }
      return new Scanned(index.build(), unusable);
    }

    private List<IndexedFile> files(String className, Map<String, IndexedFile> before) {
      List<Found> found = folders.filesOf(className);
      List<IndexedFile> files =
          found.parallelStream()
              .map(
                  file ->
                      Optional.ofNullable(before.get(file.name()))
                          .filter(known -> known.isStill(file))
                          .orElseGet(() -> IndexedFile.read(file)))
              .toList();
      changed |= !files.equals(found.stream().map(file -> before.get(file.name())).toList());
      changed |= before.size() != files.size();
      tell(files.size());
      return files;
    }

    private void add(int label, List<IndexedFile> files) {
      for (IndexedFile file : files) {
        file.header().ifPresent(header -> index.add(file.name(), label, header));
        if (file.header().isEmpty()) {
          unusable.add(new Unusable(root.resolve(file.name()), file.reason()));
        }
      }
    }

    private void tell(int files) {
      done += files;
      if (System.nanoTime() - told > NANOS_BETWEEN_LINES) {
        progress.printf(Locale.ROOT, "reading the headers in %s: %,d files%n", root, done);
        told = System.nanoTime();
      }
    }
  }
}

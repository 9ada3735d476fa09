package dev.convoke.runtime.data.folder;

import dev.convoke.runtime.data.folder.ClassFolders.Found;
import dev.convoke.runtime.data.picture.PictureIndex;
import dev.convoke.runtime.problem.TooLittleMemory;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final Map<String, Integer> labels = new HashMap<>();
    private final PictureIndex.Builder index;
    private final List<Unusable> unusable = new ArrayList<>();
    private long done;
    private long told = System.nanoTime();
    private boolean changed;

    Scanning(Path root, List<String> classes) {
      this.root = root.toAbsolutePath().normalize();
      this.folders = new ClassFolders(this.root);
      classes.forEach(name -> labels.put(name, labels.size()));
      this.index = PictureIndex.in(this.root);
    }

    Scanned run() {
      Path place = IndexCache.place(caches, root);
      List<String> there = folders.classes();
      try (IndexCache.Reader before = IndexCache.Reader.open(place, root)) {
        Optional<IndexCache.Writer> after = writer(place);
        for (String name : there) {
          List<IndexedFile> files = files(name, before.filesOf(name));
          after = written(after, name, files);
          add(name, files);
        }
        finish(after);
      } catch (IOException notClosed) {
        // what was read is right
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

    private void add(String className, List<IndexedFile> files) {
      int label = labels.getOrDefault(className, 0); // the caller has looked for others
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

    /** An index that cannot be kept is made anew at the next start. */
    private Optional<IndexCache.Writer> writer(Path place) {
      try {
        return Optional.of(IndexCache.Writer.open(place, root));
      } catch (IOException cannotBeKept) {
        return Optional.empty();
      }
    }

    private Optional<IndexCache.Writer> written(
        Optional<IndexCache.Writer> writer, String className, List<IndexedFile> files) {
      try {
        if (writer.isPresent()) {
          writer.get().write(className, files);
        }
        return writer;
      } catch (IOException full) {
        discard(writer);
        return Optional.empty();
      }
    }

    private void finish(Optional<IndexCache.Writer> writer) {
      try {
        if (writer.isPresent() && changed) {
          writer.get().finish();
        }
      } catch (IOException full) {
        // made anew at the next start
      }
      discard(writer);
    }

    private void discard(Optional<IndexCache.Writer> writer) {
      try {
        if (writer.isPresent()) {
          writer.get().close();
        }
      } catch (IOException full) {
        // made anew at the next start
      }
    }
  }
}

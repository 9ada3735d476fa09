package dev.convoke.runtime.data.folder;

import dev.convoke.runtime.data.folder.IndexCache.Reader;
import dev.convoke.runtime.data.folder.IndexCache.Writer;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps an index that has changed. One that has not is left as it is: writing that of a million
 * pictures anew would take longer than reading it.
 */
final class IndexUpdate implements Closeable {

  private final Path place;
  private final Path source;
  private final List<String> unchanged = new ArrayList<>();
  private Optional<Writer> writer = Optional.empty();

  /**
   * @param place of the index
   * @param source what it is kept for
   */
  IndexUpdate(Path place, Path source) {
    this.place = place;
    this.source = source;
  }

  /**
   * Takes the next portion.
   *
   * @param isUnchanged whether the index has the portion as it is
   */
  void add(String portion, List<IndexedFile> files, boolean isUnchanged) {
    if (isUnchanged && writer.isEmpty()) {
      unchanged.add(portion);
      return;
    }
    if (writer.isEmpty()) {
      writer = Optional.of(begun());
    }
    writer.get().write(portion, files);
  }

  /** What came before the first change is copied from the index. */
  private Writer begun() {
    Writer begun = Writer.open(place, source);
    try (Reader before = Reader.open(place, source)) {
      unchanged.forEach(name -> begun.write(name, List.copyOf(before.filesOf(name).values())));
    }
    return begun;
  }

  /** Gives the index its place, if there is something new in it. */
  void finish() {
    writer.ifPresent(Writer::finish);
  }

  @Override
  public void close() {
    writer.ifPresent(Writer::close);
  }
}

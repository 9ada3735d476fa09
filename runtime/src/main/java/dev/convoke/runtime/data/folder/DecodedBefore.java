package dev.convoke.runtime.data.folder;

import dev.convoke.runtime.data.folder.IndexCache.Reader;
import dev.convoke.runtime.data.folder.IndexCache.Writer;
import dev.convoke.runtime.data.picture.PictureIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Which pictures could be decoded when that was tried last, as the index on the disk keeps it: to
 * decode a million of them takes hours, and need not be done again while they have not changed.
 */
public final class DecodedBefore {

  private final Optional<Kept> kept;
  private final BitSet intact;

  /** Where it is kept, and of which pictures. */
  private record Kept(Path place, Path source, PictureIndex pictures) {}

  private DecodedBefore(Optional<Kept> kept, BitSet intact) {
    this.kept = kept;
    this.intact = intact;
  }

  /** Of pictures whose decoding is kept nowhere. */
  static DecodedBefore none() {
    return new DecodedBefore(Optional.empty(), new BitSet());
  }

  /**
   * What an index says.
   *
   * @param place of the index
   * @param source what it is kept for
   * @param pictures in their order in the index
   * @param intact those that could be decoded
   */
  static DecodedBefore in(Path place, Path source, PictureIndex pictures, BitSet intact) {
    return new DecodedBefore(Optional.of(new Kept(place, source, pictures)), intact);
  }

  /** Whether a picture could be decoded, and its file has not changed since. */
  boolean isIntact(int picture) {
    return intact.get(picture);
  }

  /**
   * Keeps what was found out. A file that has changed since its header was read is known by its
   * size or time at the next start, and decoded again.
   *
   * @param decoded pictures that could be decoded
   */
  void keep(BitSet decoded) {
    if (kept.isPresent() && !decoded.equals(intact)) {
      keep(kept.get(), decoded);
    }
  }

  private static void keep(Kept kept, BitSet decoded) {
    try (Reader before = Reader.open(kept.place(), kept.source());
        Writer after = Writer.open(kept.place(), kept.source())) {
      int count = 0;
      Optional<String> portion = before.portion();
      while (portion.isPresent()) {
        List<IndexedFile> marked = new ArrayList<>();
        for (IndexedFile file : before.filesOf(portion.get()).values()) {
          if (file.header().isEmpty()) {
            marked.add(file);
          } else if (isOf(kept.pictures(), count, file)) {
            marked.add(file.decoded(decoded.get(count)));
            count++;
          } else {
            return; // another start has found other files meanwhile
          }
        }
        after.write(portion.get(), marked);
        portion = before.portion();
      }
      if (count == kept.pictures().count()) {
        after.finish();
      }
    }
  }

  private static boolean isOf(PictureIndex pictures, int picture, IndexedFile file) {
    return picture < pictures.count()
        && pictures.file(picture).equals(pictures.root().resolve(file.name()))
        && pictures.fingerprint(picture) == file.header().orElseThrow().fingerprint();
  }
}

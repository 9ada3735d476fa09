package dev.convoke.runtime.data.folder;

import dev.convoke.runtime.data.picture.PictureHeader;
import dev.convoke.runtime.data.picture.UnusablePictureException;
import java.util.Optional;

/**
 * What the header of a file said when it was read.
 *
 * @param name below the folder, with {@code /} between its parts
 * @param size of the file then, in bytes
 * @param modified when it had been changed last, in milliseconds since 1970
 * @param header of the picture; empty where the file is none that can be used
 * @param reason why it cannot be used, in a person's words; empty where it can
 * @param isIntact whether the pixels could be decoded when that was tried
 */
record IndexedFile(
    String name,
    long size,
    long modified,
    Optional<PictureHeader> header,
    String reason,
    boolean isIntact) {

  /** Reads the header. */
  static IndexedFile read(FoundFile found) {
    try {
      return of(found, Optional.of(PictureHeader.read(found.file())), "");
    } catch (UnusablePictureException unusable) {
      return of(found, Optional.empty(), unusable.reason());
    }
  }

  private static IndexedFile of(FoundFile found, Optional<PictureHeader> header, String reason) {
    return new IndexedFile(found.name(), found.size(), found.modified(), header, reason, false);
  }

  /** The same after its pixels were decoded, or could not be. */
  IndexedFile decoded(boolean intact) {
    return new IndexedFile(name, size, modified, header, reason, intact);
  }

  /** Whether the file has not been changed since. */
  boolean isStill(FoundFile found) {
    return size == found.size() && modified == found.modified();
  }
}

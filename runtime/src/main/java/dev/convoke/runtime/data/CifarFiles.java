package dev.convoke.runtime.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the files of a {@link CifarSet} are: unpacked in a directory or in the directory of the
 * archive's name below it, or in the archive as it was published, which may be named itself.
 */
record CifarFiles(CifarSet set, Path place) {

  /** Where all of it is, if it is there. */
  Optional<Path> found() {
    return directories()
        .filter(directory -> set.files().stream().allMatch(file -> isFile(directory, file)))
        .findFirst()
        .or(this::archive);
  }

  /**
   * Reads all of it. Unpacked files may be others than those that were published.
   *
   * @throws dev.convoke.runtime.problem.UsageException if a file is missing or damaged, or the
   *     archive is not the published one
   */
  Dataset load() {
    CifarContents contents = new CifarContents(set);
    Optional<Path> archive = archive();
    Optional<Path> unpacked =
        directories()
            .filter(directory -> set.files().stream().anyMatch(file -> isFile(directory, file)))
            .findFirst();
    if (unpacked.isEmpty() && archive.isPresent()) {
      new CifarArchive(set, archive.get()).readInto(contents);
    } else {
      new CifarDirectory(set, unpacked.orElse(place)).readInto(contents);
    }
    return contents.dataset();
  }

  private Stream<Path> directories() {
    return Stream.of(place, place.resolve(set.directory()));
  }

  private Optional<Path> archive() {
    return Stream.of(place, place.resolve(set.archive())).filter(Files::isRegularFile).findFirst();
  }

  private static boolean isFile(Path directory, String file) {
    return Files.exists(directory.resolve(file));
  }
}

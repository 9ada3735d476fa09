package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
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
   * Reads all of it, where the user says or, if nothing is said, from the cache. Unpacked files may
   * be others than those that were published.
   *
   * @throws UsageException if a file is missing or damaged, or the archive is not the published one
   */
  static Dataset load(CifarSet set, DataRequest request, Path cache) {
    CifarFiles files = new CifarFiles(set, request.directory().orElse(cache));
    Optional<Path> archive = files.archive();
    Optional<Path> unpacked = files.unpacked();
    if (request.directory().isEmpty() && archive.isEmpty() && unpacked.isEmpty()) {
      throw new UsageException(
          Problem.of(set.name() + " is not on this machine")
              .expected(set.archive() + " or what is in it, in " + cache)
              .fix(set.fix())
              .fix("or try the network with --data synthetic"));
    }
    CifarContents contents = new CifarContents(set);
    if (unpacked.isEmpty() && archive.isPresent()) {
      new CifarArchive(set, archive.get()).readInto(contents);
    } else {
      new CifarDirectory(set, unpacked.orElse(files.place())).readInto(contents);
    }
    return contents.dataset();
  }

  /** The directory with at least one of the files. */
  private Optional<Path> unpacked() {
    return directories()
        .filter(directory -> set.files().stream().anyMatch(file -> isFile(directory, file)))
        .findFirst();
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

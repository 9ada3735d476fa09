package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a command asks a {@link DatasetSource} for.
 *
 * @param directory where the user says that the files are ({@code --data-dir}): a directory that is
 *     there, or a file for a source that takes a {@link DatasetSource#singleFile}
 * @param wanted what the network takes and how many classes it tells apart. A source whose files do
 *     not name their classes has as many as the network; one that scales its images scales them to
 *     this size. Other sources may ignore it: what does not fit the network is refused later
 * @param shorterSide to which a source that scales its images rescales them before it cuts the
 *     middle out, in pixels; at least the shorter side of what is wanted
 * @param mostDamaged how many damaged pictures a source may leave out ({@code --skip-damaged});
 *     with more of them, or with 0 and one of them, it refuses the data and names them
 */
public record DataRequest(
    Optional<Path> directory, ImageFormat wanted, int shorterSide, int mostDamaged) {

  /** A request whose images are as large as possible, none of them damaged. */
  public DataRequest(Optional<Path> directory, ImageFormat wanted) {
    this(directory, wanted, Math.min(wanted.height(), wanted.width()), 0);
  }

  /**
   * The directory, for a source that cannot find its files by itself.
   *
   * @param source its name
   * @param files what is to lie in the directory, for the message
   * @throws UsageException if the user has named none
   */
  public Path requireDirectory(String source, String files) {
    return directory.orElseThrow(
        () ->
            new UsageException(
                Problem.of("data set " + source + " needs a directory")
                    .expected("--data-dir DIR with " + files)
                    .found("no --data-dir")
                    .fix("name the directory by --data-dir")));
  }

  /** A request for data that the source finds by itself. */
  public static DataRequest of(ImageFormat wanted) {
    return new DataRequest(Optional.empty(), wanted);
  }
}

package dev.convoke.runtime.data;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a command asks a {@link DatasetSource} for.
 *
 * @param directory where the user says that the files are ({@code --data-dir})
 * @param wanted what the network takes and how many classes it tells apart. A source whose files do
 *     not name their classes has as many as the network; one that scales its images scales them to
 *     this size. Other sources may ignore it: what does not fit the network is refused later
 * @param shorterSide to which a source that scales its images rescales them before it cuts the
 *     middle out, in pixels; at least the shorter side of what is wanted
 */
public record DataRequest(Optional<Path> directory, ImageFormat wanted, int shorterSide) {

  /** A request whose images are as large as possible: no margin is cut off. */
  public DataRequest(Optional<Path> directory, ImageFormat wanted) {
    this(directory, wanted, Math.min(wanted.height(), wanted.width()));
  }

  /** A request for data that the source finds by itself. */
  public static DataRequest of(ImageFormat wanted) {
    return new DataRequest(Optional.empty(), wanted);
  }
}

package dev.convoke.runtime.data;

import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * Fetches a published data set in MNIST's four files from its home into a cache directory.
 *
 * <p>A file appears under its name only when it is complete and its digest is right: it is written
 * beside and renamed. So an interrupted download leaves nothing that looks like data.
 */
final class IdxDownload {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The training images: 60,000 of 28×28 behind a header of 16 bytes. */
  private static final long LONGEST_FILE_BYTES = 47_040_016;

  /** The slowest link that is worth waiting for: at this rate the four files take an hour. */
  private static final long SLOWEST_BYTES_PER_SECOND = 9_000;

  private static final Duration LONGEST_DOWNLOAD = Duration.ofHours(2);
  private static final String PART = ".part.gz";
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int PERCENT_BETWEEN_LINES = 25;

  private final String name;
  private final String offlineFix;
  private final Path cache;
  private final URI home;
  private final PrintStream progress;
  private final Duration patience;

  /**
   * A download.
   *
   * @param name of the data set
   * @param offlineFix what to do where it cannot be downloaded
   * @param cache where the files go
   * @param home address that the four names with {@code .gz} are appended to; it need not be
   *     encrypted, the digests make that safe
   * @param progress gets a line every quarter of a file
   * @param patience how long the server may say nothing, and may send too slowly at first
   */
  IdxDownload(
      String name,
      String offlineFix,
      Path cache,
      URI home,
      PrintStream progress,
      Duration patience) {
    this.name = name;
    this.offlineFix = offlineFix;
    this.cache = cache;
    this.home = home;
    this.progress = progress;
    this.patience = patience;
  }

  /**
   * Into {@code ~/.cache/convoke}, in a directory of the data set's name; progress on standard
   * error.
   */
  static IdxDownload ofUser(String name, String offlineFix, URI home) {
    Path cache = Path.of(System.getProperty("user.home", "."), ".cache", "convoke", name);
    return new IdxDownload(name, offlineFix, cache, home, System.err, PATIENCE);
  }

  /** Where the files go. */
  Path cache() {
    return cache;
  }

  /**
   * Fetches what the cache lacks.
   *
   * @param digests SHA-256 of the uncompressed bytes, by file name without {@code .gz}
   * @return the cache directory
   */
  Path fetch(Map<String, String> digests) {
    for (String name : IdxDirectory.FILES) {
      Path target = cache.resolve(name + ".gz");
      if (!Files.isRegularFile(target)) {
        fetch(home.resolve(name + ".gz"), target, digests.getOrDefault(name, ""));
      }
    }
    return cache;
  }

  private void fetch(URI address, Path target, String sha256) {
    try {
      Disk.createDirectories(cache);
      deleteAbandoned(target);
      Path part = Files.createTempFile(cache, target.getFileName() + ".", PART);
      try {
        download(address, part);
        RawFile.read(part, LONGEST_FILE_BYTES).require(sha256, "try again later, or " + offlineFix);
        Disk.force(part);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        Disk.force(cache);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException failed) {
      throw new UsageException(
          Problem.of(name + " is not on this machine and cannot be downloaded")
              .with("from", address.toString())
              .with("to", cache.toString())
              .found(reason(failed))
              .fix(offlineFix),
          failed);
    }
  }

  /** Parts of downloads that were killed; a younger part may be that of another process. */
  private void deleteAbandoned(Path target) throws IOException {
    Instant old = Instant.now().minus(LONGEST_DOWNLOAD);
    for (Path file : Disk.list(cache)) {
      String name = file.getFileName().toString();
      if (name.startsWith(target.getFileName() + ".")
          && name.endsWith(PART)
          && Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private void download(URI address, Path part) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    // The newer client of the JDK has no limit for the time between two bytes of a body.
    connection.setConnectTimeout((int) patience.toMillis());
    connection.setReadTimeout((int) patience.toMillis());
    try {
      int status = connection.getResponseCode();
      if (status != HttpURLConnection.HTTP_OK) {
        throw new IOException("the server answers with status " + status);
      }
      try (InputStream body = connection.getInputStream();
          OutputStream file = Files.newOutputStream(part)) {
        copy(address, body, file, connection.getContentLengthLong());
      }
    } finally {
      connection.disconnect();
    }
  }

  private void copy(URI address, InputStream body, OutputStream file, long length)
      throws IOException {
    long start = System.nanoTime();
    byte[] buffer = new byte[BUFFER_BYTES];
    long done = 0;
    long nextPercent = 0;
    int read = body.read(buffer);
    while (read >= 0) {
      file.write(buffer, 0, read);
      done += read;
      requireBounded(done, Duration.ofNanos(System.nanoTime() - start));
      if (length > 0 && done * 100 >= nextPercent * length) {
        progress.printf(
            Locale.ROOT, "fetching %s: %d %% of %.1f MB%n", address, nextPercent, length / 1e6);
        nextPercent += PERCENT_BETWEEN_LINES;
      }
      read = body.read(buffer);
    }
  }

  /** Not all that a server sends is the file, nor does it end for certain. */
  private void requireBounded(long bytes, Duration time) throws IOException {
    if (bytes > LONGEST_FILE_BYTES) {
      throw new IOException(
          String.format(Locale.ROOT, "more than %,d bytes, which no file has", LONGEST_FILE_BYTES));
    }
    if (time.compareTo(patience) > 0 && bytes < SLOWEST_BYTES_PER_SECOND * time.toSeconds()) {
      throw new IOException(
          String.format(
              Locale.ROOT, "only %,d bytes in the first %d seconds", bytes, time.toSeconds()));
    }
  }

  /** The JDK's client says nothing where nobody answers. */
  private String reason(IOException failed) {
    if (failed instanceof ConnectException) {
      return "no connection to the server";
    }
    return failed instanceof SocketTimeoutException
        ? "the server says nothing for " + patience.toSeconds() + " seconds"
        : Disk.reason(failed);
  }
}

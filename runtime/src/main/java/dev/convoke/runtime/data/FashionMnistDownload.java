package dev.convoke.runtime.data;

import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * Fetches Fashion-MNIST from its own home into a cache directory.
 *
 * <p>A file appears under its name only when it is complete and its digest is right: it is written
 * beside and renamed. So an interrupted download leaves nothing that looks like data.
 */
final class FashionMnistDownload {

  /** The data set's home; it answers plain HTTP only, the digests make that safe. */
  private static final URI HOME =
      URI.create("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/");

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);
  private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(60);

  /** The training images: 60,000 of 28×28 behind a header of 16 bytes. */
  private static final long LONGEST_FILE_BYTES = 47_040_016;

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int PERCENT_BETWEEN_LINES = 25;

  private final Path cache;
  private final URI home;
  private final PrintStream progress;

  /**
   * A download.
   *
   * @param cache where the files go
   * @param home address that the four names with {@code .gz} are appended to
   * @param progress gets a line every quarter of a file
   */
  FashionMnistDownload(Path cache, URI home, PrintStream progress) {
    this.cache = cache;
    this.home = home;
    this.progress = progress;
  }

  /** From the data set's home into {@code ~/.cache/convoke}; progress on standard error. */
  static FashionMnistDownload ofUser() {
    Path cache = Path.of(System.getProperty("user.home", "."), ".cache", "convoke");
    return new FashionMnistDownload(cache.resolve("fashion-mnist"), HOME, System.err);
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
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    for (String name : IdxDirectory.FILES) {
      Path target = cache.resolve(name + ".gz");
      if (!Files.isRegularFile(target)) {
        fetch(client, home.resolve(name + ".gz"), target, digests.getOrDefault(name, ""));
      }
    }
    return cache;
  }

  private void fetch(HttpClient client, URI address, Path target, String sha256) {
    try {
      Files.createDirectories(cache);
      Path part = Files.createTempFile(cache, target.getFileName() + ".", ".part.gz");
      try {
        download(client, address, part);
        RawFile.read(part, LONGEST_FILE_BYTES)
            .require(sha256, "try again later, or " + offlineFix());
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException failed) {
      throw new UsageException(
          Problem.of("fashion-mnist is not on this machine and cannot be downloaded")
              .with("from", address.toString())
              .with("to", cache.toString())
              .found(reason(failed))
              .fix(offlineFix()),
          failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UsageException(
          Problem.of("the download of fashion-mnist was interrupted").fix("start it again"),
          interrupted);
    }
  }

  private void download(HttpClient client, URI address, Path part)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(RESPONSE_TIMEOUT).build();
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body();
        OutputStream file = Files.newOutputStream(part)) {
      if (response.statusCode() != 200) {
        throw new IOException("the server answers with status " + response.statusCode());
      }
      long length = response.headers().firstValueAsLong("content-length").orElse(-1);
      copy(address, body, file, length);
    }
  }

  private void copy(URI address, InputStream body, OutputStream file, long length)
      throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long done = 0;
    long nextPercent = 0;
    int read = body.read(buffer);
    while (read >= 0) {
      file.write(buffer, 0, read);
      done += read;
      if (length > 0 && done * 100 >= nextPercent * length) {
        progress.printf(
            Locale.ROOT, "fetching %s: %d %% of %.1f MB%n", address, nextPercent, length / 1e6);
        nextPercent += PERCENT_BETWEEN_LINES;
      }
      read = body.read(buffer);
    }
  }

  /** The JDK's client says nothing where nobody answers. */
  private static String reason(IOException failed) {
    return failed instanceof ConnectException ? "no connection to the server" : Disk.reason(failed);
  }

  private static String offlineFix() {
    return "apt-get install dataset-fashion-mnist, or name its directory with --data-dir";
  }
}

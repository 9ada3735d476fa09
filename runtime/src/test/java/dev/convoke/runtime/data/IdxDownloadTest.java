package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.convoke.runtime.problem.UsageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxDownloadTest {

  private static final byte[] CONTENTS = {1, 2, 3};
  // printf '\001\002\003' | sha256sum
  private static final String SHA256 =
      "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81";
  private static final Map<String, String> DIGESTS =
      Map.of(
          IdxDirectory.TRAINING_IMAGES,
          SHA256,
          IdxDirectory.TRAINING_LABELS,
          SHA256,
          IdxDirectory.TEST_IMAGES,
          SHA256,
          IdxDirectory.TEST_LABELS,
          SHA256);

  private final CountDownLatch silence = new CountDownLatch(1);
  private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

  @TempDir Path directory;

  @Test
  void offlineSaysHowToGetTheData() throws IOException {
    Path cache = directory.resolve("cache");
    int closedPort = closedPort();
    URI home = URI.create("http://127.0.0.1:" + closedPort + "/");

    assertThatThrownBy(() -> download(cache, home).fetch(DIGESTS))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "letters is not on this machine and cannot be downloaded\n"
                + "  from:     "
                + home
                + "train-images-idx3-ubyte.gz\n"
                + "  to:       "
                + cache
                + "\n"
                + "  found:    no connection to the server\n"
                + "  fix:      apt-get install letters");
    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void downloadsWhatIsMissing() throws IOException {
    Path cache = directory.resolve("cache");
    HttpServer server = serving(IdxBytes.zipped(CONTENTS));
    try {
      assertThat(download(cache, home(server)).fetch(DIGESTS)).isEqualTo(cache);
    } finally {
      server.stop(0);
    }

    assertThat(names(cache))
        .containsExactlyInAnyOrder(
            "train-images-idx3-ubyte.gz",
            "train-labels-idx1-ubyte.gz",
            "t10k-images-idx3-ubyte.gz",
            "t10k-labels-idx1-ubyte.gz");
    assertThat(RawFile.read(cache.resolve("t10k-labels-idx1-ubyte.gz"), CONTENTS.length).bytes())
        .isEqualTo(CONTENTS);
    assertThat(progress.toString(StandardCharsets.UTF_8)).contains("train-images-idx3-ubyte.gz: 0");
  }

  @Test
  void wrongBytesDoNotStay() throws IOException {
    Path cache = directory.resolve("cache");
    HttpServer server = serving(IdxBytes.zipped(new byte[] {9}));
    try {
      assertThatThrownBy(() -> download(cache, home(server)).fetch(DIGESTS))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("not the published file");
    } finally {
      server.stop(0);
    }

    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void anErrorOfTheServerIsNamed() throws IOException {
    HttpServer server = HttpServer.create(localPort(), 0);
    server.start();
    try {
      // Nothing is served, so every address is answered with 404.
      assertThatThrownBy(() -> download(directory, home(server)).fetch(DIGESTS))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("found:    the server answers with status 404");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aServerThatFallsSilentIsNotWaitedForWithoutEnd() throws IOException {
    requireRefused(
        body -> {
          body.write(1);
          body.flush();
          silence.await();
        },
        "the server says nothing for 1 seconds");
  }

  @Test
  void aServerThatSendsAByteNowAndThenIsNotWaitedForWithoutEnd() throws IOException {
    requireRefused(
        body -> {
          for (int i = 0; i < 100; i++) {
            body.write(i);
            body.flush();
            Thread.sleep(50);
          }
        },
        " bytes in the first 1 seconds");
  }

  @Test
  void aBodyWithoutEndDoesNotFillTheDisk() throws IOException {
    byte[] megabyte = new byte[1 << 20];
    requireRefused(
        body -> {
          for (int i = 0; i < 1000; i++) {
            body.write(megabyte);
          }
        },
        "more than 47,040,016 bytes, which no file has");
  }

  /** What a server sends. */
  private interface Body {
    void write(OutputStream body) throws IOException, InterruptedException;
  }

  private void requireRefused(Body body, String found) throws IOException {
    Path cache = directory.resolve("cache");
    HttpServer server = HttpServer.create(localPort(), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0); // of no length that is known before
          try (exchange) {
            body.write(exchange.getResponseBody());
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
    try {
      assertThatThrownBy(() -> download(cache, home(server)).fetch(DIGESTS))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining(found);
    } finally {
      silence.countDown();
      server.stop(0);
    }
    assertThat(cache).isEmptyDirectory();
  }

  private IdxDownload download(Path cache, URI home) {
    return new IdxDownload(
        "letters",
        "apt-get install letters",
        cache,
        home,
        new PrintStream(progress, true, StandardCharsets.UTF_8),
        Duration.ofSeconds(1));
  }

  private static HttpServer serving(byte[] file) throws IOException {
    HttpServer server = HttpServer.create(localPort(), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, file.length);
          exchange.getResponseBody().write(file);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static InetSocketAddress localPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static URI home(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private static Stream<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }
}

package dev.convoke.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.convoke.runtime.fixture.Damage;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The lock between threads; {@code ProcessTest} has the one between processes. */
class RunLockTest {

  @TempDir Path directory;
  private final List<Problem> warnings = new ArrayList<>();

  private RunLock acquire() {
    return RunLock.acquire(directory, warnings::add);
  }

  @Test
  void theFileSaysWhoHoldsTheLock() throws IOException {
    RunLock lock = acquire();

    JsonObject json =
        JsonParser.parseString(Files.readString(directory.resolve("run.lock"))).getAsJsonObject();

    assertThat(json.get("pid").getAsLong()).isEqualTo(ProcessHandle.current().pid());
    assertThat(json.get("host").getAsString()).isNotBlank();
    assertThat(Instant.parse(json.get("since").getAsString())).isBeforeOrEqualTo(Instant.now());
    lock.close();
    assertThat(directory.resolve("run.lock")).isEmptyFile();
    assertThat(warnings).isEmpty();
  }

  @Test
  void anotherThreadIsRefusedAndTheFirstKeepsTheLock() {
    RunLock lock = acquire();

    for (int attempt = 1; attempt <= 2; attempt++) {
      assertThatThrownBy(() -> CompletableFuture.runAsync(() -> acquire().close()).join())
          .isInstanceOf(CompletionException.class)
          .cause()
          .isInstanceOf(UsageException.class)
          .hasMessageStartingWith(directory + ": this run is being trained\n")
          .hasMessageContaining("found:    process " + ProcessHandle.current().pid() + " on ")
          .hasMessageEndingWith("fix:      wait until it is done");
    }

    lock.close();
    acquire().close();
  }

  @Test
  void anotherNameOfTheDirectoryIsTheSameDirectory() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolveSibling("link"), directory);
    RunLock lock = acquire();

    assertThatThrownBy(() -> RunLock.acquire(link, warnings::add))
        .isInstanceOf(UsageException.class);

    lock.close();
    Files.delete(link);
  }

  @Test
  void runsDoNotDisturbOneAnother() throws IOException {
    Path other = Files.createDirectory(directory.resolve("other"));

    RunLock lock = acquire();
    RunLock.acquire(other, warnings::add).close();
    lock.close();
  }

  /** Whatever a dead process or an editor left in the file, nobody holds the lock. */
  @Test
  void whatTheFileSaysIsNoObstacle() throws IOException {
    Random random = new Random(13);
    String text = new LockHolder(4711, "alpha", Instant.EPOCH).text();
    for (int i = 0; i < 200; i++) {
      Files.write(
          directory.resolve("run.lock"), Damage.of(text.getBytes(StandardCharsets.UTF_8), random));

      assertThatCode(() -> acquire().close()).doesNotThrowAnyException();
    }
  }

  @Test
  void aHolderIsReadOrIsUnknown() {
    Random random = new Random(14);
    LockHolder holder = new LockHolder(4711, "alpha", Instant.parse("2026-01-31T12:00:00Z"));
    byte[] bytes = holder.text().getBytes(StandardCharsets.UTF_8);
    assertThat(LockHolder.parse(holder.text())).contains(holder);
    assertThat(LockHolder.parse("")).isEmpty();
    for (int i = 0; i < 1000; i++) {
      String text = new String(Damage.of(bytes, random), StandardCharsets.UTF_8);

      Optional<LockHolder> parsed = LockHolder.parse(text);

      parsed.ifPresent(read -> assertThat(read.words()).startsWith("process "));
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPipeInThePlaceOfTheFileIsTold() throws Exception {
    Path pipe = directory.resolve("run.lock");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThatThrownBy(this::acquire)
        .isInstanceOf(UsageException.class)
        .hasMessage(
            pipe
                + ": not a file\n"
                + "  expected: the lock of the run, or nothing\n"
                + "  found:    a named pipe\n"
                + "  fix:      move it away, and try again");
  }

  @Test
  void aDirectoryInThePlaceOfTheFileIsTold() throws IOException {
    Files.createDirectory(directory.resolve("run.lock"));

    assertThatThrownBy(this::acquire)
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(directory.resolve("run.lock") + ": not a file\n");
  }
}

package dev.convoke.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-31T12:00:00.5Z"), ZoneOffset.UTC);

  @TempDir Path directory;

  @Test
  void aFileIsContinued() throws IOException {
    Path file = Files.writeString(directory.resolve("train.log"), "before\n");

    RunLog.open(file, CLOCK).add("done");

    assertThat(file).hasContent("before\n2026-01-31T12:00:00  done\n");
  }

  @Test
  void aRunIsDoneWhereTheLastLineSaysSo() throws IOException {
    Path file = directory.resolve("train.log");
    assertThat(RunLog.isDone(file)).isFalse();
    RunLog log = RunLog.open(file, CLOCK);

    log.add("checkpoint runs/undone");
    assertThat(RunLog.isDone(file)).isFalse();
    log.add(RunLog.DONE);
    assertThat(RunLog.isDone(file)).isTrue();
    log.add("interrupted at step 3");
    assertThat(RunLog.isDone(file)).isFalse();
    Files.write(file, new byte[] {(byte) 0xff, '\n', ' ', ' ', 'd', 'o', 'n', 'e', '\n'});
    assertThat(RunLog.isDone(file)).isTrue();
  }

  @Test
  @Timeout(20)
  @DisabledOnOs(OS.WINDOWS)
  void aPipeIsRefusedInsteadOfWaitedFor() throws Exception {
    Path file = directory.resolve("train.log");
    assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();

    assertThatThrownBy(() -> RunLog.open(file, CLOCK))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            file
                + ": a pipe\n"
                + "  expected: the log of the run, or nothing\n"
                + "  fix:      move it away; training then begins a new log");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDeviceIsWrittenTo() throws IOException {
    Path full = Files.createSymbolicLink(directory.resolve("full"), Path.of("/dev/full"));
    Path nothing = Files.createSymbolicLink(directory.resolve("nothing"), Path.of("/dev/null"));

    RunLog.open(nothing, CLOCK).add("done");
    assertThatThrownBy(() -> RunLog.open(full, CLOCK).add("done"))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining(full + ": cannot be written")
        .hasMessageContaining("the disk is full");
  }
}

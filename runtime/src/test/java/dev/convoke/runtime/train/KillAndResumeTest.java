package dev.convoke.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.runtime.checkpoint.CheckpointStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, killed without warning. What reads their output cannot be interrupted. */
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
class KillAndResumeTest {

  @TempDir private Path directory;
  private final List<Process> started = new CopyOnWriteArrayList<>();

  /** A run of ten steps an epoch, or of nine where a tenth of the images is held out. */
  private record Kind(boolean holdsOut) {
    int steps() {
      return TinyTraining.EPOCHS * (holdsOut ? 9 : TinyTraining.STEPS_PER_EPOCH);
    }
  }

  /**
   * What a process leaves behind.
   *
   * @param step of the newest checkpoint
   * @param measured what it says of validation and test images at its end
   */
  private record End(long step, List<String> measured) {}

  @AfterEach
  void endWhatStillRuns() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void aKilledRunGoesOnToTheSameBits() throws Exception {
    killAtRandomAndCompare(new Kind(false), new Random(1), 1);
  }

  @Test
  @Tag("slow")
  void aRunKilledAgainAndAgainGoesOnToTheSameBits() throws Exception {
    killAtRandomAndCompare(new Kind(false), new Random(2), 8);
  }

  @Test
  @Tag("slow")
  void aKilledRunHoldsTheSameImagesOut() throws Exception {
    killAtRandomAndCompare(new Kind(true), new Random(3), 3);
  }

  private void killAtRandomAndCompare(Kind kind, Random random, int kills) throws Exception {
    Path killed = directory.resolve("killed");
    long done = 0;
    for (int i = 0; i < kills && done < kind.steps(); i++) {
      long end = done + 1 + random.nextInt((int) (kind.steps() - done));
      done = run(kind, done == 0 ? "train" : "resume", killed, end).step();
    }
    End resumed = run(kind, done == 0 ? "train" : "resume", killed, Long.MAX_VALUE);
    End whole = run(kind, "train", directory.resolve("whole"), Long.MAX_VALUE);
    assertThat(resumed).isEqualTo(whole);
    assertThat(whole.measured()).hasSize(kind.holdsOut() ? 2 : 1);
    assertThat(weights(killed, kind)).isEqualTo(weights(directory.resolve("whole"), kind));
  }

  /** Runs until a step is done and kills then. */
  private End run(Kind kind, String command, Path checkpoints, long killAtStep) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TinyTraining.class.getName(),
                command,
                checkpoints.toString(),
                String.valueOf(kind.holdsOut()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    started.add(process);
    List<String> lines = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
        if (line.equals("step " + killAtStep)) {
          process.toHandle().destroyForcibly(); // leaves the pipe open, unlike Process's own
        }
      }
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    if (killAtStep > kind.steps()) {
      assertThat(lines).last().isEqualTo("done " + kind.steps());
    }
    long step =
        new CheckpointStore(checkpoints)
            .newest(warning -> {})
            .map(checkpoint -> checkpoint.state().position().step())
            .orElse(0L);
    return new End(
        step, lines.stream().filter(line -> line.matches("(validation|test) .*")).toList());
  }

  private static byte[] weights(Path checkpoints, Kind kind) throws IOException {
    return Files.readAllBytes(
        checkpoints.resolve(String.format("step-%010d/weights.data-00000-of-00001", kind.steps())));
  }
}

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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, killed without warning. */
class KillAndResumeTest {

  private static final int STEPS = TinyTraining.EPOCHS * TinyTraining.STEPS_PER_EPOCH;

  @TempDir private Path directory;

  @Test
  void aKilledRunGoesOnToTheSameBits() throws Exception {
    killAtRandomAndCompare(new Random(1), 1);
  }

  @Test
  @Tag("slow")
  void aRunKilledAgainAndAgainGoesOnToTheSameBits() throws Exception {
    killAtRandomAndCompare(new Random(2), 8);
  }

  private void killAtRandomAndCompare(Random random, int kills) throws Exception {
    Path killed = directory.resolve("killed");
    long done = 0;
    for (int i = 0; i < kills && done < STEPS; i++) {
      long end = done + 1 + random.nextInt((int) (STEPS - done));
      done = run(done == 0 ? "train" : "resume", killed, end);
    }
    run(done == 0 ? "train" : "resume", killed, Long.MAX_VALUE);
    run("train", directory.resolve("whole"), Long.MAX_VALUE);
    assertThat(weights(killed)).isEqualTo(weights(directory.resolve("whole")));
  }

  /**
   * Runs until a step is done and kills then.
   *
   * @return the steps of the newest checkpoint
   */
  private static long run(String command, Path checkpoints, long killAtStep) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TinyTraining.class.getName(),
                command,
                checkpoints.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
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
    if (killAtStep > STEPS) {
      assertThat(lines).last().isEqualTo("done " + STEPS);
    }
    return new CheckpointStore(checkpoints)
        .newest(warning -> {})
        .map(checkpoint -> checkpoint.state().position().step())
        .orElse(0L);
  }

  private static byte[] weights(Path checkpoints) throws IOException {
    return Files.readAllBytes(
        checkpoints.resolve(String.format("step-%010d/weights.data-00000-of-00001", STEPS)));
  }
}

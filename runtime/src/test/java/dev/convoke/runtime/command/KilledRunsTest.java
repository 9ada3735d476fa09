package dev.convoke.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.problem.Problem;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs that are killed (SIGKILL) at forty moments, also while they write: what was announced is
 * there, and each goes on to the bits of a run that nobody killed.
 */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class KilledRunsTest {

  private static final int CHAINS = 4;
  private static final int KILLS = 10; // of one run
  private static final int EPOCHS = 150;
  private static final int STEPS = 4; // an epoch

  // Whole lines: a kill may leave half of one.
  private static final Pattern CHECKPOINT = Pattern.compile("  checkpoint .*/step-(\\d+)\n");
  private static final Pattern RESUMED = Pattern.compile("(?m)^resuming +from step (\\d+)\n");
  private static final Pattern EPOCH = Pattern.compile("(?m)^epoch (\\d+)/.* test loss .*\n");

  @TempDir private Path directory;
  private final List<Process> started = new ArrayList<>();

  /** When a run is killed. */
  private enum Moment {
    /** Whatever it does. */
    ANY,
    /** While there is an unfinished checkpoint. */
    CHECKPOINT,
    /** While a plot is half written, or right behind a new line of metrics.csv. */
    METRICS
  }

  @BeforeEach
  void writeImages() throws IOException {
    TinyProcess.writeImages(directory);
  }

  @AfterEach
  void endWhatStillRuns() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  @Timeout(1200)
  void goOnToTheSameBits() throws Exception {
    Path whole = directory.resolve("whole");
    assertThat(train(whole, 0).waitFor()).as(output(0)).isZero();
    Random random = new Random(17);
    List<Moment> moments = moments(random);
    int unfinished = 0;
    for (int chain = 1; chain <= CHAINS; chain++) {
      Path run = directory.resolve("run" + chain);
      long saved = 0;
      for (Moment moment : moments.subList((chain - 1) * KILLS, chain * KILLS)) {
        Process process = saved == 0 ? train(run, chain) : resume(run, chain);
        kill(process, chain, run, saved / STEPS + 2 + random.nextInt(3), moment, random);
        unfinished += leftUnfinished(run) ? 1 : 0;
        long announced = Math.max(saved, announced(run, chain));
        saved = newest(run).map(each -> each.state().position().step()).orElse(0L);
        assertThat(saved).as("nothing announced is lost").isGreaterThanOrEqualTo(announced);
      }
      assertThat(resume(run, chain).waitFor()).as(output(chain)).isZero();
      assertThat(weights(run)).isEqualTo(weights(whole));
      assertThat(numbers(run)).isEqualTo(numbers(whole));
    }
    // A kill takes effect a little later: some checkpoints are finished by then.
    assertThat(unfinished).isPositive();
    System.out.printf(
        "kills: %d, of them %d during a checkpoint (%d left it unfinished) and %d during metrics or"
            + " plots; all went on to the same bits%n",
        moments.size(),
        Collections.frequency(moments, Moment.CHECKPOINT),
        unfinished,
        Collections.frequency(moments, Moment.METRICS));
  }

  /** Both begin at once; whichever comes second is refused. */
  @Test
  @Timeout(600)
  void oneOfTwoProcessesTrainsARun() throws Exception {
    for (int round = 0; round < 5; round++) {
      Path both = directory.resolve("both" + round);
      List<Process> two = List.of(train(both, 1, 30), train(both, 2, 30));

      List<Integer> codes = new ArrayList<>();
      for (Process process : two) {
        codes.add(process.waitFor());
      }
      assertThat(codes).as(output(1) + output(2)).containsExactlyInAnyOrder(0, 2);
      assertThat(lines(both)).isEqualTo(31);
    }
    System.out.println("two processes on one run: 5 times one trained and one was refused");
  }

  private static List<Moment> moments(Random random) {
    List<Moment> moments = new ArrayList<>(Collections.nCopies(CHAINS * KILLS - 15, Moment.ANY));
    moments.addAll(Collections.nCopies(10, Moment.CHECKPOINT));
    moments.addAll(Collections.nCopies(5, Moment.METRICS));
    Collections.shuffle(moments, random);
    return moments;
  }

  private void kill(Process process, int number, Path run, long epoch, Moment moment, Random random)
      throws Exception {
    while (lines(run) <= epoch) { // the first is the heading
      assertThat(process.isAlive()).as(output(number)).isTrue();
      Thread.onSpinWait();
    }
    switch (moment) {
      case ANY -> TimeUnit.MICROSECONDS.sleep(random.nextInt(200_000));
      case CHECKPOINT -> {
        while (!leftUnfinished(run) && process.isAlive()) {
          Thread.onSpinWait();
        }
        TimeUnit.MICROSECONDS.sleep(random.nextInt(3_000));
      }
      case METRICS -> {
        long lines = lines(run);
        while (lines(run) == lines && !hasHalfAPlot(run) && process.isAlive()) {
          Thread.onSpinWait();
        }
      }
    }
    assertThat(process.isAlive()).as("not done before it is killed").isTrue();
    process.destroyForcibly().waitFor();
  }

  /**
   * The last step of which the run said that its checkpoint is written: in its log, or on the
   * screen, where the line of an epoch follows the checkpoint of the epoch before.
   */
  private long announced(Path run, int chain) throws IOException {
    long logged = last(CHECKPOINT, Files.readString(run.resolve("train.log")));
    long resumed = last(RESUMED, output(chain).replace(",", ""));
    long printed = STEPS * (last(EPOCH, output(chain)) - 1);
    return Math.max(logged, Math.max(resumed, printed));
  }

  /** The number of the last match, 0 where there is none. */
  private static long last(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .mapToLong(match -> Long.parseLong(match.group(1)))
        .reduce(0, (before, last) -> last);
  }

  private static boolean hasHalfAPlot(Path run) {
    return Files.exists(run.resolve("accuracy.png.part"))
        || Files.exists(run.resolve("loss.png.part"));
  }

  private static boolean leftUnfinished(Path run) throws IOException {
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(run.resolve("checkpoints"), "*.tmp")) {
      return entries.iterator().hasNext();
    } catch (NoSuchFileException notYet) {
      return false;
    }
  }

  private static long lines(Path run) throws IOException {
    Path metrics = run.resolve("metrics.csv");
    if (!Files.exists(metrics)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(metrics)) {
      return lines.count();
    }
  }

  /** The newest checkpoint; none is damaged. */
  private static Optional<Checkpoint> newest(Path run) {
    List<Problem> damaged = new ArrayList<>();
    Optional<Checkpoint> newest =
        new CheckpointStore(run.resolve("checkpoints")).newest(damaged::add);
    assertThat(damaged).isEmpty();
    return newest;
  }

  private static byte[] weights(Path run) throws IOException {
    Path last = newest(run).orElseThrow().directory();
    return Files.readAllBytes(last.resolve("weights.data-00000-of-00001"));
  }

  /** All metrics but for the time that they took. */
  private static List<String> numbers(Path run) throws IOException {
    return Files.readAllLines(run.resolve("metrics.csv")).stream()
        .map(line -> line.replaceFirst("(,[^,]*){2}$", ""))
        .toList();
  }

  private Process train(Path run, int number) throws IOException {
    return train(run, number, EPOCHS);
  }

  private Process train(Path run, int number, int epochs) throws IOException {
    return start(number, TinyProcess.train(directory, run, epochs));
  }

  private Process resume(Path run, int number) throws IOException {
    return start(number, "resume", run.toString());
  }

  private Process start(int number, String... args) throws IOException {
    Process process =
        new ProcessBuilder(TinyProcess.java(List.of(), TinyProcess.classPath(), args))
            .redirectErrorStream(true)
            .redirectOutput(file(number).toFile())
            .start();
    started.add(process);
    return process;
  }

  private String output(int number) throws IOException {
    return Files.readString(file(number));
  }

  private Path file(int number) {
    return directory.resolve("output" + number + ".txt");
  }
}

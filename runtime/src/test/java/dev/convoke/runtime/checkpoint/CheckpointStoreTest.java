package dev.convoke.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.description.NetworkDescription.VariableDescription;
import dev.convoke.runtime.checkpoint.CheckpointStore.WeightsWriter;
import dev.convoke.runtime.fixture.Specs;
import dev.convoke.runtime.fixture.TinyNetwork;
import dev.convoke.runtime.metric.Tally;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.exceptions.TFResourceExhaustedException;

class CheckpointStoreTest {

  @TempDir private Path temporary;
  private Path directory;
  private CheckpointStore store;
  private final List<Problem> warnings = new ArrayList<>();

  @BeforeEach
  void open() {
    directory = temporary.resolve("runs/checkpoints");
    store = new CheckpointStore(directory);
  }

  private static final VariableDescription KERNEL =
      new VariableDescription("conv/kernel", List.of(3L, 3L, 1L, 16L), Role.TRAINABLE);

  private static CheckpointState state(long step, double top1) {
    CheckpointState state =
        CheckpointState.initial(Specs.plain("abc", 1000), List.of(KERNEL))
            .at(
                new Position(step, (int) step / 2, (int) step % 2),
                new Tally(8 * (step % 2), 1.0 / 3, step % 2)); // a batch is of 8
    return top1 < 0 ? state : state.measured(top1);
  }

  private static final WeightsWriter WRITER =
      prefix -> {
        try {
          Files.writeString(Path.of(prefix + ".index"), "the index of " + prefix.getParent());
          Files.write(Path.of(prefix + ".data-00000-of-00001"), new byte[10_000]);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      };

  private Path save(long step, double top1) {
    return store.save(state(step, top1), WRITER, warning -> {});
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private long newestStep() {
    return store.newest(warnings::add).orElseThrow().state().position().step();
  }

  @Test
  void whatWasSavedIsRead() {
    Path saved = save(123, 1.0 / 7);
    assertThat(saved).isEqualTo(directory.resolve("step-0000000123"));
    Checkpoint checkpoint = store.newest(warnings::add).orElseThrow();
    assertThat(checkpoint.state()).isEqualTo(state(123, 1.0 / 7));
    assertThat(checkpoint.directory()).isEqualTo(saved);
    assertThat(Path.of(checkpoint.weights() + ".index")).exists();
    assertThat(warnings).isEmpty();
  }

  @Test
  void keepsTheLastThreeAndTheBest() throws IOException {
    double[] top1 = {0.5, 0.9, -1, 0.7, -1, 0.6, 0.8};
    for (int i = 0; i < top1.length; i++) {
      save(i + 1, top1[i]);
    }
    assertThat(names())
        .containsExactly(
            "step-0000000002", "step-0000000005", "step-0000000006", "step-0000000007");
    assertThat(store.best().orElseThrow().state().position().step()).isEqualTo(2);
    assertThat(newestStep()).isEqualTo(7);
  }

  /** A run that goes on from before its damaged checkpoints, and is stopped before it is there. */
  @Test
  void damagedOnesDoNotDisplaceWhatTheRunGoesOnFrom() throws IOException {
    CheckpointStore first = new CheckpointStore(directory, 4);
    for (int step : new int[] {100, 200, 300, 400}) {
      first.save(state(step, -1), WRITER, warning -> {});
    }
    for (int step : new int[] {200, 300, 400}) {
      damage(step);
    }
    CheckpointStore later = new CheckpointStore(directory);
    assertThat(later.newest(warnings::add).orElseThrow().state().position().step()).isEqualTo(100);

    Path saved = later.save(state(150, -1), WRITER, warning -> {});

    assertThat(saved).isDirectory();
    assertThat(new CheckpointStore(directory).newest(warnings::add).orElseThrow().directory())
        .isEqualTo(saved);
    assertThat(names()).contains("step-0000000100", "step-0000000150");
  }

  /** They were damaged, or on a disk that was not there, when the run went on from an older one. */
  @Test
  void whatWasJustWrittenStaysBesideNewerOnes() throws IOException {
    for (int step : new int[] {200, 300, 400}) {
      save(step, -1);
    }
    assertThat(save(150, -1)).isDirectory();
    assertThat(names())
        .containsExactly(
            "step-0000000150", "step-0000000200", "step-0000000300", "step-0000000400");
  }

  @Test
  void aLinkToNothingIsToldAndPassedOver() throws IOException {
    Path saved = save(1, -1);
    Path link = directory.resolve("step-0000000002");
    Files.createSymbolicLink(link, Path.of("/not/mounted"));

    assertThat(store.newest(warnings::add).orElseThrow().directory()).isEqualTo(saved);
    assertThat(warnings)
        .extracting(Problem::render)
        .containsExactly(
            link + ": a checkpoint that cannot be used, skipped\n  found:    no such directory");
  }

  @Test
  void linksToNothingAlone() throws IOException {
    Files.createDirectories(directory);
    Files.createSymbolicLink(directory.resolve("step-0000000002"), Path.of("/not/mounted"));

    assertThat(store.newest(warnings::add)).isEmpty();
    assertThat(warnings).hasSize(1);
  }

  @Test
  void aCheckpointUnderTheNameOfAnother() throws IOException {
    save(3, -1);
    save(4, -1);
    Files.move(directory.resolve("step-0000000003"), directory.resolve("step-0000000900"));

    assertThat(newestStep()).isEqualTo(4);
    assertThat(warnings.get(0).render())
        .contains("it is the checkpoint of step 3, under another name");
  }

  @Test
  void othersFilesStay() throws IOException {
    Files.createDirectories(directory);
    Path notes = Files.writeString(directory.resolve("notes.tmp"), "mine");
    Path crashed = Files.createDirectory(directory.resolve("step-0000000007.tmp"));
    Path replaced = Files.createDirectory(directory.resolve("step-0000000007.replaced.tmp"));

    save(8, -1);

    assertThat(notes).exists();
    assertThat(crashed).doesNotExist();
    assertThat(replaced).doesNotExist();
  }

  @Test
  void weightsWithoutTheirFile() throws IOException {
    Path saved = save(2, -1);
    Files.delete(saved.resolve("weights.data-00000-of-00001"));
    Path sums = saved.resolve("SHA256SUMS");
    Files.write(
        sums, Files.readAllLines(sums).stream().filter(line -> !line.contains("data")).toList());

    assertThat(store.newest(warnings::add)).isEmpty();
    assertThat(warnings.get(0).render()).contains("no weights.data-00000-of-00001");
  }

  @Test
  void twoDigestsOfOneFile() throws IOException {
    Path sums = save(2, -1).resolve("SHA256SUMS");
    Files.writeString(sums, "0".repeat(64) + "  state.json\n" + Files.readString(sums));

    assertThat(store.newest(warnings::add)).isEmpty();
    assertThat(warnings.get(0).render()).contains("SHA256SUMS has two lines for state.json");
  }

  @Test
  void damagedOnesGoWhenTheyAreOld() throws IOException {
    save(1, -1);
    damage(1);
    CheckpointStore later = new CheckpointStore(directory);
    for (int step = 2; step <= 4; step++) {
      later.save(state(step, -1), WRITER, warning -> {});
    }
    assertThat(names()).containsExactly("step-0000000002", "step-0000000003", "step-0000000004");
  }

  @Test
  void aDamagedBestIsNotTheBest() throws IOException {
    save(1, 0.7);
    save(2, 0.9);
    damage(2);
    CheckpointStore later = new CheckpointStore(directory);
    for (int step = 3; step <= 6; step++) {
      later.save(state(step, 0.5), WRITER, warning -> {});
    }
    assertThat(names())
        .containsExactly(
            "step-0000000001", "step-0000000004", "step-0000000005", "step-0000000006");
  }

  private void damage(int step) throws IOException {
    Files.write(
        directory.resolve(String.format("step-%010d/weights.data-00000-of-00001", step)),
        new byte[1]);
  }

  @Test
  void ofEquallyGoodOnesTheNewestIsTheBest() {
    save(1, 0.5);
    save(2, 0.5);
    save(3, -1);
    assertThat(store.best().orElseThrow().state().position().step()).isEqualTo(2);
  }

  @Test
  void anEmptyStoreHasNoNewest() {
    assertThat(store.isEmpty()).isTrue();
    assertThat(store.newest(warnings::add)).isEmpty();
    assertThat(store.best()).isEmpty();
  }

  @Test
  void savingTheSameStepAgainReplacesIt() throws IOException {
    save(5, -1);
    save(5, 0.5);
    assertThat(names()).containsExactly("step-0000000005");
    assertThat(store.newest(warnings::add).orElseThrow().state().top1()).hasValue(0.5);
  }

  @Test
  void aCrashWhileReplacingLosesNothing() throws IOException {
    Path saved = save(5, -1);
    Files.move(saved, directory.resolve("step-0000000005.replaced"));
    assertThat(newestStep()).isEqualTo(5);
    save(5, 0.5);
    assertThat(names()).contains("step-0000000005");
    assertThat(store.newest(warnings::add).orElseThrow().state().top1()).hasValue(0.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"weights.index", "weights.data-00000-of-00001", "state.json", "SHA256SUMS"})
  void aFlippedBitIsNoticedAndTheOneBeforeIsUsed(String file) throws IOException {
    save(1, 0.5);
    Path damaged = save(2, 0.6).resolve(file);
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[bytes.length / 2] ^= 1;
    Files.write(damaged, bytes);
    assertThat(newestStep()).isEqualTo(1);
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0).what()).contains("step-0000000002").contains("skipped");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"weights.index", "weights.data-00000-of-00001", "state.json", "SHA256SUMS"})
  void aShortFileIsNoticed(String file) throws IOException {
    save(1, 0.5);
    Path damaged = save(2, 0.6).resolve(file);
    byte[] bytes = Files.readAllBytes(damaged);
    Files.write(damaged, Arrays.copyOf(bytes, bytes.length - 1));
    long newest = newestStep();
    // Without its last line break SHA256SUMS still says everything.
    assertThat(newest).isEqualTo(file.equals("SHA256SUMS") ? 2 : 1);
    Files.write(damaged, new byte[0]);
    assertThat(newestStep()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"weights.index", "weights.data-00000-of-00001", "state.json", "SHA256SUMS"})
  void aMissingFileIsNoticed(String file) throws IOException {
    save(1, 0.5);
    Files.delete(save(2, 0.6).resolve(file));
    assertThat(newestStep()).isEqualTo(1);
    assertThat(warnings.get(0).render()).contains("no " + file);
  }

  @Test
  void whereAllAreDamagedThereIsNone() throws IOException {
    for (int step = 1; step <= 2; step++) {
      Files.delete(save(step, 0.5).resolve("state.json"));
    }
    assertThat(store.newest(warnings::add)).isEmpty();
    assertThat(warnings).hasSize(2);
    assertThat(store.isEmpty()).isFalse();
  }

  @Test
  void unfinishedCheckpointsAreOverlookedAndLaterSweptAway() throws IOException {
    save(1, 0.5);
    Path leftOver = directory.resolve("step-0000000002.tmp");
    Files.createDirectories(leftOver);
    Files.writeString(leftOver.resolve("weights.index"), "half");
    assertThat(newestStep()).isEqualTo(1);
    assertThat(warnings).isEmpty();
    save(3, 0.5);
    assertThat(names()).containsExactly("step-0000000001", "step-0000000003");
  }

  @Test
  void otherFilesInTheDirectoryAreLeftAlone() throws IOException {
    save(1, 0.5);
    Files.writeString(directory.resolve("notes.txt"), "mine");
    Files.createDirectory(directory.resolve("step-old"));
    save(2, 0.5);
    assertThat(names()).contains("notes.txt", "step-old");
    assertThat(newestStep()).isEqualTo(2);
  }

  @Test
  void aDirectoryThatIsAFileIsATrainingError() throws IOException {
    Files.createDirectories(directory.getParent());
    Files.writeString(directory, "not a directory");
    assertThatThrownBy(() -> save(1, 0.5))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("the checkpoint of step 1 cannot be written")
        .hasMessageContaining("is a file, not a directory")
        .hasMessageContaining("last good: none");
  }

  @Test
  void aFailureWhileWritingLeavesTheLastGoodOneAndNoRemains() throws IOException {
    save(1, 0.5);
    WeightsWriter failing =
        prefix -> {
          WRITER.write(prefix);
          throw new TFResourceExhaustedException("No space left on device");
        };
    assertThatThrownBy(() -> store.save(state(2, 0.6), failing, warning -> {}))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("the disk is full")
        .hasMessageContaining("last good: " + directory.resolve("step-0000000001"));
    assertThat(names()).containsExactly("step-0000000001");
    assertThat(newestStep()).isEqualTo(1);
  }

  @Test
  void checksumsAreThoseOfSha256sum() throws Exception {
    Path saved = save(1, 0.5);
    Process process =
        new ProcessBuilder("sha256sum", "--check", "--strict", "SHA256SUMS")
            .directory(saved.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void aCheckpointOfAnotherNetworkGivesTheDifferenceByVariable() {
    save(1, 0.5);
    NetworkDescription network = TinyNetwork.DEFINITION.description().get();
    Checkpoint checkpoint = store.newest(warnings::add).orElseThrow();
    assertThatThrownBy(() -> checkpoint.requireNetwork(network))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("checkpoint of another network than tiny")
        .hasMessageContaining("conv/kernel is [3, 3, 1, 6], in the checkpoint [3, 3, 1, 16]")
        .hasMessageContaining("conv/gamma [6] is not in the checkpoint");
  }

  @Test
  void openingWhatIsNoCheckpointIsAUsersError() {
    assertThatThrownBy(() -> Checkpoint.open(directory.resolve("step-0000000009")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("not a usable checkpoint")
        .hasMessageContaining("no such directory");
  }
}

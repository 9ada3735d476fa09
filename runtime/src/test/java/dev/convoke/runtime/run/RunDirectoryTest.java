package dev.convoke.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunDirectoryTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 2, 3, 4, 5);
  private static final RunConfig CONFIG =
      new RunConfig("resnet20", "abc", "idx", Optional.of(Path.of("/data")), 12, 128, 7, true);

  @TempDir Path base;

  @Test
  void nameIsNetworkAndTime() {
    RunDirectory run = RunDirectory.create(base, CONFIG, NOW);

    assertThat(run.path()).isEqualTo(base.resolve("resnet20/2026-01-02_03-04-05"));
    assertThat(run.checkpoints()).isDirectory();
  }

  @Test
  void runsOfOneSecondAreApart() {
    RunDirectory.create(base, CONFIG, NOW);

    assertThat(RunDirectory.create(base, CONFIG, NOW).path())
        .isEqualTo(base.resolve("resnet20/2026-01-02_03-04-05-2"));
    assertThat(RunDirectory.create(base, CONFIG, NOW).path())
        .isEqualTo(base.resolve("resnet20/2026-01-02_03-04-05-3"));
  }

  @Test
  void configurationSurvivesTheDisk() {
    RunDirectory run = RunDirectory.create(base, CONFIG, NOW);

    assertThat(RunDirectory.open(run.path()).config()).isEqualTo(CONFIG);
  }

  @Test
  void configurationWithoutDataDirectorySurvives() {
    RunConfig config = new RunConfig("a", "f", "d", Optional.empty(), 1, 2, -3, false);
    RunDirectory run = RunDirectory.create(base, config, NOW);

    assertThat(RunDirectory.open(run.path()).config()).isEqualTo(config);
  }

  @Test
  void existingRunIsNotOverwritten() {
    Path path = RunDirectory.create(base, CONFIG, NOW).path();

    assertThatThrownBy(() -> RunDirectory.createAt(path, CONFIG))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            path
                + ": there is a run in this directory already\n"
                + "  fix:      resume "
                + path
                + ", or choose another directory with --run");
  }

  @Test
  void directoryWithOtherFilesIsNotUsed() throws IOException {
    Files.writeString(base.resolve("thesis.txt"), "");

    assertThatThrownBy(() -> RunDirectory.createAt(base, CONFIG))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            base
                + ": the directory is not empty\n"
                + "  expected: a new or empty directory\n"
                + "  fix:      choose another directory with --run");
  }

  @Test
  void placeWhereNothingCanBeWritten() throws IOException {
    Path file = Files.writeString(base.resolve("file"), "");

    assertThatThrownBy(() -> RunDirectory.createAt(file.resolve("run"), CONFIG))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(file.resolve("run") + ": the run directory cannot be created\n")
        .hasMessageEndingWith(
            "  fix:      choose a directory that you may write to with --run DIR");
  }

  @Test
  void missingDirectory() {
    Path path = base.resolve("none");

    assertThatThrownBy(() -> RunDirectory.open(path))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            path
                + ": no such directory\n"
                + "  expected: the directory of a run, such as"
                + " runs/NETWORK/2026-01-31_12-00-00\n"
                + "  fix:      ls -d runs/*/*");
  }

  @Test
  void directoryWithoutConfiguration() {
    assertThatThrownBy(() -> RunDirectory.open(base))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            base
                + ": not the directory of a run\n"
                + "  expected: config.json in it\n"
                + "  found:    no config.json\n"
                + "  fix:      ls -d runs/*/*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "null",
        "{\"network\": \"a\", \"fingerprint\": \"f\", \"data\": \"d\", \"epochs\": 0, \"batch\": 1,"
            + " \"seed\": 1, \"deterministic\": false}",
        "{\"network\": \"a\", \"fingerprint\": \"f\", \"data\": \"d\", \"epochs\": \"many\","
            + " \"batch\": 1, \"seed\": 1, \"deterministic\": false}"
      })
  void damagedConfiguration(String text) throws IOException {
    Path file = Files.writeString(base.resolve("config.json"), text);

    assertThatThrownBy(() -> RunDirectory.open(base))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(
            file
                + ": the configuration of the run is damaged\n"
                + "  expected: a JSON object with network, fingerprint, data, epochs, batch, seed,"
                + " deterministic\n")
        .hasMessageEndingWith("  fix:      put the file back, or start a new run with train");
  }
}

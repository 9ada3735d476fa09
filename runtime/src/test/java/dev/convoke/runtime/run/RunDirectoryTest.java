package dev.convoke.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.convoke.runtime.fixture.Damage;
import dev.convoke.runtime.fixture.Specs;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunDirectoryTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 2, 3, 4, 5);
  private static final RunStart START =
      new RunStart(
          "resnet20",
          Optional.empty(),
          Specs.plain("abc"),
          Set.of(GivenOption.BATCH),
          Optional.of(Path.of("/data")),
          Optional.empty(),
          new RunEnvironment("2.18.0", "CPU, 8 cores"));

  @TempDir Path base;

  @Test
  void nameIsNetworkAndTime() {
    RunDirectory run = RunDirectory.create(base, START, NOW);

    assertThat(run.path()).isEqualTo(base.resolve("resnet20/2026-01-02_03-04-05"));
    assertThat(run.checkpoints()).isDirectory();
  }

  @Test
  void runsOfOneSecondAreApart() {
    RunDirectory.create(base, START, NOW);

    assertThat(RunDirectory.create(base, START, NOW).path())
        .isEqualTo(base.resolve("resnet20/2026-01-02_03-04-05-2"));
    assertThat(RunDirectory.create(base, START, NOW).path())
        .isEqualTo(base.resolve("resnet20/2026-01-02_03-04-05-3"));
  }

  @Test
  void startSurvivesTheDisk() {
    RunDirectory run = RunDirectory.create(base, START, NOW);

    assertThat(RunDirectory.open(run.path()).start()).isEqualTo(START);
  }

  @Test
  void startWithoutDataDirectorySurvives() {
    RunStart start =
        new RunStart(
            "tiny",
            Optional.of(37),
            Specs.rich(),
            Set.of(),
            Optional.empty(),
            Optional.of(3),
            START.environment());
    RunDirectory run = RunDirectory.create(base, start, NOW);

    assertThat(RunDirectory.open(run.path()).start()).isEqualTo(start);
  }

  @Test
  void existingRunIsNotOverwritten() {
    Path path = RunDirectory.create(base, START, NOW).path();

    assertThatThrownBy(() -> RunDirectory.createAt(path, START, "./convoke resume run"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            path
                + ": there is already a run in this directory\n"
                + "  fix:      ./convoke resume run, or choose another directory with --run");
  }

  @Test
  void directoryWithOtherFilesIsNotUsed() throws IOException {
    Files.writeString(base.resolve("thesis.txt"), "");

    assertThatThrownBy(() -> RunDirectory.createAt(base, START, "resume"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            base
                + ": the directory is not empty\n"
                + "  expected: a new or empty directory\n"
                + "  fix:      choose another directory with --run");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatIsNoDirectoryIsNotCalledOne() {
    assertThatThrownBy(() -> RunDirectory.createAt(Path.of("/dev/full"), START, "resume"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "/dev/full: not a directory\n"
                + "  expected: a new or empty directory\n"
                + "  found:    a device\n"
                + "  fix:      choose another directory with --run");
  }

  @Test
  void aLinkToNothingIsNotCalledFull() throws IOException {
    Path link = Files.createSymbolicLink(base.resolve("run"), base.resolve("unmounted"));

    assertThatThrownBy(() -> RunDirectory.createAt(link, START, "resume"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(link + ": not a directory")
        .hasMessageContaining("found:    a link to nothing");
  }

  @Test
  void placeWhereNothingCanBeWritten() throws IOException {
    Path file = Files.writeString(base.resolve("file"), "");

    assertThatThrownBy(() -> RunDirectory.createAt(file.resolve("run"), START, "resume"))
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
                + " runs/NETWORK/2026-01-31_12-00-00");
  }

  @Test
  void directoryWithoutItsFile() {
    assertThatThrownBy(() -> RunDirectory.open(base))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            base
                + ": not the directory of a run\n"
                + "  expected: a file run.json in it\n"
                + "  found:    no run.json");
  }

  @Test
  void theBytesDoNotChange() throws IOException {
    RunDirectory run = RunDirectory.create(base, START, NOW);

    assertThat(run.file())
        .hasContent(
            """
            {
              "format": 1,
              "network": "resnet20",
              "spec": {
                "network": "abc",
                "batch": 8,
                "epochs": 2,
                "recipe": {
                  "optimizer": {
                    "kind": "sgd",
                    "learningRate": 0.1,
                    "momentum": 0.9,
                    "nesterov": true,
                    "weightDecay": 0.0001,
                    "decayGroup": "ALL"
                  },
                  "schedule": {
                    "kind": "constant"
                  },
                  "augmentation": [],
                  "freeze": []
                },
                "data": {
                  "name": "d",
                  "training": 16,
                  "test": 8,
                  "classes": [
                    "a",
                    "b",
                    "c",
                    "d"
                  ],
                  "mean": [
                    0.5
                  ],
                  "deviation": [
                    0.25
                  ],
                  "digest": "0123"
                },
                "seed": 1,
                "precision": "FLOAT32",
                "deterministic": false,
                "oneDnn": "ON"
              },
              "given": [
                "BATCH"
              ],
              "dataDirectory": "/data",
              "environment": {
                "tensorFlow": "2.18.0",
                "device": "CPU, 8 cores"
              }
            }
            """);
  }

  @Test
  void aNewerVersionIsToldFromDamage() throws IOException {
    RunDirectory run = RunDirectory.create(base, START, NOW);
    String text = Files.readString(run.file());
    Files.writeString(run.file(), text.replace("\"format\": 1", "\"format\": 2"));

    assertThatThrownBy(() -> RunDirectory.open(run.path()))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            run.file()
                + ": written by a newer version of Convoke\n"
                + "  found:    it is in format 2, and this version of Convoke reads format 1\n"
                + "  fix:      use the version that wrote it, or a later one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "null",
        "{\"format\": 1, \"network\": \"tiny\", \"spec\": 7}",
        "{\"format\": 1, \"network\": \"tiny\", \"classesFromData\": 1}"
      })
  void damagedFile(String text) throws IOException {
    Path file = Files.writeString(base.resolve("run.json"), text);

    assertThatThrownBy(() -> RunDirectory.open(base))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(file + ": damaged, so it does not say how the run was started\n")
        .hasMessageContaining("\n  found:    ")
        .hasMessageEndingWith("  fix:      put the file back, or start a new run with train");
  }

  /** The memory of this process: a file that is there and, from its beginning, cannot be read. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFileThatCannotBeReadIsNotCalledDamaged() throws IOException {
    Path file = Files.createSymbolicLink(base.resolve("run.json"), Path.of("/proc/self/mem"));
    try {
      assertThatThrownBy(() -> RunDirectory.open(base))
          .isInstanceOf(UsageException.class)
          .hasMessage(
              file
                  + ": cannot be read, so how the run was started is not known\n"
                  + "  expected: a file that you may read, on a disk that works\n"
                  + "  found:    the disk reports an error\n"
                  + "  fix:      make the file readable, and type the command again");
    } finally {
      Files.delete(file);
    }
  }

  /** The superuser may do anything, so for the superuser there is nothing to see. */
  @ParameterizedTest
  @ValueSource(strings = {"run.json", "."})
  @DisabledOnOs(OS.WINDOWS)
  void whatMayNotBeReadIsNotCalledDamagedOrMissing(String denied) throws IOException {
    RunDirectory run = RunDirectory.create(base, START, NOW);
    Path place = run.path().resolve(denied).normalize();
    Set<PosixFilePermission> before = Files.getPosixFilePermissions(place);
    Files.setPosixFilePermissions(place, Set.of());
    try {
      assumeThat(Files.isReadable(run.file())).as("may be read by this user").isFalse();
      assertThatThrownBy(() -> RunDirectory.open(run.path()))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("run.json: cannot be read, so how the run was started is not known")
          .hasMessageContaining("permission denied");
    } finally {
      Files.setPosixFilePermissions(place, before);
    }
  }

  /** Whatever stands in the file, it is read or there is one message. */
  @Test
  void randomDamageIsTold() throws IOException {
    RunDirectory run = RunDirectory.create(base, START, NOW);
    byte[] bytes = Files.readAllBytes(run.file());
    Random random = new Random(13);
    int told = 0;
    for (int i = 0; i < 500; i++) {
      Files.write(run.file(), Damage.of(bytes, random));
      try {
        RunDirectory.open(run.path());
      } catch (UsageException problem) {
        assertThat(problem.problem().what()).startsWith(run.file() + ": ");
        told++;
      }
    }
    assertThat(told).isBetween(250, 500);
  }
}

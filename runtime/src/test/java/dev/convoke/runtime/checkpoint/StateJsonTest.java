package dev.convoke.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.runtime.fixture.Damage;
import dev.convoke.runtime.fixture.Specs;
import dev.convoke.runtime.fixture.TinyNetwork;
import dev.convoke.runtime.metric.Tally;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateJsonTest {

  @TempDir Path directory;

  private static CheckpointState state() {
    return CheckpointState.initial(
            Specs.rich(), TinyNetwork.DEFINITION.description().get().variables())
        .at(new Position(123, 3, 2), new Tally(256, 1.0 / 3, 17))
        .measured(1.0 / 7);
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {0.0, -0.0, 1.0 / 3, Double.MIN_VALUE, Double.MAX_VALUE, 0x1.fffffffffffffp-3})
  void numbersSurviveToTheBit(double number) {
    CheckpointState state = state().at(new Position(1, 2, 3), new Tally(8, number, 5));

    double read = StateJson.read(StateJson.write(state)).tally().lossSum();

    assertThat(Double.doubleToRawLongBits(read)).isEqualTo(Double.doubleToRawLongBits(number));
  }

  @Test
  void everythingIsReadAsItWasWritten() {
    assertThat(StateJson.read(StateJson.write(state()))).isEqualTo(state());
  }

  /** The names in the file are ours alone: no class, component or constant is data. */
  @Test
  void theBytesDoNotChange() {
    assertThat(StateJson.write(state()))
        .startsWith(
            """
            {
              "format": 1,
              "sections": {
                "run": {
                  "version": 1,
                  "digest": "%s",
                  "spec": {
                    "network": "abc",
            """
                .formatted(Specs.rich().digest()))
        .contains(
            """
                "position": {
                  "version": 1,
                  "step": 123,
                  "epoch": 3,
                  "batch": 2
                },
                "tally": {
                  "version": 1,
                  "images": 256,
                  "lossSum": 0.3333333333333333,
                  "hits": 17
                },
                "measured": {
                  "version": 1,
                  "top1": 0.14285714285714285
                }
            """)
        .contains("\"role\": \"TRAINABLE\"", "\"role\": \"STATISTIC\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"format\": 1 | \"format\": 2 | it is in format 2, and this version of Convoke reads"
            + " format 1",
        "\"measured\" | \"average\" | it has a section average, which this version does not know",
        "\"version\": 1,\\n"
            + "      \"step\" | \"version\": 2,\\n"
            + "      \"step\" | its section position is of version 2, and this version of Convoke"
            + " reads version 1"
      })
  void aNewerVersionIsToldFromDamage(String ours, String newer, String found) throws IOException {
    Path checkpoint = saved();
    String text = Files.readString(checkpoint.resolve("state.json"));
    String changed = text.replace(ours.replace("\\n", "\n"), newer.replace("\\n", "\n"));
    assertThat(changed).isNotEqualTo(text);
    rewrite(checkpoint, changed.getBytes(StandardCharsets.UTF_8));

    String message =
        checkpoint
            + ": written by a newer version of Convoke\n"
            + "  found:    "
            + found
            + "\n  fix:      use the version that wrote it, or a later one";
    assertThatThrownBy(() -> Checkpoint.open(checkpoint))
        .isInstanceOf(UsageException.class)
        .hasMessage(message);
    // Its run is not to go on from an older one.
    assertThatThrownBy(() -> new CheckpointStore(directory).newest(warning -> {}))
        .isInstanceOf(UsageException.class)
        .hasMessage(message);
  }

  /** Whatever stands in the file, there is one message that names the checkpoint. */
  @Test
  void randomDamageIsTold() throws IOException {
    Path checkpoint = saved();
    byte[] text = Files.readAllBytes(checkpoint.resolve("state.json"));
    Random random = new Random(13);
    List<String> harmless = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      rewrite(checkpoint, Damage.of(text, random));
      try {
        harmless.add(Checkpoint.open(checkpoint).state().run().network());
      } catch (UsageException told) {
        assertThat(told.problem().what())
            .matches(
                "(?s)\\Q" + checkpoint + "\\E: (not a usable checkpoint|written by a newer.*)");
        assertThat(told.problem().details()).extracting("label").contains("found", "fix");
      }
    }
    assertThat(harmless).as("changes of white space, names and numbers").hasSizeLessThan(400);
  }

  private Path saved() {
    return new CheckpointStore(directory)
        .save(
            state(),
            prefix -> {
              try {
                Files.writeString(Path.of(prefix + ".index"), "index");
                Files.writeString(Path.of(prefix + ".data-00000-of-00001"), "data");
              } catch (IOException failed) {
                throw new UncheckedIOException(failed);
              }
            },
            warning -> {});
  }

  /** With digests that agree, as another program would write them. */
  private static void rewrite(Path checkpoint, byte[] state) throws IOException {
    Files.write(checkpoint.resolve("state.json"), state);
    Files.delete(checkpoint.resolve("SHA256SUMS"));
    Digests.write(checkpoint);
  }
}

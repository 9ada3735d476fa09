package dev.convoke.runtime.data.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsFileTest {

  @TempDir private Path folder;

  private Optional<LabelsFile> read(String text) throws IOException {
    Files.writeString(folder.resolve("labels.txt"), text);
    return LabelsFile.in(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\ufeff", "\ufeff\r\n \t\r\n"})
  void aFileThatSaysNothingIsNone(String text) throws IOException {
    assertThat(LabelsFile.in(folder)).isEmpty();
    assertThat(read(text)).isEmpty();
  }

  /** What editors and scripts write, with one mistake or none. */
  @Test
  void namesAreReadOrTheirMistakeIsNamed() throws IOException {
    Random random = new Random(13);
    String[] ends = {"\n", "\r\n", "\r"};
    String[] margins = {"", " ", "\t", "  ", "\u2003"};
    for (int round = 0; round < 3_000; round++) {
      int count = 2 + random.nextInt(6);
      int first = random.nextInt(3);
      boolean isNumbered = random.nextBoolean();
      List<String> names =
          IntStream.range(0, count)
              .mapToObj(
                  i -> List.of("great white shark", "3D", "a:b", "x\u2028", "Ä,").get(i % 5) + i)
              .toList();
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String margin = margins[random.nextInt(margins.length)];
        String label = isNumbered ? margin + (first + i) + margin + ":" + margin : margin;
        lines.add(label + names.get(i) + margin);
      }
      int at = random.nextInt(count);
      int kind = random.nextInt(6);
      String message = "";
      switch (kind) {
        case 0 -> {
          lines.set(at, isNumbered ? names.get(at) : "7:" + names.get(at));
          message = "labels before some names only";
        }
        case 1 -> {
          String other = names.get((at + 1) % count);
          lines.set(at, isNumbered ? (first + at) + ":" + other : other);
          message = "two classes of one name";
        }
        case 2 -> {
          lines.set(at, isNumbered ? (first + at) + ": " : "");
          message = "line " + (at + 1) + ": a class without a name";
          if (!isNumbered && at == count - 1) {
            message = ""; // the end of the file
            names = names.subList(0, at);
          }
        }
        case 3 -> {
          if (isNumbered) {
            int label = first + (at + 1) % count;
            lines.set(at, label + ":other");
            message = "two names for label " + label;
          }
        }
        case 4 -> {
          if (isNumbered && at > 0 && at < count - 1) {
            lines.remove(at);
            message = "no name for label " + (first + at);
          }
        }
        default -> {
          if (isNumbered) {
            Collections.shuffle(lines, random);
            lines.add(random.nextInt(count), "  ");
          }
        }
      }
      String end = ends[random.nextInt(ends.length)];
      String text =
          (random.nextBoolean() ? "\ufeff" : "")
              + String.join(end, lines)
              + (random.nextBoolean() ? end : "");

      if (message.isEmpty()) {
        Optional<Integer> label = isNumbered ? Optional.of(first) : Optional.empty();
        assertThat(read(text)).as(text).contains(new LabelsFile(label, names));
      } else {
        assertThatThrownBy(() -> read(text))
            .as(text)
            .isInstanceOf(UsageException.class)
            .hasMessageContainingAll("labels.txt", message, "line ", "  fix:      ");
      }
    }
  }

  @Test
  void bothLinesOfAMistakeAreShown() {
    assertThatThrownBy(() -> read("1:Katze\n2:Hund\n\n2:Fuchs\n"))
        .hasMessageContaining("two names for label 2")
        .hasMessageContaining("line 2: 2:Hund")
        .hasMessageContaining("line 4: 2:Fuchs");
    assertThatThrownBy(() -> read("1:crane\n2:Hund\n3: crane\n"))
        .hasMessageContaining("line 1: 1:crane")
        .hasMessageContaining("line 3: 3:crane");
    assertThatThrownBy(() -> read("1:crane\n999999999:Hund\n"))
        .hasMessageContaining("no name for label 2");
  }

  /** Records of ImageNet have the labels 1 to 1,000, whatever the file has for 0. */
  @ParameterizedTest
  @CsvSource({
    "'0: background|1: tench|2: goldfish', 1",
    "'background|tench|goldfish', 1",
    "'tench|goldfish', 1",
    "'1:tench|2:goldfish', 1",
    "'0:tench|1:goldfish', 0"
  })
  void theBackgroundIsNoClass(String lines, int first) throws IOException {
    Files.writeString(folder.resolve("labels.txt"), lines.replace('|', '\n'));
    ShardIndex shard = new ShardIndex();
    shard.name(first, new ShardIndex.Name("", ""));
    shard.name(first + 1, new ShardIndex.Name("", ""));

    assertThat(RecordClasses.of(folder, List.of(shard)))
        .isEqualTo(new RecordClasses(first, List.of("tench", "goldfish")));
  }
}

package dev.convoke.runtime.data.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordLayoutTest {

  @TempDir private Path temporary;

  private static String name(int number, int count) {
    return String.format(Locale.ROOT, "train-%05d-of-%05d", number, count);
  }

  /** A set is all of 0 to n−1 or all of 1 to n: nothing else is. */
  @Test
  void everySetOfNumbersUpToFive() throws IOException {
    for (int count = 1; count <= 4; count++) {
      for (int there = 1; there < 1 << 6; there++) {
        Set<Integer> numbers = new TreeSet<>();
        Path folder = Files.createDirectory(temporary.resolve(count + "-" + there));
        for (int number = 0; number < 6; number++) {
          if ((there >> number & 1) == 1) {
            numbers.add(number);
            Files.createFile(folder.resolve(name(number, count)));
          }
        }
        Set<Integer> fromZero = new TreeSet<>(IntStream.range(0, count).boxed().toList());
        Set<Integer> fromOne = new TreeSet<>(IntStream.rangeClosed(1, count).boxed().toList());

        if (numbers.equals(fromZero) || numbers.equals(fromOne)) {
          int of = count;
          List<Path> files = numbers.stream().map(i -> folder.resolve(name(i, of))).toList();
          assertThat(RecordLayout.of(folder).training()).isEqualTo(files);
        } else {
          assertThatThrownBy(() -> RecordLayout.of(folder))
              .as(folder.toString())
              .isInstanceOf(UsageException.class)
              .message()
              .matches("(?s).* shards? (of " + count + " not there|beyond).*fix: .*");
        }
      }
    }
  }

  @Test
  void whatIsMissingIsNamedAndCounted() throws IOException {
    for (int number : new int[] {1, 2, 7}) {
      Files.createFile(temporary.resolve(name(number, 3)));
    }
    assertThatThrownBy(() -> RecordLayout.of(temporary))
        .hasMessageContaining("1 shard of 3 not there")
        .hasMessageContaining("without train-00000-of-00003");

    Files.createFile(temporary.resolve(name(0, 3)));
    assertThatThrownBy(() -> RecordLayout.of(temporary))
        .hasMessageContaining("shards beyond the last of train")
        .hasMessageContaining("found:    train-00007-of-00003");
  }

  /** The name's numbers are believed only as far as there are files. */
  @Test
  void aHugeCountTakesNoTimeOrMemory() throws IOException {
    Files.createFile(temporary.resolve(name(999_999_999, 999_999_999)));

    assertThatThrownBy(() -> RecordLayout.of(temporary))
        .hasMessageContaining("999,999,998 shards of 999999999 not there")
        .hasMessageContaining("and 999999986 more");
  }
}

package dev.convoke.runtime.data.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.convoke.runtime.data.list.CsvRecords.Csv;
import dev.convoke.runtime.problem.UsageException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CsvRecordsTest {

  private static List<Csv> read(byte[] bytes) throws IOException {
    CsvRecords records = new CsvRecords(new ByteArrayInputStream(bytes), Path.of("a.csv"));
    List<Csv> all = new ArrayList<>();
    for (Optional<Csv> one = records.next(); one.isPresent(); one = records.next()) {
      all.add(one.get());
    }
    return all;
  }

  private static List<Csv> read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  /** RFC 4180, section 2, rules 1, 2, 5, 6 and 7. */
  static Stream<Arguments> examplesOfTheStandard() {
    return Stream.of(
        arguments("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", List.of("aaa", "bbb", "ccc"), 2),
        arguments("aaa,bbb,ccc\r\nzzz,yyy,xxx", List.of("aaa", "bbb", "ccc"), 2),
        arguments("\"aaa\",\"bbb\",\"ccc\"\r\nzzz,yyy,xxx", List.of("aaa", "bbb", "ccc"), 2),
        arguments("\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,y,x", List.of("aaa", "b\r\nbb", "ccc"), 3),
        arguments("\"aaa\",\"b\"\"bb\",\"ccc\"\r\nz,y,x", List.of("aaa", "b\"bb", "ccc"), 2));
  }

  @ParameterizedTest
  @MethodSource
  void examplesOfTheStandard(String text, List<String> first, int lineOfTheSecond)
      throws IOException {
    List<Csv> records = read(text);

    assertThat(records.get(0)).isEqualTo(new Csv(1, first));
    assertThat(records.get(1).line()).isEqualTo(lineOfTheSecond);
    assertThat(records).hasSize(2);
  }

  @Test
  void blankLinesAndSpacesAroundFieldsSayNothing() throws IOException {
    assertThat(read("\ufeff\n a b ,\t\"c \" \n   \n\r\rd,e\n\n"))
        .containsExactly(new Csv(2, List.of("a b", "c ")), new Csv(6, List.of("d", "e")));
    assertThat(read("")).isEmpty();
    assertThat(read("\ufeff")).isEmpty();
    assertThat(read("a,")).containsExactly(new Csv(1, List.of("a", "")));
  }

  /** Whatever is in the fields and however lines end, it comes back, and so does the line. */
  @Test
  void whatIsWrittenAsTheStandardSaysIsReadAgain() throws IOException {
    Random random = new Random(4180);
    List<String> letters = List.of("a", "é", "😀", ",", "\"", "\n", "\r\n", " ", ";", "\t", "/");
    List<String> ends = List.of("\n", "\r\n", "\r");
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder(round % 2 == 0 ? "\ufeff" : "");
      List<Csv> expected = new ArrayList<>();
      int line = 1;
      for (int i = 0; i < 5; i++) {
        List<String> fields =
            IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(
                    f ->
                        "x"
                            + String.join(
                                "",
                                random
                                    .ints(random.nextInt(6), 0, letters.size())
                                    .mapToObj(letters::get)
                                    .toList()))
                .toList();
        String end = ends.get(random.nextInt(3));
        String record =
            String.join(
                ",", fields.stream().map(f -> '"' + f.replace("\"", "\"\"") + '"').toList());
        expected.add(new Csv(line, fields));
        text.append(record).append(end);
        line += 1 + (int) record.chars().filter(c -> c == '\n').count();
      }

      assertThat(read(text.toString())).isEqualTo(expected);
    }
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments("a,b\n\"c,d\ne,f\n", "line 2: a quotation mark that is never closed"),
        arguments("a,b\nc\"c,d\n", "line 2: a quotation mark within a field"),
        arguments("a,b\n\"c\"c,d\n", "line 2: text behind a field in quotation marks"),
        arguments("a,b\n\nc\0,d\n", "line 3: a zero byte, which is in no text"),
        arguments("a," + "b".repeat(70_000), "line 1: more than 65536 bytes between"),
        arguments("a,b\n\"c,d\n" + "e,f\n".repeat(70_000), "line 2: more than 65536 bytes"));
  }

  @ParameterizedTest
  @MethodSource
  void mistakes(String text, String what) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("a.csv, " + what)
        .hasMessageContaining("  fix:      ");
  }

  @Test
  void otherEncodings() {
    assertThatThrownBy(() -> read("a,b\nç,d".getBytes(StandardCharsets.ISO_8859_1)))
        .hasMessageStartingWith("a.csv, line 2: text that is not UTF-8")
        .hasMessageContaining("fix:      save it as CSV in UTF-8");
    assertThatThrownBy(() -> read("a,b".getBytes(StandardCharsets.UTF_16)))
        .hasMessageStartingWith("a.csv, line 1: text that is not UTF-8, but looks like UTF-16");
    assertThatThrownBy(() -> read("a,b".getBytes(StandardCharsets.UTF_16LE)))
        .hasMessageStartingWith("a.csv, line 1: a zero byte, which is in no text");
  }

  /** Nothing but records or a message, and records only of what was there. */
  @Test
  void anyBytesAtAll() throws IOException {
    Random random = new Random(7);
    byte[] likely = ",,\"\"\n\r ;\tab\0é".getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[random.nextInt(12)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = likely[random.nextInt(likely.length)];
      }
      try {
        int letters =
            read(bytes).stream().flatMap(r -> r.fields().stream()).mapToInt(String::length).sum();
        assertThat(letters).isLessThanOrEqualTo(bytes.length);
      } catch (UsageException refused) {
        assertThat(refused).hasMessageContaining("a.csv, line ").hasMessageContaining("fix:");
      }
    }
  }
}

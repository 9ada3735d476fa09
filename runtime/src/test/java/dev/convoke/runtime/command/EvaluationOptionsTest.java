package dev.convoke.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code evaluate} with {@code --protocol}, {@code --scales} and {@code --flip}; 8×8 images. */
class EvaluationOptionsTest {

  @TempDir static Path runs;
  private static String run;

  @BeforeAll
  static void train() {
    run = runs.resolve("run").toString();
    ProgramFixture program = new ProgramFixture(runs, true, ProgramFixture.TINY);
    assertThat(program.run("train", "tiny", "--run", run, "--epochs", "1")).isEqualTo(0);
  }

  private static JsonObject evaluated(ProgramFixture program, String... options) {
    List<String> arguments = new ArrayList<>(List.of("evaluate", run, "--json"));
    Collections.addAll(arguments, options);
    assertThat(program.run(arguments.toArray(String[]::new))).as(program.err()).isEqualTo(0);
    return JsonParser.parseString(program.out()).getAsJsonObject();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --protocol single-crop              | SINGLE_CROP | []     | 1  | false | single-crop
          --scales 8,12                       | SINGLE_CROP | [8,12] | 2  | false | single-crop-8-12
          --scales 8 --flip                   | SINGLE_CROP | [8]    | 2  | true  | single-crop-8-flip
          --protocol TEN_CROP                 | TEN_CROP    | [9]    | 10 | true  | ten-crop-9
          --protocol multi-crop --scales 9,10,11 --flip | MULTI_CROP | [9,10,11] | 150 | true | multi-crop-9-10-11
          --protocol dense --flip --scales 10 | DENSE       | [10]   | 2  | true  | dense-10-flip
          --protocol dense-and-multi-crop --scales 9,16 | DENSE_AND_MULTI_CROP | [9,16] | 104 | true | dense-and-multi-crop-9-16
          """)
  void sayWhichViewsCount(
      String options, String protocol, String scales, int views, boolean flip, String report) {
    JsonObject done =
        evaluated(new ProgramFixture(runs, true, ProgramFixture.TINY), options.split(" "));

    assertThat(done.get("protocol").getAsString()).isEqualTo(protocol);
    assertThat(done.get("scales").toString()).isEqualTo(scales);
    assertThat(done.get("views").getAsInt()).isEqualTo(views);
    assertThat(done.get("flip").getAsBoolean()).isEqualTo(flip);
    assertThat(done.get("images").getAsInt()).isEqualTo(32);
    assertThat(Path.of(done.get("report").getAsString()))
        .isEqualTo(Path.of(run).resolve("evaluation-0000000004-" + report))
        .isDirectoryContaining("glob:**/confusion.csv");
  }

  /** The network declares DENSE at 9 and 12, mirrored. */
  @Test
  void withoutAProtocolTheyChangeTheDeclaredEvaluation() {
    ProgramFixture measured = new ProgramFixture(runs, true, ProgramFixture.MEASURED);

    JsonObject declared = evaluated(measured);
    JsonObject scaled = evaluated(measured, "--scales", "11");
    JsonObject plain = evaluated(measured, "--protocol", "single-crop");

    assertThat(declared.get("views").getAsInt()).isEqualTo(4);
    assertThat(scaled.get("protocol").getAsString()).isEqualTo("DENSE");
    assertThat(scaled.get("views").getAsInt()).isEqualTo(2);
    assertThat(scaled.get("scales").toString()).isEqualTo("[11]");
    assertThat(plain.get("views").getAsInt()).isEqualTo(1);
    assertThat(plain.get("loss"))
        .isEqualTo(evaluated(new ProgramFixture(runs, true, ProgramFixture.TINY)).get("loss"));
  }

  @Test
  void theTextSaysWhatWasDone() {
    ProgramFixture program = new ProgramFixture(runs, true, ProgramFixture.TINY);

    assertThat(program.run("evaluate", run, "--protocol", "multi-crop", "--scales", "9,10,12"))
        .isEqualTo(0);

    assertThat(program.out())
        .contains(
            "views       150 views of each image at 3 scales (9, 10, 12): a grid of 5×5, as it is"
                + " and mirrored\n");
  }

  private static String of(int scales) {
    return IntStream.range(8, 8 + scales)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(","));
  }

  /** What is wrong, what was expected and what to type instead, and no evaluation. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --protocol=tencrop     | unknown protocol tencrop | --protocol ten-crop
          --protocol=''          | unknown protocol         | --protocol ten-crop
          --protocol=oversample  | unknown protocol oversample | --protocol ten-crop
          --scales=0             | --scales needs whole numbers of at least 1 | --scales 256,384,512
          --scales=-9            | --scales needs whole numbers of at least 1 | --scales 256,384,512
          --scales=9,,           | --scales needs whole numbers of at least 1 | --scales 256,384,512
          --scales=''            | --scales needs whole numbers of at least 1 | --scales 256,384,512
          --scales=9.5           | --scales needs whole numbers of at least 1 | --scales 256,384,512
          --scales=9;12          | --scales needs whole numbers of at least 1 | --scales 256,384,512
          --scales=٩             | --scales needs whole numbers of at least 1 | --scales 256,384,512
          --scales=99999999999   | --scales needs whole numbers of at least 1 | --scales 256,384,512
          --scales=9,12,9        | --scales names 9 twice | leave one of them out
          --scales=7             | a scale of 7 is smaller than what tiny takes | choose 8
          --scales=100000        | a scale of 100000 is too large for tiny | choose 128
          """)
  void wrongValuesAreExplained(String option, String problem, String fix) {
    assertRefused(option, problem, fix);
  }

  @Test
  void fortyScalesAreTooMany() {
    assertRefused("--scales=" + of(40), "--scales names 40 scales", "--scales 256,384,512");
  }

  private static void assertRefused(String option, String problem, String fix) {
    ProgramFixture program = new ProgramFixture(runs, true, ProgramFixture.TINY);

    assertThat(program.run("evaluate", run, option.replace("''", ""))).isEqualTo(2);

    assertThat(program.err()).startsWith("error: " + problem).contains("\n  fix:      " + fix);
    assertThat(program.out()).isEmpty();
  }
}

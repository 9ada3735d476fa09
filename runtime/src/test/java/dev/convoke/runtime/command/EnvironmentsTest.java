package dev.convoke.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Training where something is missing, strange or full: it trains, or says why it does not. */
@Tag("slow")
@Timeout(120)
@EnabledOnOs(OS.LINUX)
class EnvironmentsTest {

  private static final List<String> TABLE = new ArrayList<>();
  private static final String PLAIN = "exec \"$@\"";

  @TempDir private Path directory;

  /**
   * Name, what a shell does with the command in {@code "$@"}, flags of Java, arguments that are
   * added, and the exit codes that are right.
   */
  static Stream<Arguments> environments() {
    Stream<Arguments> languages =
        Stream.of("fa", "ar-EG", "hi-IN-u-nu-deva", "th-TH-u-nu-thai", "tr")
            .map(tag -> arguments(tag, PLAIN, language(tag), List.of(), List.of(0)));
    Stream<Arguments> others =
        Stream.of(
            shell("LC_ALL=C", "LC_ALL=C exec \"$@\"", 0),
            shell(
                "LC_ALL=C, ä in a name",
                "LC_ALL=C exec \"$@\" --run \"$(printf 'l\\303\\244ufe')\"",
                2),
            shell("ä in a name", "exec \"$@\" --run \"$(printf 'l\\303\\244ufe')\"", 0),
            arguments(
                "blanks, quotes", PLAIN, List.of(), List.of("--run", "a \"b\" 'c'"), codes(0)),
            arguments("read-only place", PLAIN, List.of(), List.of("--run", "/proc/run"), codes(2)),
            shell("no HOME", "unset HOME; exec \"$@\"", 0),
            flag("home that is gone", "-Duser.home=/nowhere", 0, 2),
            flag("tmpdir that is gone", "-Djava.io.tmpdir=/nowhere", 0, 2),
            shell(
                "no fonts",
                "echo '<fontconfig></fontconfig>' > f; FONTCONFIG_FILE=$PWD/f exec \"$@\"",
                0),
            shell("TERM=dumb", "TERM=dumb exec \"$@\"", 0),
            shell("broken DISPLAY", "DISPLAY=nowhere:99 exec \"$@\"", 0),
            shell("closed input", "exec \"$@\" <&-", 0),
            shell("closed output", "exec \"$@\" >&-", 3),
            shell("closed errors", "exec \"$@\" 2>&-", 0),
            shell("full output", "exec \"$@\" > /dev/full", 3),
            flag("heap of 16 MB", "-Xmx16m", 0, 3),
            flag("heap of 8 MB", "-Xmx8m", 0, 3),
            shell("64 open files", "ulimit -n 64; exec \"$@\"", 0, 2, 3),
            shell("files of 64 KB", "ulimit -f 64; exec \"$@\"", 0, 2, 3),
            zone("Asia/Kathmandu"),
            zone("Nowhere/None"));
    return Stream.concat(languages, others);
  }

  private static List<String> language(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    return List.of(
        "-Duser.language=" + locale.getLanguage(),
        "-Duser.country=" + locale.getCountry(),
        "-Duser.extensions=" + tag.replaceFirst(".*?(u-nu-.*)?$", "$1"));
  }

  private static Arguments shell(String name, String command, Integer... codes) {
    return arguments(name, command, List.of(), List.of(), codes(codes));
  }

  private static Arguments zone(String zone) {
    return shell("TZ=" + zone, "TZ=" + zone + " exec \"$@\"", 0);
  }

  private static Arguments flag(String name, String flag, Integer... codes) {
    return arguments(name, PLAIN, List.of(flag), List.of(), codes(codes));
  }

  private static List<Integer> codes(Integer... codes) {
    return List.of(codes);
  }

  @AfterAll
  static void print() {
    System.out.println("environment            exit code");
    TABLE.forEach(System.out::println);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("environments")
  void trainsOrSaysWhyNot(
      String name, String shell, List<String> flags, List<String> added, List<Integer> codes)
      throws Exception {
    Path data = Files.createDirectory(directory.resolve("data"));
    Path place = Files.createDirectory(directory.resolve("place"));
    TinyProcess.writeImages(data);
    List<String> command = new ArrayList<>(List.of("sh", "-c", shell, "sh"));
    command.addAll(
        TinyProcess.java(
            flags,
            TinyProcess.classPath(),
            "train",
            "--data",
            "idx",
            "--data-dir",
            data.toString(),
            "--epochs",
            "1"));
    command.addAll(added);
    Path output = directory.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(place.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(100, TimeUnit.SECONDS)).as("ends").isTrue();
    } finally {
      process.destroyForcibly();
    }

    String said = Files.readString(output, StandardCharsets.ISO_8859_1);
    assertThat(process.exitValue()).as(said).isIn(codes);
    assertThat(said).doesNotContain("\tat ").doesNotContain("defect of Convoke");
    if (process.exitValue() == 0) {
      assertThat(metrics(place)).hasSize(2);
    } else {
      assertThat(said).contains("error: ");
    }
    TABLE.add(String.format(Locale.ROOT, "%-22s %9d", name, process.exitValue()));
  }

  private static List<String> metrics(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      Path metrics = files.filter(file -> file.endsWith("metrics.csv")).findFirst().orElseThrow();
      return Files.readAllLines(metrics);
    }
  }
}

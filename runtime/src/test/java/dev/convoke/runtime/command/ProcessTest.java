package dev.convoke.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.convoke.runtime.command.system.TensorFlowLibrary;
import dev.convoke.runtime.data.DatasetCatalog;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process of its own shows: signals, and Java runtimes that lack something. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class ProcessTest {

  private static final int SIGHUP = 1;
  private static final int SIGINT = 2;
  private static final int SIGKILL = 9;
  private static final int SIGTERM = 15;

  /** The output of a process that was asked for TensorFlow's own lines. */
  private static final String ASKED = "asked.txt";

  @TempDir Path directory;
  private Path run;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endWhatStillRuns() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  @AfterEach
  void tensorFlowsOwnLinesAreOnlyForThoseWhoAskForThem() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).toList()) {
        if (!file.endsWith(ASKED)) {
          assertThat(file)
              .content()
              .doesNotContain("MLIR")
              .doesNotContain("absl")
              .doesNotContain("cpu_feature");
        }
      }
    }
  }

  @BeforeEach
  void writeImages() throws IOException {
    run = directory.resolve("run");
    TinyProcess.writeImages(directory);
  }

  /** SIGTERM as well, in the tests below that end their training by it. */
  @ParameterizedTest
  @ValueSource(ints = {SIGHUP, SIGINT})
  void aSignalEndsTrainingAfterACheckpoint(int signal) throws Exception {
    assumeThat(isIgnored(signal)).as("signal ignored by whoever started the tests").isFalse();
    Process process = start(List.of(), TinyProcess.classPath(), train(100000));
    awaitFirstEpoch(process);

    endAfterACheckpoint(process, signal);
  }

  private void endAfterACheckpoint(Process process, int signal) throws Exception {
    kill(process, signal);

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(output())
        .contains(
            "finishing this step and writing a checkpoint; Ctrl-C again ends at once, without it")
        .contains("stopped at  " + run + "/checkpoints/step-")
        .endsWith("resume      run this program with the arguments: resume " + run + "\n");
    assertThat(run.resolve("train.log")).content().contains("interrupted at step");
  }

  @Test
  void aSecondInterruptSaysThatItEndsAtOnce() throws Exception {
    assumeThat(isIgnored(SIGINT)).as("signal ignored by whoever started the tests").isFalse();
    Process process = start(List.of(), TinyProcess.classPath(), train(100000));
    awaitFirstEpoch(process);

    // Whether the second one finds the process still there is up to the system.
    for (int attempt = 0; process.isAlive(); attempt++) {
      kill(process, SIGINT);
    }

    assertThat(process.waitFor()).isEqualTo(130);
    assertThat(output())
        .containsPattern(
            "ended at once; the checkpoint was not waited for, and the one before it is intact\n$"
                + "|stopped at  ");
  }

  /** What is printed is typed, by a shell, in a directory whose name has a blank and a quote. */
  @Test
  void thePrintedCommandsWork() throws Exception {
    run = directory.resolve("a run's directory");
    List<String> program = shortProgram();
    Process process = start("output.txt", with(program, train(100000)));
    awaitEpoch(process, 2);
    kill(process, SIGTERM);
    assertThat(process.waitFor()).isEqualTo(130);

    String resume = printed("resume      ", "output.txt");
    requireResumes(List.of("sh", "-c", "exec " + resume));
    assertThat(printed("resume      ", "resume.txt")).isEqualTo(resume);

    Process help = start("help.txt", with(program, "evaluat"));
    assertThat(help.waitFor()).isEqualTo(2);
    Process typed = start("typed.txt", List.of("sh", "-c", printed("  fix:      ", "help.txt")));
    assertThat(typed.waitFor()).as(output("typed.txt")).isZero();
  }

  /** Typed in a shell that has another setting. */
  @ParameterizedTest
  @CsvSource({"1, 0", "0, 1", "'', 1"})
  void theAdvisedSettingWorks(String before, String now) throws Exception {
    List<String> program = shortProgram();
    Process process = start("output.txt", withOneDnn(before, with(program, train(100000))));
    awaitFirstEpoch(process);
    kill(process, SIGTERM);
    assertThat(process.waitFor()).isEqualTo(130);

    List<String> resume = with(program, "resume", run.toString());
    assertThat(start("refused.txt", withOneDnn(now, resume)).waitFor()).isEqualTo(2);

    String advice =
        printed("  fix:      ", "refused.txt").replace(", or start a new run with train", "");
    requireResumes(withOneDnn(now, List.of("bash", "-c", advice)));
  }

  private static List<String> withOneDnn(String setting, List<String> command) {
    List<String> all = new ArrayList<>(List.of("env", "TF_ENABLE_ONEDNN_OPTS=" + setting));
    all.addAll(command);
    return all;
  }

  /** What is printed is short enough to be typed. */
  private List<String> shortProgram() throws IOException {
    Path arguments =
        Files.writeString(
            directory.resolve("java"),
            String.join(" ", TinyProcess.SHORT_LIVED) + " -cp \"" + TinyProcess.classPath() + "\"");
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "@" + arguments,
        TinyMain.class.getName());
  }

  private void requireResumes(List<String> command) throws Exception {
    Process resumed = start("resume.txt", command);
    while (!output("resume.txt").contains("test loss")) {
      assertThat(resumed.isAlive()).as(output("resume.txt")).isTrue();
      TimeUnit.MILLISECONDS.sleep(50);
    }
    kill(resumed, SIGTERM);
    assertThat(resumed.waitFor()).isEqualTo(130);
  }

  private static List<String> with(List<String> program, String... args) {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of(args));
    return command;
  }

  private String printed(String label, String file) throws IOException {
    return output(file)
        .lines()
        .filter(line -> line.startsWith(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError(label + " is not in " + file))
        .substring(label.length());
  }

  @Test
  void outputThatCannotBeWritten() throws Exception {
    List<String> command = TinyProcess.java(List.of(), TinyProcess.classPath(), "summary");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(Path.of("/dev/full").toFile())
            .redirectError(directory.resolve("errors.txt").toFile())
            .start();
    started.add(process);

    assertThat(process.waitFor()).isEqualTo(3);
    assertThat(output("errors.txt"))
        .isEqualTo(
            "error: the output could not be written, at least in part\n"
                + "  fix:      see whether the place that it goes to is full or was closed\n");
  }

  /** As in {@code ./convoke list | head}. */
  @Test
  void nobodyReadsTheOutputAnyMore() throws Exception {
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "{ \"$@\"; echo \"exit $?\" >&2; } | true", "sh"));
    command.addAll(TinyProcess.java(List.of(), TinyProcess.classPath(), "summary"));

    assertThat(start("output.txt", command).waitFor()).isZero();
    assertThat(output()).isEqualTo("exit 3\n");
  }

  @Test
  void lettersThatTheLocaleDoesNotHave() throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "-c"));
    command.add("LC_ALL=C exec \"$@\" --run \"$(printf 'l\\303\\244ufe')\""); // läufe in UTF-8
    command.add("sh");
    command.addAll(TinyProcess.java(List.of(), TinyProcess.classPath(), train(1)));

    assertThat(start("output.txt", command).waitFor()).isEqualTo(2);
    assertThat(output())
        .startsWith("error: l")
        .contains("ufe: letters that the locale does not have\n  expected: a locale in UTF-8\n")
        .contains("LC_ALL=C.UTF-8");
  }

  @Test
  void underNohupTrainingOutlivesItsTerminal() throws Exception {
    List<String> command = new ArrayList<>(List.of("nohup"));
    command.addAll(TinyProcess.java(List.of(), TinyProcess.classPath(), train(100000)));
    Process process = start("output.txt", command);
    awaitFirstEpoch(process);

    kill(process, SIGHUP);
    awaitEpoch(process, epochsDone() + 2);

    endAfterACheckpoint(process, SIGTERM);
  }

  /** The second process is that of this test. */
  @Test
  void oneProcessTrainsARunAtATime() throws Exception {
    Process first = start(List.of(), TinyProcess.classPath(), train(100000));
    awaitEpoch(first, 2); // there is a checkpoint of the first
    String before = Files.readString(run.resolve("metrics.csv"));
    ProgramFixture second =
        new ProgramFixture(directory, false, DatasetCatalog.load(), ProgramFixture.TINY);

    for (String[] args : List.of(new String[] {"resume", run.toString()}, train(1))) {
      assertThat(second.run(args)).isEqualTo(2);
      assertThat(second.err())
          .startsWith(
              "error: "
                  + run
                  + ": this run is being trained\n"
                  + "  expected: a run that is not being trained\n"
                  + "  found:    process "
                  + first.pid()
                  + " on ")
          .endsWith(
              "\n  fix:      wait until it is done, or end it with kill "
                  + first.pid()
                  + ", which makes it write a checkpoint first\n");
    }
    assertThat(second.run("evaluate", run.toString())).as(second.err()).isZero();
    endAfterACheckpoint(first, SIGTERM);
    assertThat(run.resolve("metrics.csv")).content().startsWith(before);
    assertThat(epochsInMetrics()).isEqualTo(consecutive(epochsDone()));
  }

  @Test
  void aKilledRunGoesOnWithItsDataMovedButNotWithAnotherOneDnn() throws Exception {
    Process first = start(List.of(), TinyProcess.classPath(), train(100000));
    awaitEpoch(first, 2); // there is a checkpoint of the first
    kill(first, SIGKILL);
    first.waitFor();
    assertThat(run.resolve("run.lock")).content().contains("\"pid\":" + first.pid());
    Path moved = Files.createDirectory(directory.resolve("moved"));
    for (String set : List.of("train", "t10k")) {
      for (String kind : List.of("images-idx3-ubyte", "labels-idx1-ubyte")) {
        Files.move(directory.resolve(set + "-" + kind), moved.resolve(set + "-" + kind));
      }
    }

    List<String> resume =
        TinyProcess.java(
            List.of(),
            TinyProcess.classPath(),
            "resume",
            run.toString(),
            "--data-dir",
            moved.toString());
    Process refused = start("refused.txt", withOneDnn("0", resume));
    assertThat(refused.waitFor()).isEqualTo(2);
    assertThat(output("refused.txt"))
        .isEqualTo(
            "error: "
                + run
                + ": the run was started with a different value of TF_ENABLE_ONEDNN_OPTS\n"
                + "  expected: ON\n"
                + "  found:    OFF\n"
                + "  fix:      in the environment of TF_ENABLE_ONEDNN_OPTS=1, run this program with"
                + " the arguments: resume "
                + run
                + ", or start a new run with train\n");

    int lines = epochsInMetrics().size();
    Process resumed = start("resume.txt", resume);
    while (epochsInMetrics().size() < lines + 2) {
      assertThat(resumed.isAlive()).as(output("resume.txt")).isTrue();
      TimeUnit.MILLISECONDS.sleep(50);
    }
    kill(resumed, SIGTERM);
    assertThat(resumed.waitFor()).isEqualTo(130);
    assertThat(epochsInMetrics()).isEqualTo(consecutive(epochsInMetrics().size()));
  }

  private static void kill(Process process, int signal) throws Exception {
    new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
  }

  private List<Integer> epochsInMetrics() throws IOException {
    return Files.readAllLines(run.resolve("metrics.csv")).stream()
        .skip(1)
        .map(line -> Integer.parseInt(line.substring(0, line.indexOf(','))))
        .toList();
  }

  private static List<Integer> consecutive(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  @Test
  void withoutFontsThereAreNoPicturesButATrainingAndAReport() throws Exception {
    Files.writeString(directory.resolve("fonts.conf"), "<fontconfig></fontconfig>");
    // Java remembers in the home directory which fonts there were.
    List<String> flags =
        List.of(
            "-Duser.home=" + directory, "-Dorg.bytedeco.javacpp.cachedir=" + Loader.getCacheDir());

    Process process = start(flags, TinyProcess.classPath(), train(2));

    assertThat(process.waitFor()).as(output()).isZero();
    assertThat(output())
        .containsOnlyOnce("warning: no plots: ")
        .contains("metrics.csv has the numbers");
    assertThat(run.resolve("metrics.csv")).content().hasLineCount(3);
    assertThat(run.resolve("accuracy.png")).doesNotExist();
    assertThat(output()).contains("warning: no first-batch.png: this Java runtime cannot draw");

    Process evaluating = start(flags, TinyProcess.classPath(), "evaluate", run.toString());

    assertThat(evaluating.waitFor()).as(output()).isZero();
    assertThat(output())
        .containsOnlyOnce("warning: no pictures: ")
        .contains("; the tables have the numbers");
    Path report = Path.of(printed("report      ", "output.txt"));
    assertThat(report.resolve("confusion.csv")).exists();
    assertThat(report.resolve("confusion.png")).doesNotExist();
  }

  /**
   * Turkish has a capital i of its own, and here the digits of Persian: the two ways in which text
   * made for a machine goes wrong elsewhere.
   */
  @Test
  void aLanguageWithOtherLettersAndDigitsHasTheSameNumbers() throws Exception {
    trainAndEvaluate(Locale.forLanguageTag("tr-TR-u-nu-arabext"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa", "tr", "ar-EG", "hi-IN-u-nu-deva", "th-TH-u-nu-thai"})
  @Tag("slow")
  void everyLanguageHasTheSameNumbers(String tag) throws Exception {
    trainAndEvaluate(Locale.forLanguageTag(tag));
  }

  private void trainAndEvaluate(Locale locale) throws Exception {
    List<String> flags =
        List.of(
            "-Duser.language=" + locale.getLanguage(),
            "-Duser.country=" + locale.getCountry(),
            "-Duser.extensions=" + locale.toLanguageTag().replaceFirst(".*?(u-nu-.*)?$", "$1"));

    assertThat(start(flags, TinyProcess.classPath(), train(1)).waitFor()).as(output()).isZero();

    assertThat(output()).matches("\\p{ASCII}*");
    assertThat(run.resolve("metrics.csv")).content().matches("\\p{ASCII}*").hasLineCount(2);
    Process evaluation =
        start(flags, TinyProcess.classPath(), "evaluate", "--json", run.toString());
    assertThat(evaluation.waitFor()).as(output()).isZero();
    assertThat(output()).matches("\\p{ASCII}*");
  }

  @Test
  void whoAsksForTensorFlowsOwnLinesSeesThem() throws Exception {
    List<String> asking = new ArrayList<>(List.of("env", "TF_CPP_MIN_LOG_LEVEL=0"));
    asking.addAll(TinyProcess.java(List.of(), TinyProcess.classPath(), train(1)));

    assertThat(start(ASKED, asking).waitFor()).as(output(ASKED)).isZero();

    assertThat(output(ASKED)).contains("MLIR");
  }

  /** The descriptor is then that of a file that Java reads, which must stay in its place. */
  @Test
  void withoutAStandardErrorEverythingWorks() throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" 2>&-", "sh"));
    command.addAll(TinyProcess.java(List.of(), TinyProcess.classPath(), "--version"));

    assertThat(start("output.txt", command).waitFor()).as(output()).isZero();

    assertThat(output()).contains("TensorFlow 2");
  }

  /** JavaCPP would unpack them again, and whoever loads them meanwhile would load half a file. */
  @ParameterizedTest
  @ValueSource(strings = {"Asia/Kathmandu", "America/Los_Angeles", "Pacific/Kiritimati", "UTC"})
  void unpackedFilesAreUsedInEveryTimeZone(String zone) throws Exception {
    Path library = TensorFlowLibrary.load(false).file().orElseThrow();
    FileTime unpacked = Files.getLastModifiedTime(library);
    Object file = Files.getAttribute(library, "unix:ino");

    String[] version = {"--version"};
    Process process = start(List.of("-Duser.timezone=" + zone), TinyProcess.classPath(), version);

    assertThat(process.waitFor()).as(output()).isZero();
    assertThat(Files.getLastModifiedTime(library)).isEqualTo(unpacked);
    assertThat(Files.getAttribute(library, "unix:ino")).isEqualTo(file);
    assertThat(output()).contains("TensorFlow 2");
  }

  @Test
  void doctorExplainsAMissingNativeLibrary() throws Exception {
    Process process = start(List.of(), classPathWithoutNativeLibrary(), "doctor");

    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(output())
        .contains("library              not loaded, see below")
        .contains("error: TensorFlow's native library cannot be loaded\n")
        .containsPattern(
            "expected: tensorflow-core-native-VERSION-linux-\\S+.jar on the class path")
        .containsPattern(
            "fix:      add org.tensorflow:tensorflow-core-native with classifier linux-");
  }

  @Test
  void trainingExplainsAMissingNativeLibrary() throws Exception {
    Process process = start(List.of(), classPathWithoutNativeLibrary(), train(1));

    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(output()).startsWith("error: TensorFlow's native library cannot be loaded\n");
    assertThat(run).doesNotExist();
  }

  private String[] train(int epochs) {
    return TinyProcess.train(directory, run, epochs);
  }

  private Process start(List<String> flags, String classPath, String... args) throws IOException {
    return start("output.txt", TinyProcess.java(flags, classPath, args));
  }

  private Process start(String output, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("TF_CPP_MIN_LOG_LEVEL"); // users do not set it, the build does
    Path fonts = directory.resolve("fonts.conf");
    if (Files.exists(fonts)) {
      builder.environment().put("FONTCONFIG_FILE", fonts.toString());
    }
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve(output).toFile())
            .start();
    started.add(process);
    return process;
  }

  private void awaitFirstEpoch(Process process) throws IOException, InterruptedException {
    awaitEpoch(process, 1);
  }

  private void awaitEpoch(Process process, int epoch) throws IOException, InterruptedException {
    while (epochsDone() < epoch) {
      assertThat(process.isAlive()).as(output()).isTrue();
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** The lines of epochs that were printed so far. */
  private int epochsDone() throws IOException {
    return (int)
        output().lines().filter(line -> line.matches("epoch \\d+/\\d+ .*test loss.*")).count();
  }

  private String output() throws IOException {
    return output("output.txt");
  }

  private String output(String file) throws IOException {
    return Files.readString(directory.resolve(file));
  }

  private static String classPathWithoutNativeLibrary() {
    return Arrays.stream(TinyProcess.classPath().split(File.pathSeparator))
        .filter(
            entry -> !entry.matches(".*tensorflow-core-native-.*(linux|macosx|windows).*\\.jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isIgnored(int signal) throws IOException {
    String mask =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse("0");
    return (Long.parseUnsignedLong(mask, 16) >> (signal - 1) & 1) == 1;
  }
}

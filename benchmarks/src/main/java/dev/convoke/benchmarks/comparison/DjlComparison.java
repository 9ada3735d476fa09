package dev.convoke.benchmarks.comparison;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Makes the mistakes of docs/comparison.md with DJL and prints when each was found and what was
 * shown, for benchmarks/comparison/djl/outputs.txt. Takes the folder of that file, where a source
 * lies that does not compile.
 */
public final class DjlComparison {

  private static final String LEFT_OUT = "\t…";

  private DjlComparison() {}

  /** A mistake. */
  private interface Mistake {
    void make(DjlMistakes mistakes) throws Exception;
  }

  /** Runs them all. */
  public static void main(String[] arguments) throws IOException {
    System.out.printf(
        "DJL %s, PyTorch %s, JDK %s%n",
        Engine.getDjlVersion(),
        Engine.getEngine(DjlTraining.ENGINE).getVersion(),
        Runtime.version().feature());
    mistakes().forEach((name, mistake) -> System.out.printf("%n== %s%n%s%n", name, run(mistake)));
    Path wrong = Path.of(arguments[0], "MisspeltName.java");
    System.out.printf("%n== misspelt_name%nfound: compiler%n%s%n", compile(wrong));
  }

  private static Map<String, Mistake> mistakes() {
    Map<String, Mistake> mistakes = new LinkedHashMap<>();
    mistakes.put("forgotten_flatten", DjlMistakes::forgottenFlatten);
    mistakes.put("one_channel_shortcut", DjlMistakes::oneChannelShortcut);
    mistakes.put("pool_too_many", DjlMistakes::poolTooMany);
    mistakes.put("odd_groups", DjlMistakes::oddGroups);
    mistakes.put("dropped_branch", DjlMistakes::droppedBranch);
    mistakes.put("too_few_units", DjlMistakes::tooFewUnits);
    mistakes.put("too_many_units", DjlMistakes::tooManyUnits);
    mistakes.put("softmax_twice", DjlMistakes::softmaxTwice);
    mistakes.put("renamed_layer", DjlMistakes::renamedLayer);
    mistakes.put("milestone_outside_run", DjlMistakes::milestoneOutsideRun);
    return mistakes;
  }

  private static String run(Mistake mistake) {
    DjlTraining training = new DjlTraining();
    try {
      mistake.make(new DjlMistakes(training));
      return "found: never";
    } catch (Exception | Error found) {
      return "found: " + training.reached() + "\n" + shortened(found);
    }
  }

  /** The stack trace with … in place of what is neither the message nor the user's. */
  private static String shortened(Throwable found) {
    List<String> lines = new ArrayList<>();
    for (Throwable each = found; each != null; each = each.getCause()) {
      lines.add((each == found ? "" : "Caused by: ") + each.toString().strip());
      for (StackTraceElement frame : each.getStackTrace()) {
        if (frame.getClassName().equals(DjlMistakes.class.getName())) {
          lines.add("\tat " + frame);
        } else if (!lines.get(lines.size() - 1).equals(LEFT_OUT)) {
          lines.add(LEFT_OUT);
        }
      }
    }
    return String.join("\n", lines);
  }

  private static String compile(Path source) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter printed = new StringWriter();
    Path classes = Files.createTempDirectory("comparison");
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ENGLISH, null)) {
      JavaCompiler.CompilationTask task =
          javac.getTask(
              printed,
              files,
              null,
              List.of("-d", classes.toString()),
              null,
              files.getJavaFileObjects(source));
      task.setLocale(Locale.ENGLISH);
      task.call();
    }
    Files.delete(classes);
    String folder = source.getParent() + "/";
    return printed
        .toString()
        .lines()
        .map(line -> line.replace(folder, ""))
        .collect(Collectors.joining("\n"));
  }
}

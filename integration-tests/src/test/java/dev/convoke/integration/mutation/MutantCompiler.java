package dev.convoke.integration.mutation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.convoke.processor.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles many mutants at once, each in a package of its own. */
final class MutantCompiler {

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
  private static final Pattern OWNER = Pattern.compile("/mutant/m(\\d+)/");
  private static final Pattern CODE = Pattern.compile("\\[(\\w+)] \\S.*", Pattern.DOTALL);
  private static final Set<String> CODES =
      Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id).collect(Collectors.toSet());

  /** Goes on behind errors, as builds with Error Prone do, so that noise behind them is seen. */
  private static final List<String> OPTIONS =
      List.of(
          "-Xlint:all,-processing,-path",
          "-Xmaxerrs",
          "1000000",
          "-Xmaxwarns",
          "1000000",
          "--should-stop=ifError=FLOW");

  /** Folder of the classes of all that compiled. */
  static final String CLASSES = "classes";

  private MutantCompiler() {}

  /**
   * What javac says of one file.
   *
   * @param isGenerated whether the file is the processor's
   */
  private record Message(
      int mutant, boolean isGenerated, Diagnostic.Kind kind, long line, String text) {

    boolean isError() {
      return kind == Diagnostic.Kind.ERROR;
    }

    Optional<String> code() {
      Matcher code = CODE.matcher(text);
      return code.matches() ? Optional.of(code.group(1)) : Optional.empty();
    }

    boolean isOurs() {
      return code().filter(CODES::contains).isPresent() && line > 0 && !isGenerated;
    }
  }

  /**
   * Compiles mutants into a folder.
   *
   * @return verdicts about those that did not compile; of the others the folder has the classes
   */
  static List<Verdict> compile(List<Mutant> mutants, Path folder) {
    List<Verdict> verdicts = new ArrayList<>();
    List<Mutant> sound = judge(mutants, folder.resolve("all"), verdicts);
    if (!sound.isEmpty()) {
      judge(sound, folder.resolve(CLASSES), verdicts); // without errors beside it has classes
    }
    return verdicts;
  }

  /** Adds verdicts and returns those without one. */
  private static List<Mutant> judge(List<Mutant> mutants, Path folder, List<Verdict> verdicts) {
    List<Mutant> sound = new ArrayList<>();
    try {
      Map<Integer, List<Message>> messages =
          run(mutants, folder, processors(), OPTIONS).stream().collect(groupingBy(Message::mutant));
      for (Mutant mutant : mutants) {
        Optional<Verdict> verdict =
            judge(mutant, messages.getOrDefault(mutant.number(), List.of()), folder);
        verdict.ifPresentOrElse(verdicts::add, () -> sound.add(mutant));
      }
    } catch (RuntimeException | StackOverflowError e) {
      if (mutants.size() == 1) {
        verdicts.add(new Verdict(mutants.get(0), Outcome.INTERNAL_ERROR, "javac failed: " + e));
        return List.of();
      }
      mutants.forEach(
          alone ->
              sound.addAll(judge(List.of(alone), folder.resolve("m" + alone.number()), verdicts)));
    }
    return sound;
  }

  private static Optional<Verdict> judge(Mutant mutant, List<Message> messages, Path folder) {
    List<Message> strange = messages.stream().filter(message -> !message.isOurs()).toList();
    List<Message> ours =
        messages.stream().filter(Message::isOurs).filter(Message::isError).toList();
    if (strange.isEmpty()) {
      return ours.isEmpty()
          ? Optional.empty()
          : Optional.of(new Verdict(mutant, Outcome.REJECTED, ours.get(0).code().orElseThrow()));
    }
    return Optional.of(new Verdict(mutant, strangeOutcome(mutant, strange, folder), text(strange)));
  }

  private static Outcome strangeOutcome(Mutant mutant, List<Message> strange, Path folder) {
    if (strange.stream().anyMatch(message -> message.text().startsWith("[InternalError]"))) {
      return Outcome.INTERNAL_ERROR;
    }
    if (strange.stream().anyMatch(Message::isGenerated)) {
      return Outcome.BAD_CODE;
    }
    return isJava(mutant, folder.resolve("java")) ? Outcome.NOISE : Outcome.NOT_JAVA;
  }

  /** Whether javac alone takes it. */
  private static boolean isJava(Mutant mutant, Path folder) {
    return run(List.of(mutant), folder, List.of(), List.of("-proc:none", "-Xlint:none")).stream()
        .noneMatch(Message::isError);
  }

  /** Ours alone lies on the class path, where it is found as builds find it. */
  private static List<Processor> processors() {
    return ServiceLoader.load(Processor.class).stream().map(ServiceLoader.Provider::get).toList();
  }

  private static String text(List<Message> messages) {
    return messages.stream()
        .map(m -> m.kind() + " line " + m.line() + ": " + m.text())
        .collect(joining("\n"));
  }

  private static List<Message> run(
      List<Mutant> mutants, Path folder, List<Processor> processors, List<String> options) {
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    List<JavaFileObject> files = new ArrayList<>();
    for (Mutant mutant : mutants) {
      String path = mutant.packageName().replace('.', '/') + '/';
      mutant
          .source()
          .files()
          .forEach((name, text) -> files.add(new MemorySource(path + name + ".java", text)));
    }
    try (StandardJavaFileManager manager =
        JAVAC.getStandardFileManager(collector, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      Files.createDirectories(folder);
      manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
      JavaCompiler.CompilationTask task =
          JAVAC.getTask(null, manager, collector, options, null, files);
      task.setLocale(Locale.ENGLISH);
      task.setProcessors(processors);
      task.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return collector.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .map(MutantCompiler::message)
        .toList();
  }

  private static Message message(Diagnostic<? extends JavaFileObject> diagnostic) {
    String text = diagnostic.getMessage(Locale.ENGLISH);
    String file = diagnostic.getSource() == null ? "" : diagnostic.getSource().toUri().toString();
    Matcher owner = OWNER.matcher(file);
    if (!owner.find()) {
      throw new IllegalStateException("javac does not say about which file: " + text);
    }
    return new Message(
        Integer.parseInt(owner.group(1)),
        !file.startsWith("memory:"),
        diagnostic.getKind(),
        diagnostic.getLineNumber(),
        text);
  }
}

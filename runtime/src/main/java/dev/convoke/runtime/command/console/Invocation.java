package dev.convoke.runtime.command.console;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How this program was started, so that the commands that it prints can be typed as they are.
 *
 * @param typed what is typed before the arguments; empty where that cannot be told or is too long
 *     to read, as with a class path of many jars
 * @param carrier the beginning of the word that holds all arguments, where they are not words of
 *     their own
 */
public record Invocation(Optional<String> typed, Optional<String> carrier) {

  /** Set by a launcher to what the user typed to start it. */
  private static final String LAUNCHER = "convoke.program";

  private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";
  private static final String MAVEN_ARGUMENTS = "-Dexec.args=";
  private static final int LONGEST = 240;

  /** A program with a name that can be typed. */
  public static Invocation named(String name) {
    return new Invocation(Optional.of(name), Optional.empty());
  }

  /**
   * This process.
   *
   * @param args what its main method was given
   */
  public static Invocation ofProcess(String... args) {
    ProcessHandle.Info info = ProcessHandle.current().info();
    return Optional.ofNullable(System.getProperty(LAUNCHER))
        .map(launcher -> named(ShellWord.of(launcher)))
        .orElseGet(
            () ->
                of(
                    info.command().orElse("java"),
                    List.of(info.arguments().orElse(new String[0])),
                    List.of(args)));
  }

  /**
   * A process that Java was started for, directly or by {@code mvn exec:java}.
   *
   * @param java the program
   * @param words its arguments, empty where the system does not tell them
   * @param args what the main method was given
   */
  static Invocation of(String java, List<String> words, List<String> args) {
    int before = words.size() - args.size();
    if (before > 0 && words.subList(before, words.size()).equals(args)) {
      return of(
          Stream.concat(Stream.of(java), words.subList(0, before).stream()), Optional.empty());
    }
    int maven = words.indexOf(MAVEN);
    if (maven >= 0 && words.stream().anyMatch(word -> word.startsWith(MAVEN_ARGUMENTS))) {
      Stream<String> others =
          words.subList(maven + 1, words.size()).stream()
              .filter(word -> !word.startsWith(MAVEN_ARGUMENTS));
      return of(Stream.concat(Stream.of("mvn"), others), Optional.of(MAVEN_ARGUMENTS));
    }
    return new Invocation(Optional.empty(), Optional.empty());
  }

  private static Invocation of(Stream<String> words, Optional<String> carrier) {
    String typed = words.map(ShellWord::of).collect(Collectors.joining(" "));
    return new Invocation(Optional.of(typed).filter(text -> text.length() <= LONGEST), carrier);
  }

  /** A command to type. */
  public String line(String... arguments) {
    String words = words(arguments);
    return typed
        .map(program -> program + " " + given(words))
        .orElse("run this program with the arguments: " + words);
  }

  /**
   * A command to type, with a setting of the environment.
   *
   * @param setting such as {@code TF_ENABLE_ONEDNN_OPTS=1}
   */
  public String lineIn(String setting, String... arguments) {
    return typed.isPresent()
        ? setting + " " + line(arguments)
        : "in the environment of " + setting + ", " + line(arguments);
  }

  private String given(String words) {
    return carrier.map(beginning -> ShellWord.of(beginning + words)).orElse(words);
  }

  private static String words(String... arguments) {
    return Arrays.stream(arguments).map(ShellWord::of).collect(Collectors.joining(" "));
  }
}

package dev.convoke.runtime.command.console;

import dev.convoke.runtime.problem.Problem;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Letters that the locale has no code for. Java replaces them by one and the same mark, in
 * arguments and in the name of the working directory, so that no file under such a name is found.
 */
public final class ForeignLetters {

  private static final String MARK = "\ufffd";
  private static final String LOCALE = "LC_ALL=C.UTF-8";

  private ForeignLetters() {}

  /** What is wrong with the arguments or the working directory of this process. */
  public static Optional<Problem> problem(Invocation invocation, String... args) {
    return problem(
        invocation,
        System.getProperty("sun.jnu.encoding", "UTF-8"),
        System.getProperty("user.dir", ""),
        List.of(args));
  }

  /**
   * The same.
   *
   * @param encoding that arguments and names of files are in
   */
  static Optional<Problem> problem(
      Invocation invocation, String encoding, String directory, List<String> args) {
    if (Charset.isSupported(encoding) && Charset.forName(encoding).newEncoder().canEncode(MARK)) {
      return Optional.empty();
    }
    return Stream.concat(args.stream(), Stream.of(directory))
        .filter(text -> text.contains(MARK))
        .findFirst()
        .map(
            text ->
                Problem.of(text + ": letters that the locale does not have")
                    .expected("a locale in UTF-8")
                    .found("a locale in " + encoding)
                    .fix(
                        invocation
                            .typed()
                            .map(program -> LOCALE + " " + program + " …")
                            .orElse("type " + LOCALE + " before the command")));
  }
}

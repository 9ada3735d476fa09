package dev.convoke.runtime.problem;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Objects;

/**
 * What is said where memory does not suffice: neither the data nor the command is wrong, so a
 * command ends as one whose training failed.
 */
public final class TooLittleMemory {

  private static final long LEAST_ADVISED = 8;

  private TooLittleMemory() {}

  /**
   * The memory of this process does not suffice.
   *
   * @param what needs it, such as {@code data set idx}
   * @param cause the Java heap's or native memory's
   */
  public static TrainingException of(String what, OutOfMemoryError cause) {
    return new TrainingException(problem(what, cause), cause);
  }

  /** The same, for where there is nothing to throw to. */
  public static Problem problem(String what, OutOfMemoryError cause) {
    return Problem.of(what + " needs more memory than there is")
        .found(
            String.format(
                Locale.ROOT,
                "%s, with a Java heap of at most %,d MiB",
                cause.getMessage() == null ? "out of memory" : cause.getMessage(),
                Runtime.getRuntime().maxMemory() >> 20))
        .fix(largerHeap())
        .fix("or use fewer images");
  }

  /** What was typed on the command line wins over the environment. */
  private static String largerHeap() {
    long gibibytes =
        Math.max(LEAST_ADVISED, 2 * ((Runtime.getRuntime().maxMemory() + (1L << 30) - 1) >> 30));
    String larger = "-Xmx" + gibibytes + "g";
    String environment = Objects.requireNonNullElse(System.getenv("JDK_JAVA_OPTIONS"), "");
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(argument -> argument.startsWith("-Xmx") && !environment.contains(argument))
            .findFirst()
            .map(typed -> larger + " instead of " + typed + " on the command line of java")
            .orElse("JDK_JAVA_OPTIONS=" + larger + " before the command")
        + ", for a heap of "
        + gibibytes
        + " GiB";
  }

  /**
   * A file does not fit into an array, however much memory there is.
   *
   * @param bytes that it holds
   * @param most that fit
   */
  public static TrainingException ofArrays(String file, long bytes, long most) {
    return new TrainingException(
        Problem.of(file + ": too long to be held in memory")
            .expected(String.format(Locale.ROOT, "at most %,d bytes", most))
            .found(String.format(Locale.ROOT, "%,d bytes", bytes))
            .fix("use fewer images; if the file should be shorter, fetch it again"));
  }
}

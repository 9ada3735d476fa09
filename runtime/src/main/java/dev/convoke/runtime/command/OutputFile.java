package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Model.OptionSpec;

/** The one file that a command writes, where {@code --output} says. */
final class OutputFile {

  private static final String OPTION = "--output";

  private OutputFile() {}

  /**
   * The option.
   *
   * @param ofAny the file's default name, where the network is not known yet
   * @param name that of a network, by the network's
   */
  static OptionSpec option(
      Optional<NetworkDescription> network, String ofAny, UnaryOperator<String> name) {
    return Specs.option(
        OPTION,
        "FILE",
        "File, or a directory for it. Default: "
            + network.map(NetworkDescription::name).map(name).orElse(ofAny)
            + " in the current directory.");
  }

  /**
   * The file that is asked for.
   *
   * @param name by default
   */
  static Path of(Arguments arguments, String name) {
    Path output = arguments.path(OPTION).orElse(Path.of(""));
    Path file = Files.isDirectory(output) ? output.resolve(name) : output;
    return file.toAbsolutePath().normalize();
  }

  /**
   * Writes it, over what was there.
   *
   * @param what messages call it
   * @throws UsageException if it cannot be written
   */
  static void write(Path file, byte[] bytes, String what) {
    try {
      Files.write(file, bytes);
    } catch (IOException failed) {
      throw new UsageException(
          Problem.of(file + ": the " + what + " cannot be written")
              .found(Disk.reason(failed))
              .fix("name a file that you may write, in a directory that is there: --output FILE"),
          failed);
    }
  }
}

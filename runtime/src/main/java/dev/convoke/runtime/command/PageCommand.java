package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.command.console.Browser;
import dev.convoke.runtime.command.console.ExitCode;
import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Printable;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code page}: the page of a network as a file, to look at in a browser. */
final class PageCommand implements Command {

  private static final String OUTPUT = "--output";
  private static final String OPEN = "--open";

  private final Program program;

  PageCommand(Program program) {
    this.program = program;
  }

  @Override
  public String name() {
    return "page";
  }

  @Override
  public CommandSpec spec(Optional<NetworkDescription> network) {
    CommandSpec spec =
        Specs.command(
            name(), "Writes a network's page with its diagram, layers and costs; says where.");
    if (program.zoo()) {
      spec.addPositional(Specs.network());
    }
    return spec.addOption(
            Specs.option(
                OUTPUT,
                "FILE",
                "File, or a directory for it. Default: "
                    + network.map(NetworkDescription::name).orElse("NET")
                    + ".html in the current directory."))
        .addOption(Specs.flag(OPEN, "Opens it in the browser too."));
  }

  @Override
  public ExitCode run(Arguments arguments) {
    NetworkDefinition network = program.network(arguments);
    byte[] page = network.page().get().orElseThrow(() -> new UsageException(missing(network)));
    Path file = file(arguments.path(OUTPUT).orElse(Path.of("")), network.name() + ".html");
    write(file, page);
    program.console().out().println(Printable.of(file.toString()));
    if (arguments.has(OPEN)) {
      Browser.ofSystem().open(file).ifPresent(program.console()::warning);
    }
    return ExitCode.DONE;
  }

  private static Problem missing(NetworkDefinition network) {
    return Problem.of(network.name() + ": there is no page of it on the class path")
        .expected("a file beside the network's classes, which the compiler writes with them")
        .fix(
            "compile "
                + network.description().get().type()
                + " again, and keep all that the compiler writes");
  }

  private static Path file(Path output, String name) {
    Path file = Files.isDirectory(output) ? output.resolve(name) : output;
    return file.toAbsolutePath().normalize();
  }

  private static void write(Path file, byte[] page) {
    try {
      Files.write(file, page);
    } catch (IOException failed) {
      throw new UsageException(
          Problem.of(file + ": the page cannot be written")
              .found(Disk.reason(failed))
              .fix("name a file that you may write, in a directory that is there: --output FILE"),
          failed);
    }
  }
}

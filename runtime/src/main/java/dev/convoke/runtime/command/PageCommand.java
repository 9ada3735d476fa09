package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.command.console.Browser;
import dev.convoke.runtime.command.console.ExitCode;
import dev.convoke.runtime.problem.Printable;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code page}: the page of a network as a file, to look at in a browser. */
final class PageCommand implements Command {

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
    return spec.addOption(OutputFile.option(network, fileOf("NET"), PageCommand::fileOf))
        .addOption(Specs.flag(OPEN, "Opens it in the browser too."));
  }

  @Override
  public ExitCode run(Arguments arguments) {
    NetworkDefinition network = program.network(arguments);
    byte[] page = network.page().get().orElseThrow(() -> new UsageException(missing(network)));
    Path file = OutputFile.of(arguments, fileOf(network.name()));
    OutputFile.write(file, page, "page");
    program.console().out().println(Printable.of(file.toString()));
    if (arguments.has(OPEN)) {
      Browser.ofSystem().open(file).ifPresent(program.console()::warning);
    }
    return ExitCode.DONE;
  }

  private static String fileOf(String network) {
    return network + ".html";
  }

  private static Problem missing(NetworkDefinition network) {
    return Problem.of(network.name() + ": there is no page of it on the class path")
        .expected("a file beside the network's classes, which the compiler writes with them")
        .fix(
            "compile "
                + network.description().get().type()
                + " again, and keep all that the compiler writes");
  }
}

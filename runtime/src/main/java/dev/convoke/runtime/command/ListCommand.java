package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.NetworkDescription.Paper;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.command.console.ExitCode;
import dev.convoke.runtime.command.console.Numbers;
import dev.convoke.runtime.command.console.Table;
import dev.convoke.runtime.command.console.Table.Column;
import dev.convoke.runtime.data.ImageFormat;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code list}: the networks of the program. */
final class ListCommand implements Command {

  private final Program program;

  ListCommand(Program program) {
    this.program = program;
  }

  @Override
  public String name() {
    return "list";
  }

  @Override
  public CommandSpec spec(Optional<NetworkDescription> network) {
    return Specs.command(name(), "Shows the networks.");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    Table table =
        new Table(
            Column.text("network"),
            Column.text("paper"),
            Column.number("year"),
            Column.number("parameters"),
            Column.number("multiply-adds"),
            Column.text("input"),
            Column.number("classes"));
    for (NetworkDefinition definition : program.networks()) {
      NetworkDescription network = definition.description().get();
      NetworkDescription.Input input = network.input();
      table.row(
          definition.name(),
          network.paper().map(Paper::name).orElse(""),
          network.paper().map(paper -> String.valueOf(paper.year())).orElse(""),
          Numbers.grouped(network.costs().parameters()),
          Numbers.grouped(network.costs().multiplyAdds()),
          ImageFormat.sizeText(input.height(), input.width(), input.channels()),
          String.valueOf(network.classes()));
    }
    table.lines().forEach(program.console().out()::println);
    return ExitCode.DONE;
  }
}

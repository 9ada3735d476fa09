package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.NetworkDescription.Paper;
import dev.convoke.description.NetworkDescription.Step;
import dev.convoke.description.NetworkDescriptionCodec;
import dev.convoke.runtime.command.console.ExitCode;
import dev.convoke.runtime.command.console.Numbers;
import dev.convoke.runtime.command.console.Table;
import dev.convoke.runtime.command.console.Table.Column;
import dev.convoke.runtime.data.ImageFormat;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** {@code summary}: the steps of a network with shapes and costs. */
final class SummaryCommand implements Command {

  private static final String JSON = "--json";

  private final Program program;

  SummaryCommand(Program program) {
    this.program = program;
  }

  @Override
  public String name() {
    return "summary";
  }

  @Override
  public CommandSpec spec(Optional<NetworkDescription> network) {
    CommandSpec spec = Specs.command(name(), "Shows the steps of a network with shapes and costs.");
    if (program.zoo()) {
      spec.addPositional(Specs.network());
    }
    return spec.addOption(Specs.json("The network's description as JSON instead of a table."));
  }

  @Override
  public ExitCode run(Arguments arguments) {
    NetworkDescription network = program.network(arguments).description().get();
    if (arguments.has(JSON)) {
      program.console().out().print(NetworkDescriptionCodec.STANDARD.text(network));
    } else {
      print(network, program.console().out());
    }
    return ExitCode.DONE;
  }

  private static String text(Paper paper) {
    String section = paper.section().isEmpty() ? "" : ", " + paper.section();
    return String.format(Locale.ROOT, ", %s (%d)%s", paper.name(), paper.year(), section);
  }

  private static void print(NetworkDescription network, PrintStream out) {
    NetworkDescription.Input input = network.input();
    out.printf(
        Locale.ROOT,
        "%s (%s)%s%n",
        network.name(),
        network.type(),
        network.paper().map(SummaryCommand::text).orElse(""));
    out.printf(
        Locale.ROOT,
        "input %s, %d classes%n%n",
        ImageFormat.sizeText(input.height(), input.width(), input.channels()),
        network.classes());
    Table table =
        new Table(
            Column.text("step"),
            Column.text("output"),
            Column.number("parameters"),
            Column.number("multiply-adds"),
            Column.number("field"),
            Column.number("stride"),
            Column.number("training memory"),
            Column.text("operations"));
    for (Step step : network.steps()) {
      table.row(
          step.name(),
          shape(step.outputShape()),
          Numbers.grouped(step.parameters()),
          Numbers.grouped(step.multiplyAdds()),
          String.valueOf(step.receptiveField()),
          Numbers.plain(step.stride()),
          Numbers.bytes(step.trainingBytes()),
          String.join(" ", step.operations()));
    }
    table.lines().forEach(out::println);
    Table totals = new Table(Column.text(""), Column.number(""));
    totals.row("parameters", Numbers.grouped(network.costs().parameters()));
    totals.row("  trained", Numbers.grouped(network.costs().trainable()));
    totals.row("moving statistics", Numbers.grouped(network.costs().statistics()));
    totals.row("multiply-adds an image", Numbers.grouped(network.costs().multiplyAdds()));
    for (NetworkDescription.SideExit exit : network.sideExits()) {
      totals.row("only in training, of " + exit.step(), "");
      totals.row("  parameters", Numbers.grouped(exit.parameters()));
      totals.row("  multiply-adds an image", Numbers.grouped(exit.multiplyAdds()));
    }
    totals.row("receptive field, pixels", Numbers.grouped(network.costs().receptiveField()));
    totals.row("stride, pixels", Numbers.plain(network.costs().stride()));
    memory(network.costs().memory(), totals);
    totals.lines().forEach(out::println);
  }

  private static void memory(NetworkDescription.Memory memory, Table totals) {
    totals.row("memory for batches of " + memory.batch(), "");
    totals.row("  prediction", Numbers.bytes(memory.inference()));
    totals.row("    activations", Numbers.bytes(memory.inferenceActivations()));
    totals.row("  training", Numbers.bytes(memory.training()));
    totals.row("    activations and gradients", Numbers.bytes(memory.trainingActivations()));
    totals.row("    optimizer", Numbers.bytes(memory.optimizer()));
  }

  private static String shape(List<Integer> sizes) {
    return sizes.stream().map(String::valueOf).collect(Collectors.joining(", ", "[batch, ", "]"));
  }
}

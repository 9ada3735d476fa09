package dev.convoke.runtime.command;

import dev.convoke.description.NameList;
import dev.convoke.description.NetworkDescription;
import dev.convoke.description.Suggestions;
import dev.convoke.runtime.ClassesVariant;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.command.console.Console;
import dev.convoke.runtime.command.console.Invocation;
import dev.convoke.runtime.command.system.TensorFlowLibrary;
import dev.convoke.runtime.command.training.TrainingFacts;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.DatasetCatalog;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.run.RunDirectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all commands of one program share.
 *
 * @param name what help and messages call it
 * @param invocation what the user types to start it, for the commands that it suggests
 * @param networks the networks it knows
 * @param otherNames what else networks are called, to the name here: only suggested
 * @param zoo whether commands take the network's name; otherwise there is exactly one network
 * @param variants makes networks for other numbers of classes, where the program can
 * @param catalog the data sets it knows
 * @param runs the directory that run directories are created in
 * @param console where it writes
 */
record Program(
    String name,
    Invocation invocation,
    List<NetworkDefinition> networks,
    Map<String, String> otherNames,
    boolean zoo,
    Optional<ClassesVariant.Compiler> variants,
    DatasetCatalog catalog,
    Path runs,
    Console console) {

  Program {
    networks = List.copyOf(networks);
    otherNames = Map.copyOf(otherNames);
  }

  /** The network of that name. */
  NetworkDefinition network(String network) {
    return find(network).orElseThrow(() -> new UsageException(unknown(network)));
  }

  /** The network of that name, if there is one. */
  Optional<NetworkDefinition> find(String network) {
    return networks.stream().filter(known -> known.name().equals(network)).findFirst();
  }

  /** The network that a command is about: its first argument in a zoo, else the only one. */
  NetworkDefinition network(Arguments arguments) {
    return zoo ? network(arguments.positionals().get(0)) : networks.get(0);
  }

  /** What is known of a training that this program starts. */
  TrainingFacts facts(
      NetworkDescription network, Dataset dataset, TensorFlowLibrary library, RunDirectory run) {
    return new TrainingFacts(invocation, console, network, dataset, library, run, Optional.empty());
  }

  /** A command line to suggest. */
  String commandLine(String command, NetworkDefinition network) {
    return zoo ? invocation.line(command, network.name()) : invocation.line(command);
  }

  /** The networks that there are, for messages. */
  String known() {
    List<String> names = names();
    return NameList.isTooLong(names)
        ? "one of the " + names.size() + " networks that the command list shows"
        : NameList.of(names);
  }

  private Problem unknown(String network) {
    Problem problem = Problem.of("unknown network " + network).expected(known()).found(network);
    return problem.fix(suggestion(network).orElse(invocation.line("list")));
  }

  private Optional<String> suggestion(String network) {
    return Suggestions.nearest(network, names(), otherNames);
  }

  private List<String> names() {
    return networks.stream().map(NetworkDefinition::name).toList();
  }
}

package dev.convoke.runtime.command;

import dev.convoke.description.Suggestions;
import dev.convoke.runtime.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words what picocli found wrong with a command line. */
final class UsageProblems {

  private UsageProblems() {}

  static Problem of(Program program, ParameterException wrong) {
    CommandSpec command = wrong.getCommandLine().getCommandSpec();
    String help = help(program, command);
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      if (first.startsWith("-")) {
        return unknownOption(command, first, help);
      }
      return command.parent() == null
          ? unknownCommand(program, command, unmatched.getUnmatched(), help)
          : tooMany(command, first, help);
    }
    if (wrong instanceof MissingParameterException missing) {
      return missing(command, missing.getMissing(), help);
    }
    if (wrong instanceof OverwrittenOptionException overwritten) {
      return Problem.of(label(overwritten.getOverwritten()) + " is given twice")
          .fix("give it once");
    }
    ArgSpec argument = wrong.getArgSpec();
    String about = argument == null ? command.qualifiedName() : label(argument);
    return Problem.of(about + ": wrong usage").found(String.valueOf(wrong.getMessage())).fix(help);
  }

  private static Problem unknownOption(CommandSpec command, String typed, String help) {
    String name = typed.contains("=") ? typed.substring(0, typed.indexOf('=')) : typed;
    List<String> names = new ArrayList<>();
    for (OptionSpec option : command.options()) {
      names.add(option.longestName());
    }
    Problem problem =
        Problem.of(command.qualifiedName() + ": unknown option " + name)
            .expected(String.join(", ", names))
            .found(typed);
    return problem.fix(nearest(name, names).orElse(help));
  }

  private static Problem unknownCommand(
      Program program, CommandSpec command, List<String> words, String help) {
    String typed = words.get(0);
    List<String> names = List.copyOf(command.subcommands().keySet());
    Problem problem =
        Problem.of("unknown command " + typed).expected(String.join(", ", names)).found(typed);
    return problem.fix(
        nearest(typed, names)
            .map(name -> program.invocation().line(corrected(command, name, words)))
            .orElse(help));
  }

  /** What was typed with the right name; alone, a command that needs more shows what. */
  private static String[] corrected(CommandSpec parent, String name, List<String> words) {
    CommandSpec command = Objects.requireNonNull(parent.subcommands().get(name)).getCommandSpec();
    boolean isComplete = words.size() > 1 || command.positionalParameters().isEmpty();
    Stream<String> others = isComplete ? words.stream().skip(1) : Stream.of("--help");
    return Stream.concat(Stream.of(name), others).toArray(String[]::new);
  }

  private static Problem tooMany(CommandSpec command, String typed, String help) {
    return Problem.of(command.qualifiedName() + ": one argument too many")
        .expected(synopsis(command))
        .found(typed)
        .fix(help);
  }

  private static Problem missing(CommandSpec command, List<ArgSpec> missing, String help) {
    List<String> labels = missing.stream().map(UsageProblems::label).toList();
    boolean option = missing.stream().anyMatch(ArgSpec::isOption);
    String what =
        option
            ? labels.get(0) + " needs a value"
            : command.qualifiedName() + ": " + String.join(" and ", labels) + " is missing";
    return Problem.of(what).expected(synopsis(command)).fix(help);
  }

  private static Optional<String> nearest(String typed, List<String> names) {
    return Suggestions.nearest(typed, names);
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String synopsis(CommandSpec command) {
    String positionals =
        command.positionalParameters().stream()
            .map(positional -> " " + positional.paramLabel())
            .collect(Collectors.joining());
    return command.qualifiedName() + positionals + " [options]";
  }

  private static String help(Program program, CommandSpec command) {
    return command.parent() == null
        ? program.invocation().line("--help")
        : program.invocation().line(command.name(), "--help");
  }
}

package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.ClassesVariant;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.command.console.Console;
import dev.convoke.runtime.command.console.ExitCode;
import dev.convoke.runtime.command.console.ForeignLetters;
import dev.convoke.runtime.command.console.Invocation;
import dev.convoke.runtime.command.console.Terminals;
import dev.convoke.runtime.data.DatasetCatalog;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TooLittleMemory;
import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line of one network, or of several.
 *
 * <p>Commands: {@code list} (several networks only), {@code summary}, {@code page}, {@code train},
 * {@code resume}, {@code evaluate}, {@code predict}, {@code doctor}. Exit codes: 0 done, 2 wrong
 * usage or input, 3 training failed, 130 interrupted; 1 is a defect of Convoke.
 */
public final class NetworkProgram {

  private static final int HELP_WIDTH = 80;

  private final Program program;
  private final List<Command> commands;

  NetworkProgram(Program program) {
    this.program = program;
    this.commands = commands(program);
  }

  /**
   * Runs a command of one network's own program; commands do not take the network's name.
   *
   * @return the exit code
   */
  public static int run(NetworkDefinition network, String[] args) {
    return run(List.of(network), Map.of(), network.name(), false, Optional.empty(), args);
  }

  /**
   * Runs a command of a program over several networks; commands take a network's name.
   *
   * @param otherNames what else networks are called, to their name here
   * @param programName what help and messages call the program
   * @param variants makes the networks for other numbers of classes
   * @return the exit code
   */
  public static int run(
      List<NetworkDefinition> zoo,
      Map<String, String> otherNames,
      String programName,
      ClassesVariant.Compiler variants,
      String[] args) {
    return run(zoo, otherNames, programName, true, Optional.of(variants), args);
  }

  private static int run(
      List<NetworkDefinition> networks,
      Map<String, String> otherNames,
      String programName,
      boolean zoo,
      Optional<ClassesVariant.Compiler> variants,
      String[] args) {
    quieten();
    Console console = Terminals.ofProcess();
    Invocation invocation = Invocation.ofProcess(args);
    Optional<Problem> foreign = ForeignLetters.problem(invocation, args);
    if (foreign.isPresent()) {
      console.error(foreign.get());
      return ExitCode.USAGE.code();
    }
    DatasetCatalog catalog;
    try {
      catalog = DatasetCatalog.load();
    } catch (UsageException wrong) {
      console.error(wrong.problem());
      return ExitCode.USAGE.code();
    }
    Program program =
        new Program(
            programName,
            invocation,
            networks,
            otherNames,
            zoo,
            variants,
            catalog,
            Path.of("runs"),
            console);
    return new NetworkProgram(program).execute(args).code();
  }

  /** Defaults of libraries that a command line does not want; what the user set stays. */
  private static void quieten() {
    // TensorFlow Java numbers its nodes in the digits of the locale, and its library takes no
    // others.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    // Plots and pictures need no window, and a broken DISPLAY must not matter.
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
  }

  /** Runs a command; prints its errors. */
  ExitCode execute(String... args) {
    ExitCode code = run(args);
    if (program.console().isCutOff() && code == ExitCode.DONE) {
      if (!program.console().pipe()) { // else who reads it has had enough
        program
            .console()
            .error(
                Problem.of("the output could not be written, at least in part")
                    .fix("see whether the place that it goes to is full or was closed"));
      }
      return ExitCode.TRAINING_FAILED;
    }
    return code;
  }

  private ExitCode run(String... args) {
    try {
      return parseAndRun(args);
    } catch (UsageException wrong) {
      program.console().error(wrong.problem());
      return ExitCode.USAGE;
    } catch (TrainingException failed) {
      program.console().error(failed.problem());
      return ExitCode.TRAINING_FAILED;
    } catch (OutOfMemoryError tooLittle) {
      program.console().error(TooLittleMemory.problem(program.name(), tooLittle));
      return ExitCode.TRAINING_FAILED;
    } catch (RuntimeException | Error defect) {
      InternalErrors.report(program.console(), defect);
      return ExitCode.INTERNAL_ERROR;
    }
  }

  private ExitCode parseAndRun(String... args) {
    CommandLine commandLine = commandLine(args);
    ParseResult parsed;
    try {
      parsed = commandLine.parseArgs(args);
    } catch (ParameterException wrong) {
      throw new UsageException(UsageProblems.of(program, wrong), wrong);
    }
    ParseResult last = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    if (last.isUsageHelpRequested() || parsed.isUsageHelpRequested()) {
      printHelp(last.commandSpec());
      return ExitCode.DONE;
    }
    if (parsed.isVersionHelpRequested()) {
      Versions.print(program.console().out());
      return ExitCode.DONE;
    }
    if (!parsed.hasSubcommand()) {
      printHelp(commandLine.getCommandSpec());
      return ExitCode.USAGE;
    }
    return commands.stream()
        .filter(command -> command.name().equals(last.commandSpec().name()))
        .findFirst()
        .orElseThrow()
        .run(new Arguments(last));
  }

  private void printHelp(CommandSpec spec) {
    program.console().out().print(spec.commandLine().getUsageMessage(Ansi.OFF));
  }

  private CommandLine commandLine(String... args) {
    Optional<NetworkDescription> named = networkNamedIn(args);
    CommandSpec spec =
        Specs.command(
            program.name(),
            program.zoo()
                ? "Trains and runs the convolutional networks of the zoo."
                : "Trains and runs the convolutional network " + program.name() + ".",
            "",
            "Exit codes: 0 done, 2 wrong usage or input, 3 training failed,",
            "130 interrupted (a checkpoint was written), 1 a defect of Convoke.");
    spec.addOption(Specs.version());
    CommandLine commandLine = new CommandLine(spec);
    for (Command command : commands) {
      commandLine.addSubcommand(command.name(), command.spec(named));
    }
    commandLine.setUsageHelpWidth(HELP_WIDTH);
    commandLine.setAbbreviatedOptionsAllowed(false);
    // What stands in a file is no argument: a file @name behind a * of the shell would add options.
    commandLine.setExpandAtFiles(false);
    return commandLine;
  }

  /** Help shows a network's own defaults, so it must be known before picocli parses. */
  private Optional<NetworkDescription> networkNamedIn(String... args) {
    Optional<NetworkDefinition> network =
        program.zoo()
            ? Stream.of(args).map(program::find).flatMap(Optional::stream).findFirst()
            : Optional.of(program.networks().get(0));
    return network.map(definition -> definition.description().get());
  }

  private static List<Command> commands(Program program) {
    List<Command> commands = new ArrayList<>();
    if (program.zoo()) {
      commands.add(new ListCommand(program));
    }
    commands.add(new SummaryCommand(program));
    commands.add(new PageCommand(program));
    commands.add(new AugmentCommand(program));
    commands.add(new TrainCommand(program));
    commands.add(new ResumeCommand(program));
    commands.add(new EvaluateCommand(program));
    commands.add(new PredictCommand(program));
    commands.add(new PackCommand(program));
    commands.add(new DoctorCommand(program));
    return List.copyOf(commands);
  }
}

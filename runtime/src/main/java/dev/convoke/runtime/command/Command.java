package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.command.console.ExitCode;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** One word of the command line, such as {@code train}. */
interface Command {

  /** The word. */
  String name();

  /**
   * Options and help.
   *
   * @param network the network that the arguments name, for the defaults shown in help
   */
  CommandSpec spec(Optional<NetworkDescription> network);

  /** Does it. */
  ExitCode run(Arguments arguments);
}

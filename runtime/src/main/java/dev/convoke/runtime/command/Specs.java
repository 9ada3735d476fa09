package dev.convoke.runtime.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Builds what picocli parses; values stay text, {@link Arguments} checks them. */
final class Specs {

  private Specs() {}

  /** A command with {@code --help}. */
  static CommandSpec command(String name, String description, String... footer) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage().description(description).footer(footer);
    return spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this text.").build());
  }

  /** {@code --version}, of the program itself. */
  static OptionSpec version() {
    return OptionSpec.builder("-V", "--version")
        .versionHelp(true)
        .description("Show the versions of Convoke, TensorFlow and Java.")
        .build();
  }

  /** An option without a value. */
  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).arity("0").type(Boolean.class).description(description).build();
  }

  /** An option with a value. */
  static OptionSpec option(String name, String label, String description) {
    return OptionSpec.builder(name)
        .arity("1")
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** A required argument without a dash. */
  static PositionalParamSpec positional(int index, String label, String description) {
    return PositionalParamSpec.builder()
        .index(String.valueOf(index))
        .arity("1")
        .required(true)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** The network's name. */
  static PositionalParamSpec network() {
    return positional(0, "NET", "Name of a network; the command list shows them.");
  }

  /** A run directory. */
  static PositionalParamSpec run() {
    return positional(0, "RUN", "Directory of a run, such as runs/NETWORK/2026-01-31_12-00-00.");
  }

  /** {@code --data}. */
  static OptionSpec data(String shownDefault) {
    return option(
        "--data",
        "NAME",
        "Name of a data set; the command doctor lists them. Default: " + shownDefault + ".");
  }

  /** {@code --data-dir}. */
  static OptionSpec dataDirectory() {
    return option("--data-dir", "DIR", "Where the files of the data set are.");
  }

  /** {@code --skip-damaged}. */
  static OptionSpec mostDamaged(String shownDefault) {
    return option(
        DataChoice.SKIP_DAMAGED,
        "N",
        "Pictures that may be left out because they are damaged. Default: " + shownDefault + ".");
  }

  /** {@code --json}. */
  static OptionSpec json(String description) {
    return flag("--json", description);
  }
}

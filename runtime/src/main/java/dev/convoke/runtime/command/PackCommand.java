package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.command.console.ExitCode;
import dev.convoke.runtime.data.folder.FolderSource;
import dev.convoke.runtime.data.folder.ScannedParts;
import dev.convoke.runtime.data.list.ListSource;
import dev.convoke.runtime.data.record.Packing;
import dev.convoke.runtime.data.record.Packing.Packed;
import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Printable;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code pack}: the pictures of a folder or a list, as TFRecord files. */
final class PackCommand implements Command {

  private static final String FROM = "DIR";
  private static final String TO = "OUT";

  private final Program program;

  PackCommand(Program program) {
    this.program = program;
  }

  @Override
  public String name() {
    return "pack";
  }

  @Override
  public CommandSpec spec(Optional<NetworkDescription> network) {
    return Specs.command(
            name(),
            "Writes a folder or a list of pictures as TFRecord files, as ImageNet's are packed.")
        .addPositional(
            Specs.positional(
                0, FROM, "A folder for each class, a list in CSV, or a folder with such lists."))
        .addPositional(
            Specs.positional(1, TO, "Directory for the files; it must be new or empty."));
  }

  @Override
  public ExitCode run(Arguments arguments) {
    Path from = arguments.path(0, FROM);
    Path to = arguments.path(1, TO);
    requireOutside(from, to);
    ScannedParts pictures =
        ListSource.isList(from) ? new ListSource().scan(from) : new FolderSource().scan(from);
    List<Packed> parts = new Packing(program.console().err()).pack(pictures, to);
    for (Packed part : parts) {
      print(
          part.name()
              + ": "
              + Counted.of(part.pictures(), "picture")
              + " in "
              + Counted.of(part.files(), "file"));
    }
    print(
        Counted.of(pictures.classes().size(), "class", "classes")
            + "; to train on them, add --data tfrecord --data-dir "
            + to);
    return ExitCode.DONE;
  }

  /** In the folder of the pictures, the files would be taken for a class the next time. */
  private static void requireOutside(Path from, Path to) {
    Path folder = from.toAbsolutePath().normalize();
    if (to.toAbsolutePath().normalize().startsWith(folder)) {
      throw new UsageException(
          Problem.of(to + ": a directory among the pictures")
              .expected("a directory outside of " + from)
              .found(to.toString())
              .fix("name another directory"));
    }
  }

  private void print(String line) {
    program.console().out().println(Printable.of(line));
  }
}

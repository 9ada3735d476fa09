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
import java.io.IOException;
import java.nio.file.Files;
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
    ScannedParts pictures = scan(from);
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

  /** Lists often lie beside the folders whose pictures they name, so a user sees which counted. */
  private ScannedParts scan(Path from) {
    if (!ListSource.isList(from)) {
      return new FolderSource().scan(from);
    }
    ScannedParts pictures = new ListSource().scan(from);
    program
        .console()
        .err()
        .println(Printable.of("packing what " + pictures.training().where() + " lists"));
    return pictures;
  }

  /** In the folder of the pictures, the files would be taken for a class the next time. */
  private static void requireOutside(Path from, Path to) {
    if (real(to).startsWith(real(from))) {
      throw new UsageException(
          Problem.of(to + ": a directory among the pictures")
              .expected("a directory outside of " + from)
              .found(to.toString())
              .fix("name another directory"));
    }
  }

  /** Where a path leads by its links, whether it is there or not yet. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    for (Path there = absolute; there != null; there = there.getParent()) {
      if (Files.exists(there)) {
        return realOfOneThere(there).resolve(there.relativize(absolute));
      }
    }
    return absolute;
  }

  private static Path realOfOneThere(Path there) {
    try {
      return there.toRealPath();
    } catch (IOException notReadable) {
      return there;
    }
  }

  private void print(String line) {
    program.console().out().println(Printable.of(line));
  }
}

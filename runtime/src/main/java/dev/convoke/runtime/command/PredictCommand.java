package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.command.PicturePredictor.Picture;
import dev.convoke.runtime.command.console.Console;
import dev.convoke.runtime.command.console.ExitCode;
import dev.convoke.runtime.command.console.Line;
import dev.convoke.runtime.command.console.Numbers;
import dev.convoke.runtime.command.system.TensorFlowLibrary;
import dev.convoke.runtime.data.EvaluatedSide;
import dev.convoke.runtime.data.folder.FolderFiles;
import dev.convoke.runtime.data.picture.PictureReader;
import dev.convoke.runtime.data.picture.PictureView;
import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code predict}: the classes of pictures. */
final class PredictCommand implements Command {

  private static final String JSON = "--json";
  private static final String TOP = "--top";
  private static final int SHOWN_CLASSES = 3;

  private final Program program;

  PredictCommand(Program program) {
    this.program = program;
  }

  @Override
  public String name() {
    return "predict";
  }

  @Override
  public CommandSpec spec(Optional<NetworkDescription> network) {
    String size =
        network
            .map(NetworkDescription::input)
            .map(
                in -> ", of which " + in.height() + "×" + in.width() + " (height × width) are seen")
            .orElse("");
    return Specs.command(
            name(),
            "Shows the most probable classes of pictures. A file that cannot be used is named, the"
                + " others are done; the exit code is 2 then.")
        .addPositional(Specs.run())
        .addPositional(
            PositionalParamSpec.builder()
                .index("1..*")
                .arity("1..*")
                .required(true)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("IMAGE")
                .description(
                    "PNG, JPEG, BMP or GIF of any size" + size + "; or a folder of such pictures.")
                .build())
        .addOption(
            Specs.option(TOP, "N", "Classes shown of a picture. Default: " + SHOWN_CLASSES + "."))
        .addOption(
            Specs.option(
                PredictionTable.OUTPUT, "FILE", "Table for the predictions, in place of text."))
        .addOption(Specs.json("One JSON object a picture and line instead of text."));
  }

  @Override
  public ExitCode run(Arguments arguments) {
    RunReference reference = RunReference.open(program, arguments.path(0, "RUN"));
    Optional<PredictionTable> table = PredictionTable.of(arguments);
    NetworkDescription network = reference.network().description().get();
    Checkpoint checkpoint = reference.checkpoint(program.console()::warning);
    int shown = Math.min(network.classes(), arguments.positive(TOP).orElse(SHOWN_CLASSES));
    List<String> typed = arguments.positionals().subList(1, arguments.positionals().size());
    List<Picture> pictures = new ArrayList<>();
    int unreadable = 0;
    for (String argument : typed) {
      unreadable += isAdded(argument, pictures) ? 0 : 1;
    }
    TensorFlowLibrary.load(false);
    NetworkDescription.Input input = network.input();
    PictureView view = new PictureView(input.height(), input.width(), EvaluatedSide.of(network));
    try (TrainedNetwork trained = reference.open(checkpoint, program.console()::warning);
        PictureReader reader = new PictureReader(view, input.channels())) {
      PicturePredictor predictor =
          new PicturePredictor(
              reader, trained.session(), checkpoint.state().run().data().classes(), shown);
      Shown screen = new Shown(program.console(), arguments.has(JSON), table, pictures.size());
      if (table.isPresent()) {
        table.get().write(shown, rows -> predictor.predict(pictures, screen.andThen(rows)));
      } else {
        predictor.predict(pictures, screen);
      }
      screen.ended();
      return screen.unusable + unreadable > 0 ? ExitCode.USAGE : ExitCode.DONE;
    }
  }

  /** Adds a picture, or those in a folder; what cannot be read is told. */
  private boolean isAdded(String argument, List<Picture> pictures) {
    try {
      Path path = Arguments.path("IMAGE", argument);
      if (!Files.isDirectory(path)) {
        pictures.add(new Picture(argument, path));
        return true;
      }
      List<Path> files = FolderFiles.in(path);
      if (files.isEmpty()) {
        throw new UsageException(
            Problem.of(argument + ": no picture in the folder")
                .expected("JPEG, PNG, BMP or GIF pictures, at any depth")
                .fix("name a folder with pictures"));
      }
      files.forEach(file -> pictures.add(new Picture(file.toString(), file)));
      return true;
    } catch (UsageException unusable) {
      program.console().error(unusable.problem());
      return false;
    }
  }

  /** What is printed while pictures are predicted. */
  private static final class Shown implements Consumer<Prediction> {

    private final Console console;
    private final boolean json;
    private final Optional<PredictionTable> table;
    private final int pictures;
    private final ImageProgress progress;
    private int done;
    private int unusable;

    Shown(Console console, boolean json, Optional<PredictionTable> table, int pictures) {
      this.console = console;
      this.json = json;
      this.table = table;
      this.pictures = pictures;
      this.progress = new ImageProgress(console.err(), "predicted", pictures, System::nanoTime);
    }

    @Override
    public void accept(Prediction prediction) {
      done++;
      if (prediction.problem().isPresent()) {
        unusable++;
        console.error(prediction.problem().get());
      } else if (json) {
        console.out().println(PredictionLines.json(prediction));
      } else if (table.isEmpty()) {
        console.out().println(PredictionLines.text(prediction));
      }
      if (table.isPresent()) {
        progress.done(done);
      }
    }

    void ended() {
      if (unusable > 0 && pictures > 1) {
        console.warning(
            Problem.of(
                Numbers.grouped(unusable)
                    + " of "
                    + Counted.of(pictures, "picture")
                    + " could not be used"));
      }
      if (table.isPresent() && !json) {
        Line.print(
            console.out(),
            "predictions",
            table.get().file() + ", " + Counted.of(pictures - unusable, "picture"));
      }
    }
  }
}

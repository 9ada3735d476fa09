package dev.convoke.runtime.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.command.console.ExitCode;
import dev.convoke.runtime.command.console.Numbers;
import dev.convoke.runtime.command.system.TensorFlowLibrary;
import dev.convoke.runtime.data.EvaluatedSide;
import dev.convoke.runtime.data.picture.PictureReader;
import dev.convoke.runtime.data.picture.PictureView;
import dev.convoke.runtime.problem.Printable;
import dev.convoke.runtime.problem.UsageException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code predict}: the classes of pictures. */
final class PredictCommand implements Command {

  private static final String JSON = "--json";
  private static final int SHOWN_CLASSES = 3;

  private final Program program;

  PredictCommand(Program program) {
    this.program = program;
  }

  /** A class and its probability, from 0 to 1. */
  private record Guess(String name, double probability) {}

  @Override
  public String name() {
    return "predict";
  }

  @Override
  public CommandSpec spec(Optional<NetworkDescription> network) {
    String size =
        network
            .map(n -> ", of which " + n.input().height() + "×" + n.input().width() + " are seen")
            .orElse("");
    return Specs.command(
            name(),
            "Shows the three most probable classes of pictures. A file that cannot be used is"
                + " named, the others are done; the exit code is 2 then.")
        .addPositional(Specs.run())
        .addPositional(
            PositionalParamSpec.builder()
                .index("1..*")
                .arity("1..*")
                .required(true)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("IMAGE")
                .description("PNG, JPEG, BMP or GIF of any size" + size + ".")
                .build())
        .addOption(Specs.json("One JSON object a picture and line instead of text."));
  }

  @Override
  public ExitCode run(Arguments arguments) {
    RunReference reference = RunReference.open(program, arguments.path(0, "RUN"));
    NetworkDescription network = reference.network().description().get();
    Checkpoint checkpoint = reference.checkpoint(program.console()::warning);
    List<String> classes = checkpoint.state().run().data().classes();
    List<String> files = arguments.positionals().subList(1, arguments.positionals().size());
    NetworkDescription.Input input = network.input();
    PictureView view = new PictureView(input.height(), input.width(), EvaluatedSide.of(network));
    TensorFlowLibrary.load(false);
    ExitCode code = ExitCode.DONE;
    try (TrainedNetwork trained = reference.open(checkpoint, program.console()::warning);
        PictureReader reader = new PictureReader(view, input.channels())) {
      for (String file : files) {
        try {
          PictureReader.Read picture = reader.read(Arguments.path("IMAGE", file));
          List<Guess> guesses = guesses(classes, trained.session().predict(picture.pixels()));
          print(file, picture.treatment(), guesses, arguments.has(JSON));
        } catch (UsageException unusable) {
          program.console().error(unusable.problem());
          code = ExitCode.USAGE;
        }
      }
    }
    return code;
  }

  private void print(String file, List<String> treatment, List<Guess> guesses, boolean json) {
    if (json) {
      program.console().out().println(json(file, treatment, guesses));
      return;
    }
    String text =
        guesses.stream()
            .map(
                g ->
                    String.format(
                        Locale.ROOT, "%s %.1f %%", Printable.of(g.name()), 100 * g.probability()))
            .collect(Collectors.joining(", "));
    String done = treatment.isEmpty() ? "" : " (" + String.join("; ", treatment) + ")";
    program.console().out().println(Printable.of(file) + ": " + text + done);
  }

  private static JsonObject json(String file, List<String> treatment, List<Guess> guesses) {
    JsonArray classes = new JsonArray();
    for (Guess guess : guesses) {
      JsonObject json = new JsonObject();
      json.addProperty("class", guess.name());
      json.add("probability", Numbers.json(guess.probability()));
      classes.add(json);
    }
    JsonObject json = new JsonObject();
    json.addProperty("image", file);
    JsonArray done = new JsonArray();
    treatment.forEach(done::add);
    json.add("treatment", done);
    json.add("classes", classes);
    return json;
  }

  private static List<Guess> guesses(List<String> classes, double[] probabilities) {
    return IntStream.range(0, probabilities.length)
        .mapToObj(i -> new Guess(classes.get(i), probabilities[i]))
        .sorted(Comparator.comparingDouble(Guess::probability).reversed())
        .limit(SHOWN_CLASSES)
        .toList();
  }
}

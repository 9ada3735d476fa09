package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.NetworkDescription.Paper;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.description.NetworkDescription.Step;
import dev.convoke.description.NetworkDescription.VariableDescription;
import dev.convoke.description.NetworkFiles;
import dev.convoke.description.recipe.EvaluationProtocol;
import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule.Constant;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.command.console.Console;
import dev.convoke.runtime.command.console.Invocation;
import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.DatasetCatalog;
import dev.convoke.runtime.data.DatasetSource;
import dev.convoke.runtime.data.ImageFormat;
import dev.convoke.runtime.fixture.Pictures;
import dev.convoke.runtime.fixture.TinyNetwork;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** A program over a tiny network and images made by a formula, with captured output. */
final class ProgramFixture {

  /** What {@code --data pictures} gives. */
  static final Dataset PICTURES = Pictures.dataset(64, 32, 8, 8, 1, 4);

  /** 8×8×1, 4 classes, 3 epochs of batch 16. */
  static final NetworkDefinition TINY = tiny("tiny", 4, Optional.of(recipe()));

  /** Of the same name, with twice the filters. */
  static final NetworkDefinition CHANGED = tiny("tiny", 8, Optional.of(recipe()));

  /** Without a recipe. */
  static final NetworkDefinition UNTRAINED = tiny("untrained", 4, Optional.empty());

  /** The tiny network with a recipe that cannot be trained yet, as a file describes it. */
  static final NetworkDefinition RECIPE =
      new NetworkDefinition("tiny", files("Recipe"), TinyNetwork.definition("tiny", 4).builder());

  /** The tiny network, whose test images should be measured as that recipe says. */
  static final NetworkDefinition MEASURED =
      tiny("tiny", 4, Optional.of(recipe()), RECIPE.description().get().evaluation());

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Program program;

  ProgramFixture(Path runs, boolean zoo, NetworkDefinition... networks) {
    this(runs, zoo, PICTURES, networks);
  }

  /** With other images under the name {@code pictures}. */
  ProgramFixture(Path runs, boolean zoo, Dataset pictures, NetworkDefinition... networks) {
    this(
        runs,
        zoo,
        new DatasetCatalog(
            List.of(
                new Source("pictures", pictures),
                new Source("large", Pictures.dataset(8, 8, 28, 28, 3, 4)))),
        networks);
  }

  /** With other data sets. */
  ProgramFixture(Path runs, boolean zoo, DatasetCatalog catalog, NetworkDefinition... networks) {
    this.program =
        new Program(
            "convoke",
            Invocation.named("convoke"),
            List.of(networks),
            Map.of("small", "tiny"),
            zoo,
            Optional.empty(),
            catalog,
            runs,
            new Console(stream(out), stream(err), false, false, () -> 80));
  }

  /** The launcher over the tiny networks. */
  static ProgramFixture zoo(Path runs) {
    return new ProgramFixture(runs, true, TINY, UNTRAINED);
  }

  /** Runs a command and forgets what was printed before. */
  int run(String... args) {
    out.reset();
    err.reset();
    return new NetworkProgram(program).execute(args).code();
  }

  /** Runs a command whose output goes to a disk that is full. */
  int runOnFullDisk(String... args) {
    err.reset();
    Program onFullDisk =
        new Program(
            program.name(),
            program.invocation(),
            program.networks(),
            program.otherNames(),
            program.zoo(),
            program.variants(),
            program.catalog(),
            program.runs(),
            new Console(stream(new FullDisk()), stream(err), false, false, () -> 80));
    return new NetworkProgram(onFullDisk).execute(args).code();
  }

  /** What the last command printed. */
  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The errors and warnings of the last command. */
  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** The tiny network with another recipe. */
  static NetworkDefinition trainedBy(Recipe recipe) {
    return tiny("tiny", 4, Optional.of(recipe));
  }

  /** The same network under another interface, as a refactoring leaves it. */
  static NetworkDefinition renamed(NetworkDefinition network, String type, String name) {
    NetworkDescription old = network.description().get();
    NetworkDescription description =
        new NetworkDescription(
            type,
            name,
            old.fingerprint(),
            old.paper(),
            old.input(),
            old.classes(),
            old.recipe(),
            old.evaluation(),
            old.costs(),
            old.steps(),
            old.variables(),
            old.sideExits());
    return new NetworkDefinition(name, () -> description, network.builder());
  }

  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int each) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  private static PrintStream stream(OutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static Recipe recipe() {
    return new Recipe(
        16, 3, new Sgd(0.05, 0.9, false, 1e-4, DecayGroup.ALL), new Constant(), List.of());
  }

  private static NetworkDefinition tiny(String name, long filters, Optional<Recipe> recipe) {
    return tiny(name, filters, recipe, Optional.empty());
  }

  /** Described by hand, so that it can be described where TensorFlow cannot be loaded. */
  private static NetworkDefinition tiny(
      String name, long filters, Optional<Recipe> recipe, Optional<EvaluationProtocol> evaluation) {
    NetworkDescription description =
        new NetworkDescription(
            "example.Tiny",
            name,
            "tiny with " + filters + " filters",
            Optional.of(new Paper("1512.03385", "", 2015, "4.2", "", "")),
            new NetworkDescription.Input(8, 8, 1),
            4,
            recipe,
            evaluation,
            new NetworkDescription.Costs(
                12_345,
                12_000,
                8,
                67_890,
                5,
                1,
                new NetworkDescription.Memory(32, 40_960, 90_340, 1_572_864, 48_000, 1_670_244)),
            List.of(
                new Step(
                    "conv",
                    List.of("Conv3x3(4)", "BatchNorm"),
                    List.of(8, 8, 4),
                    44,
                    2_304,
                    3,
                    1,
                    40_960,
                    65_536),
                new Step("logits", List.of("Dense"), List.of(4), 260, 256, 5, 1, 33_280, 512)),
            List.of(
                variable("conv/kernel", Role.TRAINABLE, 3, 3, 1, filters),
                variable("conv/gamma", Role.TRAINABLE, filters),
                variable("conv/beta", Role.TRAINABLE, filters),
                variable("conv/movingMean", Role.STATISTIC, filters),
                variable("conv/movingVariance", Role.STATISTIC, filters),
                variable("logits/kernel", Role.TRAINABLE, 16 * filters, 4),
                variable("logits/bias", Role.TRAINABLE, 4)),
            List.of());
    return new NetworkDefinition(
        name,
        () -> description,
        files("/example/Tiny")::page,
        TinyNetwork.definition(name, filters).builder());
  }

  private static NetworkFiles files(String name) {
    return new NetworkFiles(ProgramFixture.class, name, ProgramFixture.class::getResourceAsStream);
  }

  private static VariableDescription variable(String name, Role role, long... shape) {
    return new VariableDescription(name, LongStream.of(shape).boxed().toList(), role);
  }

  private record Source(String name, Dataset dataset) implements DatasetSource {
    @Override
    public String description() {
      return "images made by a formula";
    }

    @Override
    public Optional<ImageFormat> format() {
      return Optional.of(dataset.format());
    }

    @Override
    public Optional<String> location() {
      return Optional.of("in memory");
    }

    @Override
    public Dataset load(DataRequest request) {
      return dataset;
    }
  }
}

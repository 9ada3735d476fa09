package dev.convoke.runtime.command;

import dev.convoke.description.recipe.RecipeCodec;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.inference.InferenceSession;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.run.GivenOption;
import dev.convoke.runtime.run.RunDirectory;
import dev.convoke.runtime.run.RunSpec;
import dev.convoke.runtime.run.RunStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a user means by {@code RUN}: a run's directory, which stands for its newest checkpoint, or
 * one of the checkpoints in it.
 */
record RunReference(
    Program program, RunDirectory run, NetworkDefinition network, Optional<Path> named) {

  private static final String STATE = "state.json";
  private static final int MOST_ATTEMPTS = 10;

  /** Opens what the path names; the run must be one of a network that the program knows. */
  static RunReference open(Program program, Path path) {
    boolean isCheckpoint = Files.exists(path.resolve(STATE));
    Optional<Path> parent =
        Optional.ofNullable(path.toAbsolutePath().normalize().getParent()).map(Path::getParent);
    RunDirectory run =
        isCheckpoint && parent.isPresent()
            ? RunDirectory.open(parent.get())
            : RunDirectory.open(path);
    return new RunReference(
        program, run, network(program, run), isCheckpoint ? Optional.of(path) : Optional.empty());
  }

  /**
   * The network that the run trains, by its fingerprint: its interface may have another name by
   * now. Where several are one network with several recipes, the recipe tells. A network of the
   * run's name that was changed is found as well, so that what differs can be told.
   */
  private static NetworkDefinition network(Program program, RunDirectory run) {
    RunSpec spec = run.start().spec();
    Optional<NetworkDefinition> named =
        program.find(run.start().network()).map(known -> forClasses(program, run, known));
    return named
        .filter(known -> hasFingerprint(known, spec))
        .or(() -> renamed(program, spec))
        .or(() -> named)
        .orElseThrow(() -> new UsageException(anotherNetwork(program, run)));
  }

  private static NetworkDefinition forClasses(
      Program program, RunDirectory run, NetworkDefinition known) {
    return run.start()
        .classesFromData()
        .map(classes -> new DataClasses(program, known).of(classes))
        .orElse(known);
  }

  private static Optional<NetworkDefinition> renamed(Program program, RunSpec spec) {
    List<NetworkDefinition> same =
        program.networks().stream().filter(known -> hasFingerprint(known, spec)).toList();
    return same.stream()
        .filter(known -> hasRecipe(known, spec))
        .findFirst()
        .or(() -> same.stream().findFirst());
  }

  private static boolean hasFingerprint(NetworkDefinition network, RunSpec spec) {
    return network.description().get().fingerprint().equals(spec.network());
  }

  private static boolean hasRecipe(NetworkDefinition network, RunSpec spec) {
    return network
        .description()
        .get()
        .recipe()
        .map(recipe -> RunSpec.restOf(recipe, RecipeCodec.STANDARD))
        .filter(spec.recipe()::equals)
        .isPresent();
  }

  /**
   * The checkpoint, verified.
   *
   * @param warnings hears of damaged ones that are newer
   */
  Checkpoint checkpoint(Consumer<Problem> warnings) {
    Checkpoint checkpoint = named.map(Checkpoint::open).orElseGet(() -> newest(warnings));
    checkpoint.requireNetwork(network.description().get());
    return checkpoint;
  }

  /**
   * Opens the network with the weights of a checkpoint, or of the newest one by now: whoever trains
   * the run meanwhile may have deleted the checkpoint.
   *
   * @param first what {@link #checkpoint} gave
   */
  TrainedNetwork open(Checkpoint first, Consumer<Problem> warnings) {
    Checkpoint checkpoint = first;
    for (int attempt = 1; ; attempt++) {
      try {
        return new TrainedNetwork(checkpoint, InferenceSession.open(network, checkpoint));
      } catch (UsageException failed) {
        boolean deleted = named.isEmpty() && Files.notExists(checkpoint.directory());
        if (!deleted || attempt == MOST_ATTEMPTS) {
          throw failed;
        }
        checkpoint = checkpoint(warnings);
      }
    }
  }

  private Checkpoint newest(Consumer<Problem> warnings) {
    CheckpointStore store = new CheckpointStore(run.checkpoints());
    return store
        .newest(warnings)
        .orElseThrow(
            () ->
                new UsageException(
                    Problem.of(run.path() + ": the run has no usable checkpoint")
                        .expected("a directory step-… in " + run.checkpoints())
                        .found(store.isEmpty() ? "none" : "only ones that cannot be used")
                        .fix(trainAgain())));
  }

  /** The command that starts the run anew, in a directory of its own. */
  private String trainAgain() {
    RunStart start = run.start();
    RunSpec spec = start.spec();
    List<String> words = new ArrayList<>(List.of("train"));
    if (program.zoo()) {
      words.add(network.name());
    }
    words.addAll(List.of(DataChoice.NAME, spec.data().name()));
    start
        .dataDirectory()
        .ifPresent(path -> words.addAll(List.of(DataChoice.DIRECTORY, path.toString())));
    if (start.classesFromData().isPresent()) {
      words.add(DataClasses.OPTION);
    }
    if (start.given().contains(GivenOption.BATCH)) {
      words.addAll(List.of(GivenOption.BATCH.typed(), String.valueOf(spec.batch())));
    }
    if (start.given().contains(GivenOption.EPOCHS)) {
      words.addAll(List.of(GivenOption.EPOCHS.typed(), String.valueOf(spec.epochs())));
    }
    words.addAll(List.of(BatchOptions.SEED, String.valueOf(spec.seed())));
    if (spec.deterministic()) {
      words.add(TrainCommand.DETERMINISTIC);
    }
    return program.invocation().line(words.toArray(String[]::new));
  }

  private static Problem anotherNetwork(Program program, RunDirectory run) {
    String name = run.start().network();
    return Problem.of(run.path() + ": the run of a network that this program does not have")
        .expected(program.known())
        .found(name + ", fingerprint " + run.start().spec().network())
        .fix("run the program of " + name + ", or add the network to this one");
  }
}

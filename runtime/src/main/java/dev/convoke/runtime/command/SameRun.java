package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.run.GivenOption;
import dev.convoke.runtime.run.RunDirectory;
import dev.convoke.runtime.run.RunSpec;
import dev.convoke.runtime.run.RunStart;
import dev.convoke.runtime.run.SpecDifference;
import dev.convoke.runtime.session.OneDnn;
import dev.convoke.runtime.train.TrainingOptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sees to it that a run goes on as the run that it was started as: that neither its file nor the
 * network's recipe, the data or a setting has changed since its checkpoint was written.
 */
record SameRun(
    Program program, RunDirectory run, NetworkDescription network, Checkpoint checkpoint) {

  private static final String OR_TRAIN = ", or start a new run with train";

  /** Compares {@code run.json} with the checkpoint. */
  void requireFileUnchanged() {
    RunSpec then = checkpoint.state().run();
    RunSpec file = run.start().spec();
    if (then.digest().equals(file.digest())) {
      return;
    }
    List<SpecDifference> differences = SpecDifference.between(then, file);
    SpecDifference first = differences.get(0);
    throw new UsageException(
        SpecDifference.problem(run.file().toString(), differences)
            .fix(
                "put the expected value back as spec." + first.path() + " in the file" + OR_TRAIN));
  }

  /** What the run would be trained with now: what was given when it was started stays given. */
  TrainingOptions options(Recipe recipe) {
    RunStart start = run.start();
    RunSpec spec = start.spec();
    return new TrainingOptions(
        start.given().contains(GivenOption.BATCH) ? spec.batch() : recipe.batch(),
        start.given().contains(GivenOption.EPOCHS) ? spec.epochs() : recipe.epochs(),
        spec.seed(),
        spec.deterministic(),
        TrainingOptions.DEFAULT_CHECKPOINT_EVERY);
  }

  /** Compares the checkpoint with what would be trained now. */
  void requireNow(RunSpec now) {
    List<SpecDifference> differences = SpecDifference.between(checkpoint.state().run(), now);
    if (!differences.isEmpty()) {
      throw new UsageException(
          SpecDifference.problem(run.path().toString(), differences).fix(fix(differences.get(0))));
    }
  }

  private String fix(SpecDifference difference) {
    if (difference.path().startsWith("data.")) {
      return "name the directory of the data that the run was started with by --data-dir"
          + OR_TRAIN;
    }
    if (difference.path().equals("oneDnn")) {
      String setting = oneDnn(checkpoint.state().run().oneDnn());
      return program.invocation().lineIn(setting, "resume", run.path().toString()) + OR_TRAIN;
    }
    Optional<GivenOption> option =
        Stream.of(GivenOption.values())
            .filter(given -> difference.path().equals(given.member()))
            .findFirst();
    if (option.isPresent() && !run.start().given().contains(option.get())) {
      return "put the expected value back in "
          + network.type()
          + " and build again; if "
          + option.get().typed()
          + " was typed when the run was started, put "
          + option.get()
          + " back into given of "
          + run.file()
          + OR_TRAIN;
    }
    return "put the expected value back in " + network.type() + " and build again" + OR_TRAIN;
  }

  private static String oneDnn(OneDnn setting) {
    return switch (setting) {
      case ON -> "TF_ENABLE_ONEDNN_OPTS=1";
      case OFF -> "TF_ENABLE_ONEDNN_OPTS=0";
      case BY_PROCESSOR -> "env -u TF_ENABLE_ONEDNN_OPTS";
    };
  }
}

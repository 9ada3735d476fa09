package dev.convoke.runtime.command;

import dev.convoke.description.NameList;
import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.run.GivenOption;
import dev.convoke.runtime.run.RunDirectory;
import dev.convoke.runtime.run.RunSpec;
import dev.convoke.runtime.run.RunStart;
import dev.convoke.runtime.run.SpecDifference;
import dev.convoke.runtime.session.OneDnn;
import dev.convoke.runtime.train.TrainingOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sees to it that a run goes on as the run that it was started as: that neither its file nor the
 * network's recipe, the data or a setting has changed since its checkpoint was written.
 */
record SameRun(
    Program program, RunDirectory run, NetworkDescription network, Checkpoint checkpoint) {

  private static final String ONE_DNN = "oneDnn";
  private static final String OR_TRAIN = ", or start a new run with train";

  /** Compares {@code run.json} with the checkpoint. */
  void requireFileUnchanged() {
    checkpoint.requireRun(run.file(), run.start().spec(), SameRun::fixOfFile);
  }

  private static String fixOfFile(List<SpecDifference> differences) {
    String paths = NameList.of(differences.stream().map(each -> "spec." + each.path()).toList());
    return "put the expected "
        + (differences.size() == 1 ? "value" : "values")
        + " back as "
        + paths
        + " in the file"
        + OR_TRAIN;
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
    checkpoint.requireRun(run.path(), now, this::fix);
  }

  /** Everything that has to be done, not only for the first difference. */
  private String fix(List<SpecDifference> differences) {
    List<String> paths = differences.stream().map(SpecDifference::path).toList();
    List<String> inSource =
        paths.stream().filter(path -> !isOfData(path) && !path.equals(ONE_DNN)).toList();
    List<String> fixes = new ArrayList<>();
    if (!inSource.isEmpty()) {
      fixes.add(
          "put the expected "
              + (inSource.size() == 1 ? "value" : "values")
              + " back in "
              + network.type()
              + " and build again");
      optionsTakenOut(inSource).ifPresent(fixes::add);
    }
    if (paths.stream().anyMatch(SameRun::isOfData)) {
      fixes.add("give it the data that it was started with (--data-dir names their directory)");
    }
    if (paths.contains(ONE_DNN)) {
      String setting = oneDnn(checkpoint.state().run().oneDnn());
      fixes.add(program.invocation().lineIn(setting, "resume", run.path().toString()));
    }
    return String.join("; ", fixes) + OR_TRAIN;
  }

  /** Nobody can say whether the file was edited or the source. */
  private Optional<String> optionsTakenOut(List<String> paths) {
    List<GivenOption> options =
        Stream.of(GivenOption.values())
            .filter(option -> paths.contains(option.member()))
            .filter(option -> !run.start().given().contains(option))
            .toList();
    if (options.isEmpty()) {
      return Optional.empty();
    }
    String typed = options.stream().map(GivenOption::typed).collect(Collectors.joining(" and "));
    String names =
        options.stream()
            .map(option -> '"' + option.name() + '"')
            .collect(Collectors.joining(" and "));
    return Optional.of(
        "if "
            + typed
            + (options.size() == 1 ? " was" : " were")
            + " typed when the run was started, add "
            + names
            + " to the list \"given\" in "
            + run.file());
  }

  private static boolean isOfData(String path) {
    return path.startsWith("data.");
  }

  private static String oneDnn(OneDnn setting) {
    return switch (setting) {
      case ON -> "TF_ENABLE_ONEDNN_OPTS=1";
      case OFF -> "TF_ENABLE_ONEDNN_OPTS=0";
      // Not env -u: where it is not set, this program sets it.
      case BY_PROCESSOR -> "TF_ENABLE_ONEDNN_OPTS=''";
    };
  }
}

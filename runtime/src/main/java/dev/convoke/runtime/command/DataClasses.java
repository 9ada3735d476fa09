package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.ClassesVariant;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.DatasetFit;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;

/** Trains a network on data with another number of classes, by a variant of the network. */
record DataClasses(Program program, NetworkDefinition network) {

  static final String OPTION = "--classes-from-data";

  /**
   * The network for the classes of the data.
   *
   * @throws UsageException where more than the number of classes differs, or there is one class
   *     only
   */
  NetworkDefinition of(Dataset dataset) {
    NetworkDescription description = network.description().get();
    if (!DatasetFit.differInClassesOnly(description, dataset)) {
      DatasetFit.require(description, dataset);
      return network;
    }
    int classes = dataset.classes().size();
    if (classes < 2) {
      throw new UsageException(
          Problem.of("data set " + dataset.name() + ": nothing to tell apart")
              .expected("2 classes at least")
              .found("1 class: " + dataset.classes().get(0))
              .fix("add pictures of another class"));
    }
    return of(classes);
  }

  /** The network that the arguments want trained: as it is, or for the classes of the data. */
  NetworkDefinition of(Arguments arguments, Dataset dataset) {
    if (arguments.has(OPTION)) {
      return of(dataset);
    }
    require(dataset);
    return network;
  }

  /** The network for as many classes. */
  NetworkDefinition of(int classes) {
    return program
        .variants()
        .map(variants -> variants.compile(variant(classes)))
        .orElseThrow(
            () ->
                new UsageException(
                    Problem.of(network.name() + " was compiled for the classes of the data")
                        .expected("the launcher, which compiles it again")
                        .found("the program of one network")
                        .fix("use the launcher that started the run")));
  }

  /**
   * Refuses data that do not fit.
   *
   * @throws UsageException that says how to train a network for as many classes, where nothing else
   *     differs
   */
  void require(Dataset dataset) {
    NetworkDescription description = network.description().get();
    if (program.variants().isEmpty() || !DatasetFit.differInClassesOnly(description, dataset)) {
      DatasetFit.require(description, dataset);
      return;
    }
    ClassesVariant variant = variant(dataset.classes().size());
    Problem problem =
        DatasetFit.misfit(description, dataset)
            .fix("add " + OPTION + ", or write and train a network of your own:")
            .more(variant.importLine());
    for (String line : variant.lines()) {
      problem = problem.more(line);
    }
    throw new UsageException(problem);
  }

  private ClassesVariant variant(int classes) {
    return new ClassesVariant(network.description().get(), classes);
  }
}

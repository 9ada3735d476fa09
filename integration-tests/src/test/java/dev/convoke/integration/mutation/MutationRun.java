package dev.convoke.integration.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compiles mutants, trains those that compile, and keeps the verdicts. */
final class MutationRun {

  /** Mutants that are compiled together. */
  private static final int TOGETHER = 40;

  private final List<NetworkSource> bases;
  private final Path folder;

  /** Whether the runtime refuses a base's recipe, so that mutants of it may be refused, too. */
  private final Map<String, Boolean> refused = new HashMap<>();

  /**
   * @param folder for what is compiled and for checkpoints; emptied again
   */
  MutationRun(List<NetworkSource> bases, Path folder) {
    this.bases = bases;
    this.folder = folder;
  }

  /** What becomes of the networks as they are. */
  List<Verdict> unchanged() {
    return trained(unchangedMutants());
  }

  /** What becomes of mutants. */
  List<Verdict> mutants(List<Mutant> mutants) {
    List<Verdict> verdicts = new ArrayList<>();
    for (int begin = 0; begin < mutants.size(); begin += TOGETHER) {
      verdicts.addAll(trained(mutants.subList(begin, Math.min(mutants.size(), begin + TOGETHER))));
    }
    return verdicts;
  }

  /** How many had each outcome, one line each. */
  static String counts(List<Verdict> verdicts) {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    verdicts.forEach(verdict -> counts.merge(verdict.outcome(), 1L, Long::sum));
    return Stream.of(Outcome.values())
        .map(outcome -> String.format("%5d %s", counts.getOrDefault(outcome, 0L), outcome))
        .collect(Collectors.joining("\n"));
  }

  private List<Mutant> unchangedMutants() {
    return IntStream.range(0, bases.size())
        .mapToObj(number -> Mutant.unchanged(number, bases.get(number)))
        .toList();
  }

  private List<Verdict> trained(List<Mutant> mutants) {
    return judged(mutants, training -> training.verdict(() -> isRefused(training.mutant().base())));
  }

  private boolean isRefused(String base) {
    return refused.computeIfAbsent(
        base,
        name ->
            judged(
                    unchangedMutants().stream().filter(m -> m.base().equals(name)).toList(),
                    MutantTraining::recipeVerdict)
                .stream()
                .allMatch(verdict -> verdict.outcome() == Outcome.REFUSED));
  }

  /** Verdicts of the compiler, and those that are found about each mutant that compiled. */
  private List<Verdict> judged(List<Mutant> mutants, Function<MutantTraining, Verdict> judge) {
    try {
      Path place = Files.createTempDirectory(folder, "batch");
      List<Verdict> verdicts = new ArrayList<>(MutantCompiler.compile(mutants, place));
      Set<Mutant> rejected = verdicts.stream().map(Verdict::mutant).collect(Collectors.toSet());
      URL[] classes = {place.resolve(MutantCompiler.CLASSES).toUri().toURL()};
      try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
        mutants.stream()
            .filter(mutant -> !rejected.contains(mutant))
            .map(m -> new MutantTraining(m, loader, place.resolve("run" + m.number())))
            .map(judge)
            .forEach(verdicts::add);
      }
      delete(place);
      return verdicts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

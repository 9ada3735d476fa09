package dev.convoke.integration.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * If it compiles, it trains: valid networks are mutated at random, and each mutant is rejected with
 * a message of ours, or its graph is built and it makes a training step with a finite loss.
 *
 * <p>A mutant is a function of its seed and number. {@code -Dmutation.seed=1 -Dmutation.number=17}
 * looks at one alone, and prints it.
 */
class MutationTest {

  private static final List<NetworkSource> BASES = BaseNetworks.all();

  /** Mutated in every build: small networks that use the whole language. */
  private static final List<NetworkSource> WRITTEN = BaseNetworks.written();

  @TempDir private Path folder;

  @Tag("slow")
  @Test
  void everyBaseTrains() {
    List<Verdict> verdicts = new MutationRun(BASES, folder).unchanged();

    assertThat(verdicts).hasSameSizeAs(BASES).hasSizeGreaterThan(10);
    assertThat(verdicts)
        .extracting(Verdict::outcome)
        .containsOnly(Outcome.TRAINED, Outcome.RECIPE_REFUSED);
  }

  @Test
  void writtenBasesUseEveryAnnotationOfTheLanguage() {
    String texts =
        WRITTEN.stream()
            .flatMap(base -> base.files().values().stream())
            .collect(Collectors.joining("\n"));
    Set<String> unused = new TreeSet<>(Language.ANNOTATIONS.keySet());
    unused.removeIf(name -> name.endsWith("Recipe")); // one of them stands for all
    // for providers, for generated code and for tests
    unused.removeAll(Set.of("Operation", "StepOrder", "NetworkTests"));
    unused.removeIf(name -> Pattern.compile("@" + name + "\\b").matcher(texts).find());

    assertThat(unused).isEmpty();
  }

  @Test
  void someMutantsAreRejectedOrTrain() {
    int only = Integer.getInteger("mutation.number", -1);
    long seed = Long.getLong("mutation.seed", 1);
    MutationRun run = new MutationRun(BASES, folder);
    if (only < 0) {
      Set<String> written =
          WRITTEN.stream().map(NetworkSource::network).collect(Collectors.toSet());
      require(
          seed,
          run.mutants(mutants(seed).filter(m -> written.contains(m.base())).limit(20).toList()));
    } else {
      List<Verdict> verdicts = run.mutants(List.of(Mutant.of(seed, only, BASES)));
      System.out.println(verdicts.get(0).text());
      requireAllowed(verdicts);
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void thousandMutantsAreRejectedOrTrain(long seed) {
    require(seed, new MutationRun(BASES, folder).mutants(mutants(seed).limit(1000).toList()));
  }

  private static Stream<Mutant> mutants(long seed) {
    return IntStream.iterate(0, number -> number + 1)
        .mapToObj(number -> Mutant.of(seed, number, BASES));
  }

  /** Also that mutations are neither too wild nor too tame, and that few are not run. */
  private static void require(long seed, List<Verdict> verdicts) {
    System.out.println("mutants of seed " + seed + "\n" + MutationRun.counts(verdicts));
    requireAllowed(verdicts);
    long rejected = count(verdicts, Set.of(Outcome.REJECTED));
    long trained = count(verdicts, Set.of(Outcome.TRAINED, Outcome.RECIPE_REFUSED));
    long neither = verdicts.size() - rejected - trained;

    assertThat(rejected).isGreaterThan(verdicts.size() / 4);
    assertThat(trained).isGreaterThan(verdicts.size() / 4);
    assertThat(neither).isLessThanOrEqualTo(verdicts.size() / 20);
  }

  private static void requireAllowed(List<Verdict> verdicts) {
    assertThat(
            verdicts.stream()
                .filter(verdict -> !verdict.outcome().isAllowed())
                .map(Verdict::text)
                .collect(Collectors.joining("\n")))
        .isEmpty();
  }

  private static long count(List<Verdict> verdicts, Set<Outcome> outcomes) {
    return verdicts.stream().filter(verdict -> outcomes.contains(verdict.outcome())).count();
  }
}

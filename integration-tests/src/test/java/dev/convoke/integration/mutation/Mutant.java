package dev.convoke.integration.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A network changed at random.
 *
 * @param base name of the network that was changed
 * @param source the changed network, in a package of its own
 */
record Mutant(long seed, int number, String base, List<Mutation> mutations, NetworkSource source) {

  /** One mutant in so many has a second mutation. */
  private static final int SECOND_IN = 3;

  Mutant {
    mutations = List.copyOf(mutations);
  }

  /** The mutant of a number, which no other mutant's number changes. */
  static Mutant of(long seed, int number, List<NetworkSource> bases) {
    Draw draw = new Draw(new SplittableRandom(seed * 1_000_003 + number));
    NetworkSource base = draw.oneOf(bases);
    NetworkSource source = base;
    List<Mutation> mutations = new ArrayList<>();
    int count = draw.below(SECOND_IN) == 0 ? 2 : 1;
    while (mutations.size() < count) {
      Mutation mutation = draw.oneOf(List.of(Mutation.values()));
      String file = draw.oneOf(List.copyOf(source.files().keySet()));
      Optional<String> changed = mutation.apply(Anatomy.of(source.files().get(file)), draw);
      if (changed.isPresent()) {
        source = source.with(file, changed.get());
        mutations.add(mutation);
      }
    }
    return new Mutant(seed, number, base.network(), mutations, source.in(packageOf(number)));
  }

  /** A network that was not changed. */
  static Mutant unchanged(int number, NetworkSource base) {
    return new Mutant(0, number, base.network(), List.of(), base.in(packageOf(number)));
  }

  private static String packageOf(int number) {
    return "mutant.m" + number;
  }

  String packageName() {
    return packageOf(number);
  }

  /** How to see it alone, and its sources. */
  String text() {
    StringBuilder text =
        new StringBuilder(
            String.format(
                "mutant %d of seed %d: %s %s; alone: -Dmutation.seed=%d -Dmutation.number=%d%n",
                number, seed, base, mutations, seed, number));
    source
        .files()
        .forEach(
            (name, content) -> text.append("// ").append(name).append(".java\n").append(content));
    return text.toString();
  }
}

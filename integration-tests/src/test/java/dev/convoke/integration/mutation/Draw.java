package dev.convoke.integration.mutation;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Choices at random. */
record Draw(SplittableRandom random) {

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** One of some choices, or none if there are none. */
  <T> Optional<T> anyOf(List<T> choices) {
    return choices.isEmpty() ? Optional.empty() : Optional.of(oneOf(choices));
  }
}

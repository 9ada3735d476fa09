package dev.convoke.runtime.command;

import dev.convoke.runtime.problem.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a network says of the picture in a file.
 *
 * @param file as it is shown
 * @param treatment what was done to the picture, in words
 * @param guesses the most probable classes, in falling order; none of a picture that cannot be used
 * @param problem why it cannot be used
 */
record Prediction(
    String file, List<String> treatment, List<Guess> guesses, Optional<Problem> problem) {

  /** A class and its probability, from 0 to 1. */
  record Guess(String name, double probability) {}

  static Prediction unusable(String file, Problem problem) {
    return new Prediction(file, List.of(), List.of(), Optional.of(problem));
  }

  /**
   * Of a picture that was read.
   *
   * @param most classes that are kept
   */
  static Prediction of(
      String file, List<String> treatment, List<String> classes, double[] probabilities, int most) {
    List<Guess> guesses =
        IntStream.range(0, probabilities.length)
            .mapToObj(i -> new Guess(classes.get(i), probabilities[i]))
            .sorted(Comparator.comparingDouble(Guess::probability).reversed())
            .limit(most)
            .toList();
    return new Prediction(file, treatment, guesses, Optional.empty());
  }
}

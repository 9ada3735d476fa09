package dev.convoke.models.numbers;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a network must compute, as {@code src/test/python/networks.py} wrote it.
 *
 * @param peer what computed it
 * @param key begins the keys of all draws
 * @param batch images
 * @param variables how to draw each, by name
 */
record NetworkFixture(
    String peer,
    String key,
    int batch,
    Map<String, Recipe> variables,
    Inference inference,
    Training training) {

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  /**
   * Numbers of one variable, in an interval: drawn evenly, or, with levels, one of 64 steps each.
   *
   * @param levels a letter a number, or none
   * @param draws a letter a channel, the last axis, which draws from a key of its own; or none
   */
  record Recipe(double low, double high, @Nullable String levels, @Nullable String draws) {

    /** Tells the numbers by their places. */
    Numbers numbers(String key, String name) {
      if (levels != null) {
        String letters = levels;
        double step = (high - low) / (LETTERS.length() - 1);
        return place -> (float) (low + step * LETTERS.indexOf(letters.charAt((int) place)));
      }
      String own = key + '/' + name;
      if (draws != null) {
        Draws[] ofChannels =
            draws
                .chars()
                .mapToObj(letter -> new Draws(own + '/' + (char) letter))
                .toArray(Draws[]::new);
        return place -> ofChannels[(int) (place % ofChannels.length)].uniform(place, low, high);
      }
      Draws ofAll = new Draws(own);
      return place -> ofAll.uniform(place, low, high);
    }
  }

  /** Numbers by their places, row by row. */
  @FunctionalInterface
  interface Numbers {
    float at(long place);
  }

  /** Logits of the images by the inference tower. */
  record Inference(double[][] logits) {}

  /**
   * The training tower, without dropout.
   *
   * @param logits those of the last exit first, then those of the side exits
   * @param gradients of the objective, by variable
   */
  record Training(double loss, List<double[][]> logits, Map<String, Digest> gradients) {}

  /**
   * What is held of a gradient.
   *
   * @param norm the root of the sum of squares
   * @param sums of the numbers with drawn signs: the error of each is as large, on average, as the
   *     norm of the gradient's error
   */
  record Digest(double norm, double[] sums) {}

  /** Reads the file of a network. */
  static NetworkFixture read(String network) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            NetworkFixture.class.getResourceAsStream(network + ".json"), network)) {
      return new Gson()
          .fromJson(new InputStreamReader(file, StandardCharsets.UTF_8), NetworkFixture.class);
    }
  }
}

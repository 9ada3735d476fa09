package dev.convoke.integration.conformance;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The numbers of one case, as {@code src/test/python} wrote them.
 *
 * @param peer what computed them
 * @param variables values at first, by full name
 * @param cotangent gradients are those of {@code Σ cotangent·output}
 */
record Fixture(
    String peer,
    Tensor input,
    Map<String, Tensor> variables,
    Tensor cotangent,
    List<Expectation> runs) {

  /**
   * What towers must give.
   *
   * @param towers {@code training}, {@code inference} or both
   * @param gradients by the variable's full name, and {@code input}
   * @param after what variables without a gradient hold after the step
   */
  record Expectation(
      List<String> towers,
      Tensor output,
      Map<String, Tensor> gradients,
      Map<String, Tensor> after) {}

  /** Reads the file of a case. */
  static Fixture read(String name) throws IOException {
    try (Reader text =
        new InputStreamReader(
            Fixture.class.getResourceAsStream(name + ".json"), StandardCharsets.UTF_8)) {
      return new Gson().fromJson(text, Fixture.class);
    }
  }

  /** What one tower must give. */
  Expectation expectation(String tower) {
    return runs.stream().filter(run -> run.towers().contains(tower)).findFirst().orElseThrow();
  }
}

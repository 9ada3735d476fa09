package dev.convoke.runtime.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What one step of learning tells.
 *
 * @param loss of the network's own logits, before the update
 * @param gradients mean absolute number of each variable's gradient
 */
record LearningStep(float loss, Map<String, Float> gradients) {

  /**
   * @param variables names
   * @param sizes one for each
   */
  static LearningStep of(float loss, List<String> variables, float[] sizes) {
    Map<String, Float> gradients = new LinkedHashMap<>();
    for (int i = 0; i < sizes.length; i++) {
      gradients.put(variables.get(i), sizes[i]);
    }
    return new LearningStep(loss, gradients);
  }

  /** Variables whose gradient is not all zeros. */
  List<String> moved() {
    return variables(size -> size > 0);
  }

  /** Variables whose gradient has an infinite number or one that is none. */
  List<String> notFinite() {
    return variables(size -> !Float.isFinite(size));
  }

  private List<String> variables(Predicate<Float> wanted) {
    return gradients.entrySet().stream()
        .filter(gradient -> wanted.test(gradient.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}

package dev.convoke.runtime.step;

import java.util.List;

/**
 * What becomes of gradients.
 *
 * @param transforms in order
 * @param rule by which the transformed gradients change the weights
 */
public record UpdateChain(List<GradientTransform> transforms, UpdateRule.Factory rule) {
  public UpdateChain {
    transforms = List.copyOf(transforms);
  }
}

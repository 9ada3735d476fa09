package dev.convoke.runtime.step;

import dev.convoke.description.recipe.Optimizer;
import dev.convoke.description.recipe.Optimizer.Adam;
import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.description.recipe.Recipe;
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

  /** What a recipe asks for. */
  public static UpdateChain of(Recipe recipe) {
    return of(List.of(), recipe.optimizer());
  }

  /** Transforms and then the rule of an optimizer. */
  public static UpdateChain of(List<GradientTransform> transforms, Optimizer optimizer) {
    return new UpdateChain(transforms, rule(optimizer));
  }

  private static UpdateRule.Factory rule(Optimizer optimizer) {
    if (optimizer instanceof Sgd sgd) {
      return (tf, inputs) -> new SgdRule(tf, sgd, inputs);
    }
    if (optimizer instanceof Adam adam) {
      return (tf, inputs) -> new AdamRule(tf, adam, inputs);
    }
    throw new IllegalStateException("internal error: no update rule for " + optimizer);
  }
}

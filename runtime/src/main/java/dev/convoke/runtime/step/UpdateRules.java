package dev.convoke.runtime.step;

import dev.convoke.description.recipe.Optimizer;
import dev.convoke.description.recipe.OptimizerKinds;
import dev.convoke.runtime.recipe.Factories;

/** The update rules that come with Convoke, one line each. */
public final class UpdateRules {

  /** By the form of the optimizer. */
  public static final Factories<Optimizer, UpdateRule.Factory> STANDARD =
      Factories.<Optimizer, UpdateRule.Factory>none()
          .with(OptimizerKinds.SGD, sgd -> (tf, inputs) -> new SgdRule(tf, sgd, inputs))
          .with(OptimizerKinds.ADAM, adam -> (tf, inputs) -> new AdamRule(tf, adam, inputs));

  private UpdateRules() {}
}

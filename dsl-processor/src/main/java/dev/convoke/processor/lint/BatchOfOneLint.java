package dev.convoke.processor.lint;

import dev.convoke.description.recipe.BatchRule;
import dev.convoke.dsl.train.Train;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.Value;
import dev.convoke.processor.ir.op.BatchNormOp;

/** Batches of one image, and a normalisation over the batch. */
final class BatchOfOneLint implements Lint {

  @Override
  public void check(Wiring network, Diagnostics diagnostics) {
    boolean normalises = network.all(BatchNormOp.class).findAny().isPresent();
    if (network
        .network()
        .recipe()
        .filter(recipe -> BatchRule.isOfOne(recipe.batch(), normalises))
        .isEmpty()) {
      return;
    }
    network.network().declared().training().stream()
        .filter(declared -> declared.annotation().annotation().equals(Train.class.getName()))
        .forEach(
            train ->
                diagnostics.report(
                    Diagnostic.of(
                            DiagnosticCode.BATCH_OF_ONE,
                            train
                                .annotation()
                                .attributes()
                                .get("batch", Value.IntValue.class)
                                .origin(),
                            "@Train")
                        .usedAt(train.places())
                        .fix("write a larger batch, or @GroupNorm in place of @BatchNorm")));
  }
}

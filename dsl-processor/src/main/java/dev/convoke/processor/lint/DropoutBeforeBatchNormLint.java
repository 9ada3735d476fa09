package dev.convoke.processor.lint;

import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.op.BatchNormOp;
import dev.convoke.processor.ir.op.DropoutOp;

/**
 * Dropout right before batch normalisation: units that are dropped in training make its variance
 * larger than the one of prediction (Li et al. 2018, arXiv 1801.05134).
 */
final class DropoutBeforeBatchNormLint implements Lint {

  @Override
  public void check(Wiring network, Diagnostics diagnostics) {
    network
        .all(BatchNormOp.class)
        .filter(norm -> network.before(norm).filter(b -> b.op() instanceof DropoutOp).isPresent())
        .forEach(
            norm ->
                diagnostics.report(
                    Wiring.at(norm, DiagnosticCode.DROPOUT_BEFORE_BATCH_NORM, norm.id().step())
                        .fix("write @Dropout after @BatchNorm")));
  }
}

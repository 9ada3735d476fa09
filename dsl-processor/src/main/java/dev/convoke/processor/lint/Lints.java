package dev.convoke.processor.lint;

import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.ProvenNetwork;
import java.util.List;

/**
 * All warnings. They are looked for in proven networks only, so that no error brings them along.
 */
public final class Lints {

  private static final List<Lint> LINTS =
      List.of(
          new WindowDropsPixelsLint(),
          new BiasBeforeBatchNormLint(),
          new ReluTwiceLint(),
          new DropoutBeforeBatchNormLint(),
          new BatchOfOneLint(),
          new RateWithoutNormalisationLint(),
          new LargeKernelLint());

  private Lints() {}

  public static void check(ProvenNetwork network, Diagnostics diagnostics) {
    Wiring wiring = new Wiring(network);
    LINTS.forEach(lint -> lint.check(wiring, diagnostics));
  }
}

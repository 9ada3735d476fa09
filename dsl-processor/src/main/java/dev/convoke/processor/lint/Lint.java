package dev.convoke.processor.lint;

import dev.convoke.processor.diagnostic.Diagnostics;

/** One rule about networks that are right. */
@FunctionalInterface
interface Lint {

  /** Reports warnings. */
  void check(Wiring network, Diagnostics diagnostics);
}

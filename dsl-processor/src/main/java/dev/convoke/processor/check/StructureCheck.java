package dev.convoke.processor.check;

import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.DeclaredBlock;
import java.util.Map;

/** One rule about steps and names that needs no shape. */
interface StructureCheck {

  /**
   * Checks the steps of a network or block.
   *
   * @param blocks all blocks it can name, by qualified name
   */
  void check(DeclaredBlock body, Map<String, DeclaredBlock> blocks, Diagnostics diagnostics);
}

package dev.convoke.processor.check;

import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.CheckedNetwork;
import dev.convoke.processor.ir.DeclaredBlock;
import dev.convoke.processor.ir.DeclaredNetwork;
import dev.convoke.processor.training.EvaluationReader;
import dev.convoke.processor.training.TrainingReader;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Checks what needs no shape. Names are checked where they are declared, before blocks are laid
 * out, so a mistake in a block is found once and not at each of its uses.
 */
public final class StructureChecks {

  private static final List<StructureCheck> CHECKS =
      List.of(
          new StepContentCheck(),
          new SourceCheck(),
          new ReferenceCheck(),
          new UnusedStepCheck(),
          new BlockUseCheck(),
          new ModifierCheck());

  private StructureChecks() {}

  /** Checks a network with every block it uses. */
  public static CheckedNetwork check(DeclaredNetwork network, Diagnostics diagnostics) {
    CHECKS.forEach(check -> check.check(network.body(), network.blocks(), diagnostics));
    AuxiliaryCheck.ofNetwork(network.body(), diagnostics);
    network.blocks().values().stream()
        .filter(DeclaredBlock::isOrderKnown)
        .sorted(Comparator.comparing(DeclaredBlock::type))
        .forEach(block -> check(block, network.blocks(), diagnostics));
    network.paper().ifPresent(paper -> PaperCheck.check(paper, diagnostics));
    NetworkHeader header = NetworkHeader.read(network, diagnostics);
    return new CheckedNetwork(
        network,
        header.input(),
        header.classes(),
        TrainingReader.read(network, header.input(), diagnostics),
        EvaluationReader.read(network, header.input(), diagnostics));
  }

  /** Checks a block by itself, which a network may not use yet. */
  public static void check(
      DeclaredBlock body, Map<String, DeclaredBlock> blocks, Diagnostics diagnostics) {
    CHECKS.forEach(check -> check.check(body, blocks, diagnostics));
    AuxiliaryCheck.ofBlock(body, diagnostics);
  }
}

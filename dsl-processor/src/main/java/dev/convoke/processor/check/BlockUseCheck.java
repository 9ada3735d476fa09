package dev.convoke.processor.check;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.DeclaredBlock;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.Structural;
import dev.convoke.processor.ir.Value;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is used as a block is one, exactly one is named, and none contains itself. */
final class BlockUseCheck implements StructureCheck {

  @Override
  public void check(
      DeclaredBlock body, Map<String, DeclaredBlock> blocks, Diagnostics diagnostics) {
    for (DeclaredStep step : body.steps()) {
      for (DeclaredOperation operation : step.operations()) {
        if (Structural.usesBlock(operation)) {
          check(body, step, operation, blocks, diagnostics);
        }
      }
    }
  }

  private static void check(
      DeclaredBlock body,
      DeclaredStep step,
      DeclaredOperation operation,
      Map<String, DeclaredBlock> blocks,
      Diagnostics diagnostics) {
    Optional<Value.TypeValue> block = Structural.block(operation);
    if (block.isEmpty()) {
      String howMany = operation.attributes().isWritten("block") ? "more than one" : "no";
      diagnostics.report(
          Diagnostic.of(DiagnosticCode.BLOCK_CHOICE, operation.origin(), step.name(), howMany)
              .fix("write @Use(Head.class), or @Use(block = Unit.class, width = 16)"));
      return;
    }
    Value.TypeValue type = block.get();
    String simpleName = type.type().substring(type.type().lastIndexOf('.') + 1);
    if (!blocks.containsKey(type.type())) {
      diagnostics.report(
          Diagnostic.of(DiagnosticCode.NOT_A_BLOCK, type.origin(), step.name(), simpleName)
              .fix("name an interface with @Block, or put @Block on " + simpleName));
      return;
    }
    if (reaches(type.type(), body.type(), blocks, new HashSet<>())
        && isFirstOfCycle(body.type(), blocks)) {
      String through = type.type().equals(body.type()) ? "" : ", through " + simpleName;
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.BLOCK_CONTAINS_ITSELF,
                  type.origin(),
                  step.name(),
                  body.simpleName(),
                  through)
              .fix("remove the step, and write repeat = … or @Repeat where the block is used"));
    }
  }

  /** A cycle is one mistake, reported in the block whose name comes first. */
  private static boolean isFirstOfCycle(String body, Map<String, DeclaredBlock> blocks) {
    return blocks.keySet().stream()
        .filter(other -> reaches(body, other, blocks, new HashSet<>()))
        .filter(other -> reaches(other, body, blocks, new HashSet<>()))
        .allMatch(other -> other.compareTo(body) >= 0);
  }

  /** Whether a block uses the target, directly or through others. */
  private static boolean reaches(
      String from, String target, Map<String, DeclaredBlock> blocks, Set<String> seen) {
    if (from.equals(target)) {
      return true;
    }
    DeclaredBlock block = blocks.get(from);
    if (block == null || !seen.add(from)) {
      return false;
    }
    return block.steps().stream()
        .flatMap(step -> step.operations().stream())
        .filter(Structural::usesBlock)
        .flatMap(operation -> Structural.block(operation).stream())
        .anyMatch(used -> reaches(used.type(), target, blocks, seen));
  }
}

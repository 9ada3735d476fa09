package dev.convoke.processor.ir;

import dev.convoke.processor.diagnostic.Origin;
import java.util.List;

/** One method of a network or block: a step with its operations in the order written. */
public record DeclaredStep(String name, List<DeclaredOperation> operations, Origin origin) {
  public DeclaredStep {
    operations = List.copyOf(operations);
  }
}

package dev.convoke.processor.ir;

import dev.convoke.processor.diagnostic.Origin;
import java.util.List;

/** The steps of a network or a block, in order. */
public record DeclaredBlock(String type, List<DeclaredStep> steps, Origin origin) {
  public DeclaredBlock {
    steps = List.copyOf(steps);
  }

  /** Simple name for messages. */
  public String simpleName() {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}

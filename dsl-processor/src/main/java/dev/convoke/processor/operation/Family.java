package dev.convoke.processor.operation;

/** Operations that look alike on a network's page. */
public enum Family {
  CONVOLUTION,
  DENSE,
  NORMALISATION,
  ACTIVATION,
  POOLING,
  MERGE,
  /** In no other family. */
  PLAIN
}

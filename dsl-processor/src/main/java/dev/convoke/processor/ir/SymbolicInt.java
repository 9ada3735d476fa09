package dev.convoke.processor.ir;

/** A whole number that may wait for the channels of a node. */
public sealed interface SymbolicInt {

  /** A known number. */
  record Known(int number) implements SymbolicInt {}

  /** The channels of a node's output. */
  record ChannelsOf(NodeId node) implements SymbolicInt {}

  /** A term over another number. */
  record Scaled(SymbolTerm term, SymbolicInt inner) implements SymbolicInt {}
}

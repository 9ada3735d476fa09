package dev.convoke.runtime.step;

/**
 * What an update rule remembers of each trainable variable from step to step: a float32 variable of
 * the same shape, zero at first, which checkpoints hold.
 *
 * @param name such as {@code momentum}, one word for a rule's slot
 */
public record Slot(String name) {

  /** The key in checkpoints; a network's own names never hold a full stop. */
  String key(String variable) {
    return "optimizer." + name + "/" + variable;
  }
}

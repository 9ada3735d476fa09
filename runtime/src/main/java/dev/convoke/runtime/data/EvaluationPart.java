package dev.convoke.runtime.data;

import java.util.Locale;

/** A part of a data set that a network is evaluated on, and does not learn from. */
public enum EvaluationPart {
  /** Decides between checkpoints, and so is evaluated after each epoch. */
  VALIDATION,
  /** Decides nothing where there is a validation part, and is evaluated once then. */
  TEST;

  /** The part as a word: {@code validation} or {@code test}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dev.convoke.runtime.run;

import dev.convoke.description.codec.Constants;

/** An option of the command line that takes precedence over what the network declares. */
public enum GivenOption {
  /** Images per step. */
  BATCH("--batch", "batch"),
  /** Passes over the training images. */
  EPOCHS("--epochs", "epochs");

  static final Constants<GivenOption> NAMES =
      Constants.of(
          "option",
          GivenOption.class,
          option ->
              switch (option) {
                case BATCH -> "BATCH";
                case EPOCHS -> "EPOCHS";
              });

  private final String typed;
  private final String member;

  GivenOption(String typed, String member) {
    this.typed = typed;
    this.member = member;
  }

  /** How it is typed. */
  public String typed() {
    return typed;
  }

  /** Where its value stands in a run's specification. */
  public String member() {
    return member;
  }
}

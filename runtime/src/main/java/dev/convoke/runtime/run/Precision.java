package dev.convoke.runtime.run;

import dev.convoke.description.codec.Constants;

/** The numbers that a network computes with while it trains. */
public enum Precision {
  /** 32 bits, IEEE 754's binary32. */
  FLOAT32;

  static final Constants<Precision> NAMES =
      Constants.of(
          "precision",
          Precision.class,
          precision ->
              switch (precision) {
                case FLOAT32 -> "FLOAT32";
              });
}

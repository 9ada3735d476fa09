package dev.convoke.runtime.problem;

import java.util.Locale;

/** A number of things, in words. */
public final class Counted {

  private Counted() {}

  /** {@code 1 image} or {@code 10,000 images}. */
  public static String of(long number, String one) {
    return of(number, one, one + "s");
  }

  /** The same where the plural does not end in s alone: {@code 1 class}, {@code 2 classes}. */
  public static String of(long number, String one, String several) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : several);
  }
}

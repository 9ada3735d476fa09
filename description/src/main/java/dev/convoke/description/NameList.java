package dev.convoke.description;

import java.util.Collection;

/** Names on one line of a message: no more of them than a person reads. */
public final class NameList {

  private static final int MOST = 12;

  private NameList() {}

  /** {@code a, b, c}: of more than twelve names the first twelve, and how many follow. */
  public static String of(Collection<String> names) {
    return of(names, MOST);
  }

  /** Whether {@link #of(Collection)} hides some. */
  public static boolean isTooLong(Collection<String> names) {
    return names.size() > MOST;
  }

  /**
   * {@code a, b and 7 more}.
   *
   * @param most names that are shown
   */
  public static String of(Collection<String> names, int most) {
    int hidden = names.size() - most;
    return hidden > 0
        ? String.join(", ", names.stream().limit(most).toList()) + " and " + hidden + " more"
        : String.join(", ", names);
  }
}

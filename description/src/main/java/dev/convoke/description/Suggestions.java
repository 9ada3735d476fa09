package dev.convoke.description;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The known name that a mistyped one probably meant. */
public final class Suggestions {

  private Suggestions() {}

  /**
   * The nearest of the names, if it begins with what was typed, or if few letters would have to be
   * inserted, removed or replaced: one, and another for every four letters of the name.
   */
  public static Optional<String> nearest(String typed, Collection<String> names) {
    return names.stream()
        .filter(name -> isNear(typed, name))
        .min(
            Comparator.comparingInt((String name) -> distance(typed, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * What is meant by a name that others use, but for case, hyphens and underscores; else the
   * nearest of the names.
   *
   * @param others to the names that are meant by them
   */
  public static Optional<String> nearest(
      String typed, Collection<String> names, Map<String, String> others) {
    return others.entrySet().stream()
        .filter(other -> letters(other.getKey()).equals(letters(typed)))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(() -> nearest(typed, names));
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
  }

  private static boolean isNear(String typed, String name) {
    boolean beginning = typed.length() > 1 && name.startsWith(typed);
    return beginning || distance(typed, name) <= 1 + name.length() / 4;
  }

  /** Levenshtein's distance, one row of the table at a time; case does not count. */
  static int distance(String first, String second) {
    int[] row = new int[second.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= first.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        char a = Character.toLowerCase(first.charAt(i - 1));
        char b = Character.toLowerCase(second.charAt(j - 1));
        int replaced = diagonal + (a == b ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[second.length()];
  }
}

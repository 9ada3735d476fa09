package dev.convoke.runtime.data.folder;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The order of classes that are known by name alone, and which names are too much alike. */
public final class ClassNames {

  /** By code points: the same everywhere, whatever the language. */
  public static final Comparator<String> BY_CODE_POINTS = ClassNames::compare;

  private ClassNames() {}

  /** Where two names differ, a surrogate stands for a code point behind all others. */
  private static int compare(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    for (int i = 0; i < shorter; i++) {
      char one = a.charAt(i);
      char other = b.charAt(i);
      if (one != other) {
        boolean oneIsBeyond = Character.isSurrogate(one);
        return oneIsBeyond == Character.isSurrogate(other)
            ? Character.compare(one, other)
            : Boolean.compare(oneIsBeyond, Character.isSurrogate(other));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /**
   * Refuses names that differ by case only: on other systems the two would be one folder, and a
   * person would not see the difference.
   *
   * @param where the classes are named, for the message
   */
  public static void requireDifferent(Path where, List<String> names) {
    Map<String, String> folded = new HashMap<>();
    for (String name : names) {
      String other = folded.put(name.toLowerCase(Locale.ROOT), name);
      if (other != null) {
        throw new UsageException(
            Problem.of(where + ": two classes that differ by case only")
                .expected("different names")
                .found(other + ", " + name)
                .fix("make one class of them, or rename one"));
      }
    }
  }
}

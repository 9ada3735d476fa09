package dev.convoke.description.codec;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the constants of an enum are called in documents.
 *
 * @param what what it is that they choose, in messages: {@code protocol}
 */
public record Constants<E extends Enum<E>>(String what, Map<E, String> names) {

  public Constants {
    names = Map.copyOf(names);
  }

  /**
   * Names all constants of an enum.
   *
   * @param name gives each its own name; best a switch over all of them, which the compiler keeps
   *     complete
   */
  public static <E extends Enum<E>> Constants<E> of(
      String what, Class<E> type, Function<E, String> name) {
    Map<E, String> names = new EnumMap<>(type);
    for (E constant : type.getEnumConstants()) {
      String given = name.apply(constant);
      if (names.containsValue(given)) {
        throw new IllegalArgumentException("two constants of " + what + " are " + given);
      }
      names.put(constant, given);
    }
    return new Constants<>(what, names);
  }

  String nameOf(E constant) {
    String name = names.get(constant);
    if (name == null) {
      throw new IllegalArgumentException("no name for " + what + " " + constant);
    }
    return name;
  }

  List<String> sortedNames() {
    return names.values().stream().sorted().toList();
  }
}

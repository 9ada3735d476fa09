package dev.convoke.processor.operation;

import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Named values in one text that never changes, whatever order they are given in and whichever Java
 * writes it.
 */
public final class Configuration {

  /** Without values. */
  public static final Configuration EMPTY = new Configuration(new TreeMap<>());

  private final SortedMap<String, String> values;

  private Configuration(SortedMap<String, String> values) {
    this.values = Collections.unmodifiableSortedMap(values);
  }

  /**
   * The components of a record by their names: numbers, flags, text, constants of enumerations by
   * their names, and lists and records of these. Renaming a component changes the text.
   *
   * @throws IllegalArgumentException if a component is of another type
   */
  public static Configuration ofRecord(Record values) {
    TreeMap<String, String> named = new TreeMap<>();
    for (RecordComponent component : values.getClass().getRecordComponents()) {
      named.put(component.getName(), text(component.getName(), value(values, component)));
    }
    return new Configuration(named);
  }

  /** With a whole number. */
  public Configuration with(String name, long value) {
    return withText(name, String.valueOf(value));
  }

  /** With a number, written exactly. */
  public Configuration with(String name, double value) {
    return withText(name, Double.toHexString(value));
  }

  /** With a flag. */
  public Configuration with(String name, boolean value) {
    return withText(name, String.valueOf(value));
  }

  /** With one of several choices. */
  public Configuration with(String name, String value) {
    return withText(name, quoted(value));
  }

  /** With all values of another. */
  public Configuration with(Configuration other) {
    Configuration all = this;
    for (Map.Entry<String, String> value : other.values.entrySet()) {
      all = all.withText(value.getKey(), value.getValue());
    }
    return all;
  }

  /** {@code {bias=true, filters=16}}: by name, which differs from all others. */
  public String text() {
    return values.entrySet().stream()
        .map(value -> value.getKey() + '=' + value.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Configuration configuration && values.equals(configuration.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return text();
  }

  private Configuration withText(String name, String text) {
    TreeMap<String, String> more = new TreeMap<>(values);
    if (more.put(name, text) != null) {
      throw new IllegalArgumentException(name + " is given twice");
    }
    return new Configuration(more);
  }

  private static Object value(Record values, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true); // the record may be private
      return component.getAccessor().invoke(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(component + " cannot be read", e);
    }
  }

  private static String text(String name, Object value) {
    if (value instanceof Double || value instanceof Float) {
      return Double.toHexString(((Number) value).doubleValue());
    }
    if (value instanceof Number || value instanceof Boolean) {
      return String.valueOf(value);
    }
    if (value instanceof String text) {
      return quoted(text);
    }
    if (value instanceof Enum<?> constant) {
      return quoted(constant.name());
    }
    if (value instanceof Record inner) {
      return ofRecord(inner).text();
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(element -> text(name, element))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    throw new IllegalArgumentException(
        name
            + " is a "
            + value.getClass().getName()
            + ": override configuration to say its values");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}

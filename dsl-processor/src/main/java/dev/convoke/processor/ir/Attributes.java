package dev.convoke.processor.ir;

import dev.convoke.processor.diagnostic.Origin;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The values of one annotation, defaults filled in.
 *
 * @param values by attribute, in the order of declaration
 * @param written the attributes that stand in the source
 * @param origin the annotation's place
 */
public record Attributes(Map<String, Value> values, Set<String> written, Origin origin) {

  public Attributes {
    values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    written = Set.copyOf(written);
  }

  /**
   * The value of an attribute, of the kind that the annotation declares.
   *
   * @throws IllegalArgumentException if the annotation has no such attribute: an error of ours
   */
  public <V extends Value> V get(String attribute, Class<V> kind) {
    Value value = values.get(attribute);
    if (!kind.isInstance(value)) {
      throw new IllegalArgumentException(attribute + " is no " + kind.getSimpleName());
    }
    return kind.cast(value);
  }

  /** The same with another value of an attribute. */
  public Attributes with(String attribute, Value value) {
    Map<String, Value> others = new LinkedHashMap<>(values);
    others.put(attribute, value);
    return new Attributes(others, written, origin);
  }

  public boolean isWritten(String attribute) {
    return written.contains(attribute);
  }
}

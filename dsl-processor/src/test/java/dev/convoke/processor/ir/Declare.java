package dev.convoke.processor.ir;

import dev.convoke.processor.diagnostic.Origin;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Builds declared networks by hand, as the reader would read them from source. */
public final class Declare {

  private Declare() {}

  /** A place in a source that is only a name. */
  public record Place(String describe) implements Origin {
    @Override
    public boolean inSource() {
      return true;
    }
  }

  /**
   * An annotation as written.
   *
   * @param written pairs of attribute and value; other attributes have their defaults
   */
  public static DeclaredOperation operation(Class<? extends Annotation> type, Object... written) {
    Map<String, Object> given = new HashMap<>();
    for (int i = 0; i < written.length; i += 2) {
      given.put((String) written[i], written[i + 1]);
    }
    Origin origin = new Place("@" + type.getSimpleName());
    Map<String, Value> values = new LinkedHashMap<>();
    for (Method attribute : attributes(type)) {
      String name = attribute.getName();
      Object content = given.getOrDefault(name, attribute.getDefaultValue());
      if (content != null) {
        values.put(name, value(content, attribute, new Place(origin.describe() + "." + name)));
      }
    }
    return new DeclaredOperation(
        type.getCanonicalName(),
        type.getSimpleName(),
        new Attributes(values, given.keySet(), origin));
  }

  /** A step, at a place of its name. */
  public static DeclaredStep step(String name, DeclaredOperation... operations) {
    return new DeclaredStep(name, List.of(operations), new Place(name));
  }

  /** A block, whose type is its name. */
  public static DeclaredBlock block(String type, DeclaredStep... steps) {
    return new DeclaredBlock(type, List.of(steps), List.of(), true, new Place(type));
  }

  /** A checked network of 10 classes on an input, with the blocks that it uses. */
  public static CheckedNetwork network(
      NetworkInput input, List<DeclaredBlock> blocks, DeclaredStep... steps) {
    Map<String, DeclaredBlock> byType = new HashMap<>();
    blocks.forEach(block -> byType.put(block.type(), block));
    DeclaredNetwork declared =
        new DeclaredNetwork(
            new NetworkName("t", "t.Net", "Net", true),
            "net",
            new Attributes(Map.of(), Set.of(), new Place("@Network")),
            block("t.Net", steps),
            byType,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new CheckedNetwork(declared, Optional.of(input), 10, Optional.empty(), Optional.empty());
  }

  /** The number that stands for a symbol. */
  public static int number(Symbol symbol) {
    return symbol.number();
  }

  private static List<Method> attributes(Class<? extends Annotation> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> !method.isSynthetic()) // JaCoCo adds one
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  private static Value value(Object content, Method attribute, Origin origin) {
    Class<?> type = attribute.getReturnType();
    if (type.isArray()) {
      List<Value> parts = new ArrayList<>();
      parts(content).forEach(part -> parts.add(single(part, origin)));
      return new Value.ListValue(parts, origin);
    }
    if (type.equals(Class.class)) {
      String name = content instanceof Class<?> c ? c.getCanonicalName() : (String) content;
      return new Value.TypeValue(name, origin);
    }
    return single(content, origin);
  }

  private static Stream<?> parts(Object content) {
    if (content instanceof int[] numbers) {
      return IntStream.of(numbers).boxed();
    }
    return content instanceof Object[] array ? Stream.of(array) : Stream.of(content);
  }

  private static Value single(Object content, Origin origin) {
    if (content instanceof Integer number) {
      return new Value.IntValue(number, origin);
    }
    if (content instanceof Double number) {
      return new Value.DoubleValue(number, origin);
    }
    if (content instanceof Boolean flag) {
      return new Value.BooleanValue(flag, origin);
    }
    if (content instanceof String text) {
      return new Value.TextValue(text, origin);
    }
    if (content instanceof Enum<?> constant) {
      return new Value.EnumValue(constant.name(), origin);
    }
    throw new IllegalArgumentException("no value of an annotation: " + content);
  }
}

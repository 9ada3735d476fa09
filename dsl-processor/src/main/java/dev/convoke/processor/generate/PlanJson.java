package dev.convoke.processor.generate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Writes the records of a recipe as data: a member for each component, of the same name, but none
 * for what is absent. One of several forms says which, as {@code kind}: {@code randomCrop}.
 */
final class PlanJson {

  private PlanJson() {}

  static JsonObject of(Record part) {
    JsonObject json = new JsonObject();
    Class<? extends Record> type = part.getClass();
    if (type.getInterfaces().length > 0) {
      json.addProperty("kind", decapitalised(type.getSimpleName()));
    }
    for (RecordComponent component : type.getRecordComponents()) {
      present(value(component, part)).ifPresent(v -> json.add(component.getName(), element(v)));
    }
    return json;
  }

  private static Optional<Object> present(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(Object.class::cast);
    }
    if (value instanceof OptionalDouble number) {
      return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }
    return Optional.of(value);
  }

  private static JsonElement element(Object value) {
    if (value instanceof Number number) {
      return new JsonPrimitive(number);
    }
    if (value instanceof Boolean flag) {
      return new JsonPrimitive(flag);
    }
    if (value instanceof String text) {
      return new JsonPrimitive(text);
    }
    if (value instanceof Enum<?> constant) {
      return new JsonPrimitive(constant.name());
    }
    if (value instanceof Record part) {
      return of(part);
    }
    if (value instanceof List<?> list) {
      JsonArray array = new JsonArray();
      list.forEach(each -> array.add(element(each)));
      return array;
    }
    throw new IllegalArgumentException("no form in JSON for " + value);
  }

  private static Object value(RecordComponent component, Record part) {
    try {
      return component.getAccessor().invoke(part);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("components of public records are accessible", e);
    }
  }

  private static String decapitalised(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}

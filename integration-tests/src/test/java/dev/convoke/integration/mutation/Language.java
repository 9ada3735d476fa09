package dev.convoke.integration.mutation;

import dev.convoke.dsl.Symbols;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The language's annotations, as their classes tell. */
final class Language {

  private static final Path FOLDER = Path.of("../dsl-annotations/src/main/java/dev/convoke/dsl");

  /** Qualified annotations by simple name. */
  static final Map<String, Class<?>> ANNOTATIONS = annotations();

  /** Names of the symbols that are numbers. */
  static final List<String> SYMBOLS =
      Arrays.stream(Symbols.class.getFields())
          .filter(field -> field.getType() == int.class)
          .map(Field::getName)
          .toList();

  /** Operations that may stand alone: none of their attributes must be written. */
  static final List<Class<?>> BARE_OPERATIONS =
      ANNOTATIONS.values().stream()
          .filter(type -> type.getPackageName().endsWith(".layer"))
          .filter(type -> attributes(type).stream().allMatch(Language::hasDefault))
          .toList();

  private Language() {}

  /** Constants that an attribute takes, ready to be written; empty if it is no enumeration. */
  static List<String> constants(String annotation, String attribute) {
    return method(annotation, attribute).map(Language::constants).findFirst().orElse(List.of());
  }

  /** Constants of a method's type. */
  static List<String> constants(Method attribute) {
    Class<?> type = attribute.getReturnType();
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants())
            .map(constant -> type.getCanonicalName() + '.' + ((Enum<?>) constant).name())
            .toList()
        : List.of();
  }

  /** Whether an attribute may be left out; not known of annotations of the user's own. */
  static boolean isOptional(String annotation, String attribute) {
    return method(annotation, attribute).anyMatch(Language::hasDefault);
  }

  /** The attributes of an annotation of the language, by name. */
  static List<Method> attributes(Class<?> annotation) {
    return Arrays.stream(annotation.getDeclaredMethods())
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  static boolean hasDefault(Method attribute) {
    return attribute.getDefaultValue() != null;
  }

  private static Stream<Method> method(String annotation, String attribute) {
    return Stream.ofNullable(ANNOTATIONS.get(annotation))
        .flatMap(type -> attributes(type).stream())
        .filter(method -> method.getName().equals(attribute));
  }

  private static Map<String, Class<?>> annotations() {
    Map<String, Class<?>> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String name = FOLDER.relativize(file).toString().replace(".java", "").replace('/', '.');
        if (!name.endsWith("package-info")) {
          Class<?> type = Class.forName("dev.convoke.dsl." + name);
          if (type.isAnnotation()) {
            found.put(type.getSimpleName(), type);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }
}

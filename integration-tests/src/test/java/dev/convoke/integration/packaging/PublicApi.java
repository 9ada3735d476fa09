package dev.convoke.integration.packaging;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a module promises to everybody, as text: the public and protected types and members of its
 * exported packages, in an order that depends on names alone.
 */
final class PublicApi {

  private static final String CLASS_FILE = ".class";
  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");
  private static final Set<String> OF_EVERY_ENUM = Set.of("values", "valueOf");

  private PublicApi() {}

  /**
   * The API of a module.
   *
   * @param location its jar or its folder of classes, which is also on the class path
   */
  static String of(Path location) throws IOException {
    ModuleReference module = ModuleFinder.of(location).findAll().iterator().next();
    Set<String> packages =
        module.descriptor().exports().stream()
            .filter(exports -> !exports.isQualified())
            .map(Exports::source)
            .collect(Collectors.toSet());
    try (ModuleReader reader = module.open();
        Stream<String> files = reader.list()) {
      return files
          .filter(file -> file.endsWith(CLASS_FILE) && file.contains("/"))
          .map(file -> file.substring(0, file.length() - CLASS_FILE.length()).replace('/', '.'))
          .filter(name -> packages.contains(name.substring(0, name.lastIndexOf('.'))))
          .sorted()
          .map(PublicApi::load)
          .filter(PublicApi::isPromised)
          .map(PublicApi::text)
          .collect(Collectors.joining("\n"))
          .replaceAll("\\bjava\\.lang\\.(?=[A-Z])", "");
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicApi.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isPromised(Class<?> type) {
    return isPromised(type.getModifiers())
        && (type.getEnclosingClass() == null || isPromised(type.getEnclosingClass()));
  }

  private static boolean isPromised(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static String text(Class<?> type) {
    Stream<String> members =
        Stream.<Stream<? extends AccessibleObject>>of(
                Arrays.stream(type.getDeclaredFields()),
                Arrays.stream(type.getDeclaredConstructors()),
                Arrays.stream(type.getDeclaredMethods()))
            .flatMap(
                kind ->
                    kind.filter(member -> isPromised(type, (Member) member))
                        .map(member -> "  " + member(type, member) + "\n")
                        .sorted());
    return heading(type) + "\n" + members.collect(Collectors.joining());
  }

  private static boolean isPromised(Class<?> type, Member member) {
    return isPromised(member.getModifiers())
        && !member.isSynthetic()
        && !(member instanceof Method && OF_EVERY_OBJECT.contains(member.getName()))
        && !(type.isEnum() && OF_EVERY_ENUM.contains(member.getName()));
  }

  private static String member(Class<?> type, AccessibleObject member) {
    String name = type.getTypeName();
    if (member instanceof Field field) {
      return field.toGenericString().replace(name + '.', "") + constant(field);
    }
    if (member instanceof Constructor<?> constructor) {
      return constructor.toGenericString().replace(name + '(', type.getSimpleName() + '(');
    }
    Method method = (Method) member;
    Object value = method.getDefaultValue();
    return method
            .toGenericString()
            .replace(' ' + name + '.' + method.getName() + '(', ' ' + method.getName() + '(')
        + (value == null ? "" : " default " + shown(value));
  }

  /** Compilers copy these values into the programs of users. */
  private static String constant(Field field) {
    boolean isCopied = field.getType().isPrimitive() || field.getType() == String.class;
    if (!isCopied || !Modifier.isStatic(field.getModifiers())) {
      return "";
    }
    try {
      return " = " + shown(field.get(null));
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static String shown(Object value) {
    if (value instanceof Object[] values) {
      return Arrays.stream(values).map(PublicApi::shown).toList().toString();
    }
    if (value instanceof int[] numbers) {
      return Arrays.toString(numbers);
    }
    return value instanceof String text ? '"' + text + '"' : value.toString();
  }

  private static String heading(Class<?> type) {
    StringBuilder heading = new StringBuilder();
    heading.append(Modifier.toString(type.getModifiers() & ~Modifier.INTERFACE));
    heading.append(' ').append(kind(type)).append(' ').append(type.getTypeName());
    if (type.getTypeParameters().length > 0) {
      heading.append(
          Arrays.stream(type.getTypeParameters())
              .map(PublicApi::variable)
              .collect(Collectors.joining(", ", "<", ">")));
    }
    if (type.getGenericSuperclass() != null && type.getSuperclass() != Object.class) {
      heading.append(" extends ").append(type.getGenericSuperclass().getTypeName());
    }
    if (!type.isAnnotation()) {
      heading.append(names(" implements ", List.of(type.getGenericInterfaces())));
    }
    if (type.isSealed()) {
      heading.append(names(" permits ", List.of(type.getPermittedSubclasses())));
    }
    return heading.toString();
  }

  private static String variable(TypeVariable<?> variable) {
    List<Type> bounds =
        Stream.of(variable.getBounds()).filter(bound -> bound != Object.class).toList();
    return variable.getName() + names(" extends ", bounds);
  }

  private static String names(String before, List<? extends Type> types) {
    return types.isEmpty()
        ? ""
        : types.stream().map(Type::getTypeName).collect(Collectors.joining(", ", before, ""));
  }

  private static String kind(Class<?> type) {
    if (type.isAnnotation()) {
      return "@interface";
    }
    if (type.isInterface()) {
      return "interface";
    }
    if (type.isEnum()) {
      return "enum";
    }
    return type.isRecord() ? "record" : "class";
  }
}

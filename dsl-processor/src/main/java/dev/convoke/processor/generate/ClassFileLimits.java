package dev.convoke.processor.generate;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.convoke.processor.ir.ProvenNetwork;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * What a class file can hold (The Java Virtual Machine Specification, sections 4.1, 4.7.3 and
 * 4.11), against what a generated class needs. Methods of steps end in time; three things are left
 * that grow with the network: the constructor with the steps, constants with everything, and
 * parameters with the outputs that steps behind the end of a method take.
 */
public final class ClassFileLimits {

  private static final int MOST_PARAMETERS = 254; // and this
  private static final int MOST_BYTES = 65_535;
  private static final int MOST_CONSTANTS = 65_534; // the first has number 1

  /** Types and methods of the runtime, of TensorFlow and of the JDK, and what every class has. */
  private static final int CONSTANTS_OF_ANY_NETWORK = 600;

  /** A constructor's fields, three bytes and one for {@code this}. */
  private static final int BYTES_A_FIELD = 4;

  /** A constructor's calls and strings. */
  private static final int BYTES_A_CALL = 3;

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?://[^\\n"
              + "]*|/\\*(?s:.*?)\\*/)"
              + "|(\"[^\"\\\\]*(?:\\\\.[^\"\\\\]*)*\")|(\\d[\\w.]*)|([\\p{L}_$][\\p{L}\\w$]*)(\\()?");

  private ClassFileLimits() {}

  /**
   * What is too much.
   *
   * @param needed in words
   * @param most that the JVM takes
   * @param fix what to write
   */
  public record Excess(String needed, int most, String fix) {}

  /**
   * What a generated class has too much of, if anything.
   *
   * @param network that it was generated for
   */
  public static Optional<Excess> exceededBy(GeneratedNetwork generated, ProvenNetwork network) {
    return generated.javaFiles().stream()
        .flatMap(file -> exceededBy(file, network).stream())
        .findFirst();
  }

  private static Optional<Excess> exceededBy(JavaFile file, ProvenNetwork network) {
    for (MethodSpec method : file.typeSpec().methodSpecs()) {
      int parameters = method.parameters().size();
      if (parameters > MOST_PARAMETERS) {
        return Optional.of(
            new Excess(
                "a method of " + parameters + " parameters",
                MOST_PARAMETERS,
                "merge branches sooner, so that fewer outputs wait for later steps"));
      }
      int bytes = method.isConstructor() ? bytes(method) : 0;
      if (bytes > MOST_BYTES) {
        return Optional.of(
            new Excess(
                "a constructor of about " + number(bytes) + " bytes",
                MOST_BYTES,
                "put steps into blocks: @Use(Part.class)"));
      }
    }
    int constants = mayHaveTooMany(file.typeSpec(), network) ? constants(file) : 0;
    return constants <= MOST_CONSTANTS
        ? Optional.empty()
        : Optional.of(
            new Excess(
                "about " + number(constants) + " constants",
                MOST_CONSTANTS,
                "write fewer steps, or repeat fewer times"));
  }

  private static int bytes(MethodSpec constructor) {
    int bytes = 0;
    Matcher token = TOKEN.matcher(constructor.code().toString());
    while (token.find()) {
      boolean isField = token.group(3) != null && token.group(4) == null;
      boolean isCall = token.group(4) != null || token.group(1) != null;
      bytes += isField ? BYTES_A_FIELD : isCall ? BYTES_A_CALL : 0;
    }
    return bytes;
  }

  /**
   * Whether the text is worth reading. A node has a path, two constants, and the names of its local
   * and of others; a variable has a name, two, and a local.
   */
  private static boolean mayHaveTooMany(TypeSpec type, ProvenNetwork network) {
    long most =
        CONSTANTS_OF_ANY_NETWORK
            + 5L * network.primitives().size()
            + 3 * network.variables().count()
            + 3L * called(type);
    return most > MOST_CONSTANTS;
  }

  /** A string is itself and its text, a field or method its name, its type and who has it. */
  private static int constants(JavaFile file) {
    Set<String> strings = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    Set<String> names = new HashSet<>();
    Matcher token = TOKEN.matcher(file.toString());
    while (token.find()) {
      add(token.group(1), strings);
      add(token.group(2), numbers);
      add(token.group(3), names);
    }
    return CONSTANTS_OF_ANY_NETWORK
        + 2 * strings.size()
        + 2 * numbers.size()
        + names.size()
        + 2 * called(file.typeSpec());
  }

  private static int called(TypeSpec type) {
    int fields = type.fieldSpecs().size();
    return type.methodSpecs().stream()
        .mapToInt(method -> method.modifiers().contains(Modifier.PRIVATE) ? 1 : 0)
        .reduce(fields, Integer::sum);
  }

  private static void add(@Nullable String text, Set<String> texts) {
    if (text != null) {
      texts.add(text);
    }
  }

  private static String number(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}

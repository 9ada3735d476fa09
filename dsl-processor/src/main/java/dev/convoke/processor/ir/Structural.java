package dev.convoke.processor.ir;

import dev.convoke.dsl.Add;
import dev.convoke.dsl.Auxiliary;
import dev.convoke.dsl.Composed;
import dev.convoke.dsl.Concat;
import dev.convoke.dsl.From;
import dev.convoke.dsl.Highway;
import dev.convoke.dsl.Multiply;
import dev.convoke.dsl.Repeat;
import dev.convoke.dsl.Residual;
import dev.convoke.dsl.Use;
import java.util.List;
import java.util.Optional;

/** The annotations that wire steps and use blocks, as against operations. */
public final class Structural {

  public static final String FROM = From.class.getCanonicalName();
  public static final String ADD = Add.class.getCanonicalName();
  public static final String CONCAT = Concat.class.getCanonicalName();
  public static final String MULTIPLY = Multiply.class.getCanonicalName();
  public static final String AUXILIARY = Auxiliary.class.getCanonicalName();
  public static final String REPEAT = Repeat.class.getCanonicalName();
  public static final String RESIDUAL = Residual.class.getCanonicalName();
  public static final String HIGHWAY = Highway.class.getCanonicalName();
  public static final String USE = Use.class.getCanonicalName();

  /** Operations that a composed annotation carries; blocks that it names become {@link #USE}. */
  public static final String COMPOSED = Composed.class.getCanonicalName();

  private static final String NO_BLOCK = Use.None.class.getCanonicalName();

  private Structural() {}

  /** Qualified names of all of them. */
  public static List<String> annotations() {
    return List.of(FROM, ADD, CONCAT, MULTIPLY, AUXILIARY, REPEAT, RESIDUAL, HIGHWAY, USE);
  }

  /** Whether it says what enters the step. */
  public static boolean isSource(DeclaredOperation operation) {
    return is(operation, FROM) || isMerge(operation);
  }

  /** Whether it takes several steps. */
  public static boolean isMerge(DeclaredOperation operation) {
    return is(operation, ADD) || is(operation, CONCAT) || is(operation, MULTIPLY);
  }

  public static boolean is(DeclaredOperation operation, String annotation) {
    return operation.annotation().equals(annotation);
  }

  /** Whether it uses a block. */
  public static boolean usesBlock(DeclaredOperation operation) {
    return is(operation, RESIDUAL) || is(operation, HIGHWAY) || is(operation, USE);
  }

  /** The names that a source takes. */
  public static List<Value.TextValue> sources(DeclaredOperation source) {
    if (is(source, FROM)) {
      return List.of(source.attributes().get("value", Value.TextValue.class));
    }
    return source.attributes().get("value", Value.ListValue.class).values().stream()
        .map(Value.TextValue.class::cast)
        .toList();
  }

  /**
   * The block that {@code @Use}, {@code @Residual} or {@code @Highway} names, if exactly one is
   * named.
   */
  public static Optional<Value.TypeValue> block(DeclaredOperation operation) {
    List<Value.TypeValue> named =
        (is(operation, USE) ? List.of("value", "block") : List.of("block"))
            .stream()
                .map(attribute -> operation.attributes().get(attribute, Value.TypeValue.class))
                .filter(type -> !type.type().equals(NO_BLOCK))
                .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }
}

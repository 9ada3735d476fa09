package dev.convoke.processor.provider;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.Cost.Reach;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.Memory.Inner;
import dev.convoke.processor.operation.Operation;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.Operations;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What providers may not answer: numbers and names that no stage can work with. Whether an answer
 * is true is not to be told from here.
 */
final class Answers {

  private Answers() {}

  /** Every answer will do. */
  static <T> Optional<String> any(T answer) {
    return Optional.empty();
  }

  /** A kind is one word of its own. */
  static Optional<String> wrongWithKind(String kind) {
    if (kind.isEmpty() || kind.chars().anyMatch(Character::isWhitespace)) {
      return Optional.of("kind '" + kind + "' is not one word");
    }
    return Operations.all().stream().map(Operation::kind).anyMatch(kind::equals)
        ? Optional.of("kind " + kind + " is Convoke's own")
        : Optional.empty();
  }

  /** A name becomes part of the names of locals. */
  static Optional<String> wrongWithName(String name) {
    boolean isName =
        !name.isEmpty()
            && Character.isJavaIdentifierStart(name.charAt(0))
            && name.chars().allMatch(Character::isJavaIdentifierPart);
    return isName ? Optional.empty() : Optional.of("name '" + name + "' is no name in Java");
  }

  /**
   * A shape has sizes, and variables have names and sizes. That none is known is an answer only
   * where something was reported; else the network would be left out without a word.
   */
  static Optional<String> wrongWithShape(OperationShape shape, boolean isReported) {
    if (shape.output() instanceof TensorShape.Unknown) {
      return isReported
          ? Optional.empty()
          : Optional.of("an unknown output, and nothing is reported");
    }
    if (hasNoSize(shape.output().sizes())) {
      return Optional.of("output " + shape.output().text());
    }
    Set<String> names = new HashSet<>();
    for (Variable variable : shape.variables()) {
      if (variable.name().isBlank()) {
        return Optional.of("a variable without a name");
      }
      if (!names.add(variable.name())) {
        return Optional.of("two variables named " + variable.name());
      }
      Objects.requireNonNull(variable.role(), "role of variable " + variable.name());
      if (hasNoSize(variable.shape())) {
        return Optional.of("variable " + variable.name() + " of sizes " + variable.shape());
      }
    }
    return Optional.empty();
  }

  private static boolean hasNoSize(List<Integer> sizes) {
    return sizes.stream().anyMatch(size -> size < 1);
  }

  static Optional<String> wrongWithCost(Cost cost) {
    if (cost.multiplyAdds() < 0) {
      return Optional.of(cost.multiplyAdds() + " multiply-adds");
    }
    return wrongWithReach(cost.height()).or(() -> wrongWithReach(cost.width()));
  }

  private static Optional<String> wrongWithReach(Reach reach) {
    if (reach.extent() < 1) {
      return Optional.of("extent " + reach.extent());
    }
    if (reach.stride() < 1) {
      return Optional.of("stride " + reach.stride());
    }
    return reach.enlargement() < 1
        ? Optional.of("enlargement " + reach.enlargement())
        : Optional.empty();
  }

  static Optional<String> wrongWithMemory(Memory memory) {
    Objects.requireNonNull(memory.inputs(), "inputs of memory");
    Objects.requireNonNull(memory.form(), "form of memory");
    memory.inner().forEach(inner -> Objects.requireNonNull(inner.need(), "need of inner tensor"));
    return memory.inner().stream()
        .mapToLong(Inner::elements)
        .filter(elements -> elements < 0)
        .mapToObj(elements -> "an inner tensor of " + elements + " elements")
        .findFirst();
  }

  static Optional<String> wrongWithCode(CodeBlock code) {
    return code.toString().isBlank()
        ? Optional.of("no expression of the output")
        : Optional.empty();
  }

  static Optional<String> wrongWithTypes(Set<String> types) {
    return types.stream().anyMatch(String::isBlank)
        ? Optional.of("a type of operations without a name")
        : Optional.empty();
  }
}

package dev.convoke.processor.operation;

import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.Variable;
import java.util.List;

/**
 * What a shape rule finds.
 *
 * @param output unknown after a mistake
 * @param variables with names inside their step, such as {@code kernel}
 */
public record OperationShape(TensorShape output, List<Variable> variables) {

  public OperationShape {
    variables = List.copyOf(variables);
  }

  /** An output and the variables that the operation owns. */
  public static OperationShape of(TensorShape output, Variable... variables) {
    return new OperationShape(output, List.of(variables));
  }

  /** After a report. */
  public static OperationShape unknown() {
    return of(TensorShape.unknown());
  }
}

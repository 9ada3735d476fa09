package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.WeightRules;
import java.util.List;

/** One operation being written: its inputs by name, its sizes, and where its code goes. */
public final class OpCall {

  private final ShapedNode node;
  private final List<String> inputs;
  private final MethodScope method;

  /**
   * @param node the operation with its sizes
   * @param inputs names of the locals that hold its inputs
   * @param method where declarations go
   */
  OpCall(ShapedNode node, List<String> inputs, MethodScope method) {
    this.node = node;
    this.inputs = List.copyOf(inputs);
    this.method = method;
  }

  /** Name of the local that holds the first input. */
  public String input() {
    return inputs.get(0);
  }

  /** Names of the locals that hold the inputs. */
  public List<String> inputs() {
    return inputs;
  }

  /** Shape of the first input. */
  public TensorShape inputShape() {
    return node.inputShapes().get(0);
  }

  public TensorShape outputShape() {
    return node.outputShape();
  }

  /** Name of the field that holds the runtime's {@code GraphScope}. */
  public String scope() {
    return method.scopeField();
  }

  /** Path of the step. */
  public String step() {
    return node.id().step();
  }

  /** The operation with its sizes. */
  public ShapedNode node() {
    return node;
  }

  /**
   * One of the operation's variables with its full name: the one that ends in {@code /name}.
   *
   * @throws IllegalStateException if the shape rule made no such variable
   */
  public Variable variable(String name) {
    return node.variables().stream()
        .filter(variable -> variable.name().endsWith('/' + name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(step() + " has no variable " + name));
  }

  /** What the operation's variables have in common: their names without the last part. */
  public String variablePrefix(String name) {
    String full = variable(name).name();
    return full.substring(0, full.length() - name.length() - 1);
  }

  /** What is asked for variables: the runtime's scope, or how it treats a step's weights. */
  CodeBlock variables() {
    String scope = method.scopeField();
    WeightRules weights = node.node().weights();
    if (!weights.trainable()) {
      return CodeBlock.of("$L.frozen()", scope);
    }
    return weights.decays() ? CodeBlock.of("$L", scope) : CodeBlock.of("$L.undecayed()", scope);
  }

  /** Declares a local for a variable, named as it is within the step; returns the local's name. */
  public String declareVariable(String name, CodeBlock expression) {
    String[] parts = variable(name).name().substring(step().length() + 1).split("/", -1);
    return method.declare(MethodScope.camelCase(parts), expression);
  }

  /** Declares a local for an intermediate value and returns its name. */
  public String declare(String suffix, CodeBlock expression) {
    return method.declare(suffix, expression);
  }
}

package dev.convoke.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.WeightRules;
import java.util.List;
import java.util.stream.Stream;

/** One operation being written: its inputs by name, its sizes, and where its code goes. */
public final class OpCall {

  private final ShapedNode node;
  private final List<String> inputs;
  private final Locals locals;

  /**
   * @param node the operation with its sizes
   * @param inputs names of the locals that hold its inputs
   * @param locals where declarations go
   */
  public OpCall(ShapedNode node, List<String> inputs, Locals locals) {
    this.node = node;
    this.inputs = List.copyOf(inputs);
    this.locals = locals;
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

  /** The local that holds the runtime's {@code Step}: what the operation's code calls. */
  public String step() {
    return locals.step();
  }

  /**
   * A call of the runtime's {@code Step}.
   *
   * @param method its name, such as {@code conv2d}
   * @param arguments names of locals, numbers or code
   */
  public CodeBlock calls(String method, Object... arguments) {
    return on(CodeBlock.of("$L", step()), method, arguments);
  }

  /** The same call, for what has variables of its own: it obeys the step's modifiers. */
  public CodeBlock callsWithWeights(String method, Object... arguments) {
    WeightRules weights = node.node().weights();
    if (!weights.trainable()) {
      return callsFrozen(method, arguments);
    }
    return weights.decays()
        ? calls(method, arguments)
        : on(CodeBlock.of("$L.undecayed()", step()), method, arguments);
  }

  /** The same call, for what no training changes. */
  CodeBlock callsFrozen(String method, Object... arguments) {
    return on(CodeBlock.of("$L.frozen()", step()), method, arguments);
  }

  private static CodeBlock on(CodeBlock step, String method, Object... arguments) {
    CodeBlock list =
        Stream.of(arguments)
            .map(argument -> CodeBlock.of("$L", argument))
            .collect(CodeBlock.joining(",$W"));
    return CodeBlock.of("$L.$L($L)", step, method, list);
  }

  /** The operation with its sizes. */
  public ShapedNode node() {
    return node;
  }

  /**
   * One of the operation's variables.
   *
   * @param name as the shape rule named it; in a step of several operations its full name may have
   *     the operation's before it
   * @throws IllegalStateException if the shape rule made no such variable
   */
  public Variable variable(String name) {
    return node.variables().stream()
        .filter(variable -> variable.name().endsWith('/' + name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(node.id() + " has no variable " + name));
  }

  /** A variable's name within the step, by which the runtime's {@code Step} knows it. */
  public String nameInStep(String name) {
    return variable(name).name().substring(node.id().step().length() + 1);
  }

  /** Declares a local for a variable, named as it is within the step; returns the local's name. */
  String declareVariable(String name, CodeBlock expression) {
    return locals.declare(expression, nameInStep(name).split("/", -1));
  }

  /** Declares a local for an intermediate value and returns its name. */
  public String declare(String suffix, CodeBlock expression) {
    return locals.declare(expression, suffix);
  }
}

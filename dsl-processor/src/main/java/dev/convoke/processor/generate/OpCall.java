package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.WeightRules;
import java.util.List;

/**
 * One operation being written: its inputs by name, its sizes, and the method that takes its code.
 *
 * @param node the operation with its sizes
 * @param inputs names of the locals that hold its inputs
 * @param method where declarations go
 */
record OpCall(ShapedNode node, List<String> inputs, MethodScope method) {

  String input() {
    return inputs.get(0);
  }

  TensorShape inputShape() {
    return node.inputShapes().get(0);
  }

  TensorShape outputShape() {
    return node.outputShape();
  }

  String step() {
    return node.id().step();
  }

  /** Full name of one of the operation's variables: the one that ends in {@code /name}. */
  String variable(String name) {
    return node.variables().stream()
        .map(variable -> variable.name())
        .filter(full -> full.endsWith('/' + name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(step() + " has no variable " + name));
  }

  /** What the operation's variables have in common: their names without the last part. */
  String variablePrefix(String name) {
    String full = variable(name);
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
  String declareVariable(String name, CodeBlock expression) {
    String[] parts = variable(name).substring(step().length() + 1).split("/", -1);
    return method.declare(MethodScope.camelCase(parts), expression);
  }

  /** Declares a local for an intermediate value and returns its name. */
  String declare(String suffix, CodeBlock expression) {
    return method.declare(suffix, expression);
  }
}

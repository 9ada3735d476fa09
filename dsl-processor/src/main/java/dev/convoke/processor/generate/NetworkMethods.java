package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.TensorShape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes the methods that build a network: one a step, and one a unit of a block, so that a method
 * stays as short as its block whatever the depth of the network. Where a block or step is too long
 * for a method of the JVM, its method ends with a call of one that goes on.
 */
final class NetworkMethods {

  /** A longer step without steps of its own is written in pieces, between which methods may end. */
  private static final int MOST_OPERATIONS = 30;

  private final String scopeField;
  private final NameAllocator methodNames = new NameAllocator();
  private final List<MethodSpec> methods = new ArrayList<>();

  NetworkMethods(String scopeField) {
    this.scopeField = scopeField;
  }

  /** All methods, a step's before those it calls. */
  List<MethodSpec> methods() {
    return List.copyOf(methods);
  }

  /**
   * Writes the method of a step or unit and those below it.
   *
   * @param path of the step or unit
   * @param nodes all nodes at or below it, in order
   * @return how to call it
   */
  CallableStep write(String path, List<ShapedNode> nodes) {
    return write(path, nodes, parts(path, nodes), 1);
  }

  /**
   * Writes what is left of a step or unit.
   *
   * @param parts the nodes, divided
   * @param number of the method among those of the path
   */
  private CallableStep write(
      String path, List<ShapedNode> nodes, Deque<List<ShapedNode>> parts, int number) {
    String ending = number == 1 ? "" : "Part" + number;
    String methodName = methodNames.newName(methodName(path) + ending);
    int place = methods.size();
    MethodScope scope = new MethodScope(scopeField);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(methodName)
            .addModifiers(Modifier.PRIVATE)
            .returns(MethodScope.FLOAT_OPERAND);
    List<NodeId> inputs = inputsOf(nodes);
    for (NodeId input : inputs) {
      String suggestion = inputs.size() == 1 ? "input" : localName(input.step());
      method.addParameter(MethodScope.FLOAT_OPERAND, scope.parameter(suggestion, input));
    }
    CodeBlock last = CodeBlock.of("");
    if (parts.stream().allMatch(part -> isUnit(part.get(0).id().childOf(path), part))) {
      scope.summary(StepComment.ofUnits(path, nodes));
    }
    int done = 0;
    while (done < nodes.size() && !scope.isFull()) {
      List<ShapedNode> next = parts.remove();
      done += next.size();
      last = part(path, next, done == nodes.size(), scope);
    }
    if (done < nodes.size()) {
      List<ShapedNode> rest = nodes.subList(done, nodes.size());
      last = call(write(path, rest, parts, number + 1), scope);
    }
    methods.add(place, method.addCode(scope.returning(last)).build());
    return new CallableStep(methodName, inputs);
  }

  /**
   * A method and the nodes whose outputs it takes.
   *
   * @param method its name
   * @param inputs in the order of its parameters
   */
  record CallableStep(String method, List<NodeId> inputs) {}

  /** Writes one child, inline or as a call; returns the expression of its output. */
  private CodeBlock part(String path, List<ShapedNode> nodes, boolean isLast, MethodScope scope) {
    String child = nodes.get(0).id().childOf(path);
    ShapedNode output = nodes.get(nodes.size() - 1);
    String local = child.equals(path) ? "" : localName(child);
    if (!child.equals(path) && isUnit(child, nodes)) {
      CodeBlock call = call(write(child, nodes), scope);
      if (!isLast) {
        scope.holds(output.id(), scope.declare(local, call));
      }
      return call;
    }
    if (nodes.size() == 1 && output.isIdentity()) {
      String entering = scope.outputOf(output.node().inputs().get(0));
      scope.holds(output.id(), entering);
      return CodeBlock.of(entering);
    }
    scope.step(child, local, StepComment.of(child, nodes));
    return inline(nodes, local, isLast, scope);
  }

  private static CodeBlock call(CallableStep callee, MethodScope scope) {
    String arguments =
        callee.inputs().stream().map(scope::outputOf).collect(Collectors.joining(", "));
    return CodeBlock.of("$L($L)", callee.method(), arguments);
  }

  /** Whether nodes of a child have steps of their own, and so a method. */
  private static boolean isUnit(String child, List<ShapedNode> nodes) {
    return nodes.stream().anyMatch(node -> !node.id().step().equals(child));
  }

  private CodeBlock inline(
      List<ShapedNode> nodes, String local, boolean isLast, MethodScope scope) {
    CodeBlock expression = CodeBlock.of("");
    for (int i = 0; i < nodes.size(); i++) {
      ShapedNode node = nodes.get(i);
      List<String> inputs = node.node().inputs().stream().map(scope::outputOf).toList();
      if (node.isIdentity()) {
        expression = CodeBlock.of(inputs.get(0));
        scope.holds(node.id(), inputs.get(0));
        continue;
      }
      expression = OpEmitters.emit(node.op(), new OpCall(node, inputs, scope));
      if (!isLast || i < nodes.size() - 1) {
        String suffix = i == 0 && !local.isEmpty() ? "" : OpNames.local(node.op());
        scope.holds(node.id(), scope.declare(suffix, expression));
      }
    }
    return expression;
  }

  /** Nodes outside that nodes inside take, in order of first use. */
  private static List<NodeId> inputsOf(List<ShapedNode> nodes) {
    Set<NodeId> inside = nodes.stream().map(ShapedNode::id).collect(Collectors.toSet());
    Set<NodeId> outside = new LinkedHashSet<>();
    for (ShapedNode node : nodes) {
      node.node().inputs().stream().filter(id -> !inside.contains(id)).forEach(outside::add);
    }
    return List.copyOf(outside);
  }

  /** Consecutive nodes of one child of the path, or of the path itself. */
  private static Deque<List<ShapedNode>> parts(String path, List<ShapedNode> nodes) {
    Deque<List<ShapedNode>> parts = new ArrayDeque<>();
    int from = 0;
    while (from < nodes.size()) {
      String child = nodes.get(from).id().childOf(path);
      int end = from + 1;
      while (end < nodes.size() && nodes.get(end).id().childOf(path).equals(child)) {
        end++;
      }
      List<ShapedNode> part = nodes.subList(from, end);
      if (!isUnit(child, part)) {
        end = Math.min(end, from + MOST_OPERATIONS);
      }
      parts.add(nodes.subList(from, end));
      from = end;
    }
    return parts;
  }

  /** {@code stage1Unit2} for {@code stage1/2}. */
  private static String methodName(String path) {
    Stream<String> words = Stream.of(path.split("/", -1)).map(MethodScope::identifier);
    return MethodScope.camelCase(words.toArray(String[]::new));
  }

  private static String localName(String path) {
    return MethodScope.identifier(path.substring(path.lastIndexOf('/') + 1));
  }

  /** Nodes by top-level step, in order. */
  static Map<String, List<ShapedNode>> byStep(List<ShapedNode> nodes) {
    Map<String, List<ShapedNode>> steps = new LinkedHashMap<>();
    for (ShapedNode node : nodes) {
      steps.computeIfAbsent(node.id().topStep(), step -> new ArrayList<>()).add(node);
    }
    return steps;
  }

  /** The shape of a group's output. */
  static TensorShape outputShape(List<ShapedNode> nodes) {
    return nodes.get(nodes.size() - 1).outputShape();
  }
}

package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.BlockLabels;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.op.IdentityOp;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.operation.Operations;
import dev.convoke.processor.operation.ProvidedOp;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Writes the methods that build a network: one for each distinct step, and one for each distinct
 * unit of a block, so that the class is as long as what is written, whatever the depth of the
 * network. Where a block or step is too long for a method of the JVM, its method ends with a call
 * of one that goes on.
 */
final class NetworkMethods {

  private final DistinctUnits units;
  private final Set<UnitForm> written = new HashSet<>();
  private final List<MethodSpec> methods = new ArrayList<>();

  /**
   * @param labels what the blocks of the network are called
   * @param steps the network's own steps
   */
  NetworkMethods(BlockLabels labels, List<Unit> steps) {
    this.units = new DistinctUnits(labels, steps);
  }

  /** All methods, a step's before those it calls. */
  List<MethodSpec> methods() {
    return List.copyOf(methods);
  }

  /**
   * A method and the nodes whose outputs it takes, behind the step.
   *
   * @param method its name
   * @param inputs in the order of its parameters
   */
  record CallableUnit(String method, List<NodeId> inputs) {}

  /**
   * The methods of a unit, of which one is written.
   *
   * @param unit name of the first
   * @param number from 1
   */
  private record Target(String unit, int number, UnitComment comment) {

    Target next() {
      return new Target(unit, number + 1, comment);
    }

    String suggestion() {
      return unit + "Part" + number;
    }
  }

  /** Writes the method of a step or unit and those it calls, unless they are written already. */
  CallableUnit write(Unit unit) {
    UnitForm form = UnitForm.of(unit);
    String name = units.method(form);
    if (written.add(form)) {
      UnitComment comment = new UnitComment(units.paths(form));
      write(name, new Target(name, 1, comment), unit, new ArrayDeque<>(units.stretches(unit)));
    }
    return new CallableUnit(name, unit.inputs());
  }

  /**
   * Writes a unit, or what is left of it.
   *
   * @param name of the method
   * @param target what the method is part of
   * @param stretches of the unit, not written yet
   */
  private void write(String name, Target target, Unit unit, Deque<Stretch> stretches) {
    int place = methods.size();
    MethodScope scope = new MethodScope(unit.hasSteps() ? "block" : "step");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(MethodScope.FLOAT_OPERAND)
            .addParameter(MethodScope.STEP, scope.ownStep());
    List<NodeId> inputs = unit.inputs();
    boolean isNamed = inputs.size() > 1 && !target.comment().isShared();
    for (NodeId input : inputs) {
      String suggestion = isNamed ? MethodScope.localName(source(input, unit)) : "input";
      method.addParameter(MethodScope.FLOAT_OPERAND, scope.parameter(suggestion, input));
    }
    if (target.number() == 1) {
      scope.comment(target.comment().of(unit));
    }
    CodeBlock last = CodeBlock.of("");
    int done = 0;
    while (done < unit.nodes().size() && !scope.isFull()) {
      Stretch next = stretches.remove();
      done += next.size();
      last = stretch(unit, next, done == unit.nodes().size(), scope);
    }
    if (done < unit.nodes().size()) {
      Unit rest = unit.without(done);
      Target next = target.next();
      String restName = units.newName(next.suggestion());
      write(restName, next, rest, stretches);
      last = call(restName, CodeBlock.of(scope.ownStep()), rest, scope);
    }
    methods.add(place, method.addCode(scope.returning(last)).build());
  }

  /** What an input is named after: the network's step that gives it, or the step of a block. */
  private static String source(NodeId input, Unit unit) {
    boolean isOfOtherStep = !unit.path().contains("/") && !input.topStep().equals(unit.path());
    return isOfOtherStep ? input.topStep() : input.step();
  }

  /** Writes a stretch of a unit; returns the expression of its output. */
  private CodeBlock stretch(Unit unit, Stretch stretch, boolean isLast, MethodScope scope) {
    if (stretch.isLoop()) {
      return loop(stretch, scope);
    }
    Unit part = stretch.first();
    boolean isOwn = part.path().equals(unit.path());
    if (!isOwn && part.hasSteps()) {
      CodeBlock call = call(write(part).method(), scope.child(part), part, scope);
      if (!isLast) {
        scope.holds(part.last().id(), scope.declareUnit(part, call));
      }
      return call;
    }
    if (part.nodes().size() == 1 && part.last().op() instanceof IdentityOp) {
      return passing(part.last(), scope);
    }
    if (isOwn) {
      scope.own(unit.hasSteps() ? UnitComment.ofOwn(part) : "");
    } else {
      scope.step(part, isOneCall(part));
    }
    return inline(part, isLast, scope);
  }

  /** Calls one method for each unit in turn. */
  private CodeBlock loop(Stretch stretch, MethodScope scope) {
    CallableUnit first = write(stretch.first());
    String output =
        scope.loop(
            scope.outputOf(first.inputs().get(0)),
            stretch.first().number().orElseThrow(),
            stretch.last().number().orElseThrow(),
            first.method());
    scope.holds(stretch.last().last().id(), output);
    return CodeBlock.of(output);
  }

  private static CodeBlock call(String method, CodeBlock step, Unit unit, MethodScope scope) {
    CodeBlock inputs =
        unit.inputs().stream()
            .map(input -> CodeBlock.of(",$W$L", scope.outputOf(input)))
            .collect(CodeBlock.joining(""));
    return CodeBlock.of("$L($L$L)", method, step, inputs);
  }

  /** Whether a part's code is one call of its step, which then needs no local. */
  private static boolean isOneCall(Unit part) {
    return part.nodes().size() == 1
        && part.last().variables().isEmpty()
        && !(part.last().op() instanceof ProvidedOp);
  }

  /** Writes the nodes of one step, one after the other. */
  private static CodeBlock inline(Unit part, boolean isLast, MethodScope scope) {
    CodeBlock expression = CodeBlock.of("");
    for (int i = 0; i < part.nodes().size(); i++) {
      ShapedNode node = part.nodes().get(i);
      if (node.op() instanceof IdentityOp) {
        expression = passing(node, scope);
        continue;
      }
      List<String> inputs = node.node().inputs().stream().map(scope::outputOf).toList();
      OpCall call = new OpCall(node, inputs, scope);
      expression = Operations.at(node, () -> emit(node.op(), call));
      if (!isLast || i < part.nodes().size() - 1) {
        scope.holds(node.id(), scope.declareOutput(node, expression));
      }
    }
    return expression;
  }

  private static <O extends Op> CodeBlock emit(O op, OpCall call) {
    return Operations.primitive(op).emit(op, call);
  }

  /** What enters a node that computes nothing also leaves it. */
  private static CodeBlock passing(ShapedNode node, MethodScope scope) {
    String entering = scope.outputOf(node.node().inputs().get(0));
    scope.holds(node.id(), entering);
    return CodeBlock.of(entering);
  }
}

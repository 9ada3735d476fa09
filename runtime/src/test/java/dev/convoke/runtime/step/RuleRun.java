package dev.convoke.runtime.step;

import dev.convoke.runtime.fixture.LayerRun;
import dev.convoke.runtime.fixture.Reference;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Step;
import dev.convoke.runtime.graph.Variable;
import dev.convoke.runtime.graph.Variables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** An update rule on one variable whose gradients, rates and step numbers are fed. */
final class RuleRun implements AutoCloseable {

  private final Graph graph = new Graph();
  private final Operand<TFloat32> weights;
  private final Placeholder<TFloat32> rate;
  private final Placeholder<TInt64> stepsBefore;
  private final Placeholder<TFloat32> gradient;
  private final Op update;
  private final Session session;

  /**
   * @param weight asks for a variable and reads it
   */
  RuleRun(UpdateRule.Factory factory, Function<Step, Operand<TFloat32>> weight) {
    Ops tf = Ops.create(graph);
    Variables variables = new Variables(tf, 3);
    GraphScope scope = new GraphScope(tf, variables, true, tf.constant(0L));
    weights = weight.apply(scope.step("step"));
    Variable variable = variables.all().get(0);
    rate = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    stepsBefore = tf.placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
    gradient = tf.placeholder(TFloat32.class, Placeholder.shape(variable.shape()));
    UpdateRule rule = factory.create(tf, new UpdateRule.Inputs(rate, stepsBefore));
    Map<Slot, VarHandleOp> slots = new HashMap<>();
    List<Op> zeros =
        rule.slots().stream()
            .map(
                slot -> {
                  VarHandleOp handle =
                      tf.varHandleOp(
                          TFloat32.class, variable.shape(), VarHandleOp.sharedName(slot.name()));
                  slots.put(slot, handle);
                  return (Op)
                      tf.assignVariableOp(
                          handle, tf.zeros(tf.constant(variable.shape()), TFloat32.class));
                })
            .toList();
    update = rule.update(new VariableGradient(variable, weights, gradient), slots::get);
    session = new Session(graph);
    variables.initialize(session);
    zeros.forEach(session::run);
  }

  /** Takes a step. */
  void step(long before, float learningRate, float[] gradients) {
    try (TFloat32 fedRate = TFloat32.scalarOf(learningRate);
        TInt64 fedStep = TInt64.scalarOf(before);
        TFloat32 fedGradient = TFloat32.vectorOf(gradients)) {
      session
          .runner()
          .feed(rate, fedRate)
          .feed(stepsBefore, fedStep)
          .feed(gradient, fedGradient)
          .addTarget(update)
          .run()
          .close();
    }
  }

  /** The weights now. */
  double[] weights() {
    try (Result result = session.runner().fetch(weights).run()) {
      return Reference.doubles(LayerRun.floats((TFloat32) result.get(0)));
    }
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }
}

package dev.convoke.runtime.data.picture;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/**
 * Several ways to make a tensor from the same inputs. One is chosen when the graph runs, and only
 * that one is computed.
 *
 * @param <R> of what is made
 */
public final class Choice<R extends TType> implements AutoCloseable {

  private final Class<R> type;
  private final List<ConcreteFunction> ways;

  private Choice(Class<R> type, List<ConcreteFunction> ways) {
    this.type = type;
    this.ways = ways;
  }

  /**
   * One way.
   *
   * @param <R> of what it makes
   */
  @FunctionalInterface
  public interface Way<R extends TType> {

    /**
     * Adds the operations.
     *
     * @param inputs of the way's own graph, in their order
     */
    Operand<R> apply(Ops tf, List<Operand<?>> inputs);
  }

  /** What is known of an input before the graph runs. */
  public record Input(Class<? extends TType> type, Shape shape) {}

  /** Makes the ways, all of the same inputs. */
  public static <R extends TType> Choice<R> of(
      Class<R> type, List<Input> inputs, List<? extends Way<R>> ways) {
    return new Choice<>(type, ways.stream().map(way -> function(way, inputs)).toList());
  }

  private static <R extends TType> ConcreteFunction function(Way<R> way, List<Input> inputs) {
    return ConcreteFunction.create(
        tf -> {
          Signature.Builder signature = Signature.builder("way");
          List<Operand<?>> inner = new ArrayList<>();
          for (Input input : inputs) {
            Placeholder<?> place = tf.placeholder(input.type(), Placeholder.shape(input.shape()));
            signature.input("input" + inner.size(), place);
            inner.add(place);
          }
          return signature.output("made", way.apply(tf, inner)).build();
        });
  }

  /**
   * Adds the choice.
   *
   * @param number of the way, scalar
   * @param inputs in their order
   */
  public Operand<R> take(Ops tf, Operand<TInt32> number, List<? extends Operand<?>> inputs) {
    return typed(tf.caseOp(number, List.copyOf(inputs), List.of(type), ways).output().get(0));
  }

  @SuppressWarnings("unchecked") // as the functions return
  private static <R extends TType> Operand<R> typed(Output<?> output) {
    return (Operand<R>) output;
  }

  /** Frees the ways; what was added to a graph stays in it. */
  @Override
  public void close() {
    ways.forEach(ConcreteFunction::close);
  }
}

package dev.convoke.processor.provider;

import dev.convoke.processor.cost.CostRule;
import dev.convoke.processor.cost.Memory;
import dev.convoke.processor.cost.MemoryRule;
import dev.convoke.processor.generate.OpEmitter;
import dev.convoke.processor.gradient.GradientPath;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.layer.LayerReader;
import dev.convoke.processor.shape.ShapeRule;
import java.util.List;
import java.util.Set;

/**
 * An operation of your own. Its annotation carries {@link dev.convoke.dsl.Operation}; this class
 * lies on the annotation processor path and is named in {@code
 * META-INF/services/dev.convoke.processor.provider.LayerProvider}. It speaks to each stage through
 * the interface that the language's own operations use:
 *
 * <ul>
 *   <li>{@link LayerReader} reads the annotation into a record of plain numbers and reports bad
 *       values;
 *   <li>{@link ShapeRule} says what comes out and which variables it takes, or reports that the
 *       input does not fit;
 *   <li>{@link CostRule} counts multiply-adds and says how far an output element sees;
 *   <li>{@link MemoryRule} says what waits for the backward pass; unless it is implemented, the
 *       inputs and the output do;
 *   <li>{@link OpEmitter} writes the TensorFlow code;
 *   <li>{@link GradientPath} names what a gradient must pass in it, which can be left out.
 * </ul>
 *
 * <p>A mistake of the user is reported, with a {@link dev.convoke.processor.diagnostic.MessageCode}
 * of the provider's own. An exception is a mistake of the provider: the build fails with {@code
 * ProviderFailed}, which names it.
 *
 * @param <O> the record that the annotation becomes; its text enters the network's fingerprint
 */
public interface LayerProvider<O extends Record>
    extends LayerReader<O>,
        ShapeRule<O>,
        CostRule<O>,
        MemoryRule<O>,
        OpEmitter<O>,
        GradientPath<O> {

  /** Qualified name of the annotation that it reads. */
  String annotation();

  @Override
  default Memory memory(O op, List<TensorShape> inputs, TensorShape output) {
    return Memory.of(Memory.Need.ALWAYS).keepingOutput();
  }

  /**
   * Types of the TensorFlow operations between the input or the weights and the output. One without
   * a gradient is an error where something before it is trained. Nothing is looked at by default.
   */
  @Override
  default Set<String> tensorFlowOperations(O op) {
    return Set.of();
  }
}

package dev.convoke.processor.provider;

import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.PrimitiveOperation;
import dev.convoke.processor.operation.WrittenOperation;
import java.util.List;
import java.util.Set;

/**
 * An operation of your own. Its annotation carries {@link dev.convoke.dsl.Operation}; this class
 * lies on the annotation processor path and is named in {@code
 * META-INF/services/dev.convoke.processor.provider.OperationProvider}. It answers what the
 * language's own operations answer, {@link WrittenOperation} and {@link PrimitiveOperation}:
 *
 * <ul>
 *   <li>{@code read} makes a record of plain numbers of the annotation and reports bad values;
 *   <li>{@code shape} says what comes out and which variables it takes, or reports that the input
 *       does not fit;
 *   <li>{@code cost} counts multiply-adds and says how far an output element sees;
 *   <li>{@code memory} says what waits for the backward pass; unless it is implemented, the inputs
 *       and the output do;
 *   <li>{@code emit} writes the TensorFlow code;
 *   <li>{@code tensorFlowOperations} names what a gradient must pass in it, which can be left out;
 *   <li>{@code family} says what it looks like on the page, which can be left out;
 *   <li>{@code configuration} names the numbers that change what it computes, for the fingerprint;
 *       unless it is implemented, all components of the record are those.
 * </ul>
 *
 * <p>A mistake of the user is reported, with a {@link dev.convoke.processor.diagnostic.MessageCode}
 * of the provider's own. An exception, null or an impossible answer, such as a size of zero, is a
 * mistake of the provider: the build fails with {@code ProviderFailed}, which names it.
 *
 * @param <O> the record that the annotation becomes
 */
public interface OperationProvider<O extends Record>
    extends WrittenOperation<O>, PrimitiveOperation<O> {

  /** Qualified name of the annotation that it reads. */
  String annotation();

  @Override
  default Set<String> annotations() {
    return Set.of(annotation());
  }

  /** The annotation's qualified name, which no operation of others has. */
  @Override
  default String kind() {
    return annotation();
  }

  /** The annotation's simple name. */
  @Override
  default String name(O op) {
    return annotation().substring(annotation().lastIndexOf('.') + 1);
  }

  @Override
  default Family family() {
    return Family.PLAIN;
  }

  /**
   * The components of the record. None can be forgotten so, but renaming one changes the
   * fingerprint of every network with the operation: a provider that does, says the values itself,
   * under their old names.
   */
  @Override
  default Configuration configuration(O op) {
    return Configuration.ofRecord(op);
  }

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

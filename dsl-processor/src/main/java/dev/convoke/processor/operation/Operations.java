package dev.convoke.processor.operation;

import dev.convoke.processor.diagnostic.FindingException;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.op.ActivationOp;
import dev.convoke.processor.ir.op.AddIfSameShapeOp;
import dev.convoke.processor.ir.op.AddOp;
import dev.convoke.processor.ir.op.BatchNormOp;
import dev.convoke.processor.ir.op.ConcatOp;
import dev.convoke.processor.ir.op.ConvOp;
import dev.convoke.processor.ir.op.DenseOp;
import dev.convoke.processor.ir.op.DepthwiseConvOp;
import dev.convoke.processor.ir.op.DropPathOp;
import dev.convoke.processor.ir.op.DropoutOp;
import dev.convoke.processor.ir.op.FlattenOp;
import dev.convoke.processor.ir.op.GlobalPoolOp;
import dev.convoke.processor.ir.op.GroupNormOp;
import dev.convoke.processor.ir.op.HighwayOp;
import dev.convoke.processor.ir.op.IdentityConvOp;
import dev.convoke.processor.ir.op.IdentityOp;
import dev.convoke.processor.ir.op.LayerNormOp;
import dev.convoke.processor.ir.op.LeakyReluOp;
import dev.convoke.processor.ir.op.LocalResponseNormOp;
import dev.convoke.processor.ir.op.MixOp;
import dev.convoke.processor.ir.op.MultiplyOp;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.ir.op.PReluOp;
import dev.convoke.processor.ir.op.PadOp;
import dev.convoke.processor.ir.op.PoolOp;
import dev.convoke.processor.ir.op.ScaleChannelsOp;
import dev.convoke.processor.ir.op.ScaleOp;
import dev.convoke.processor.ir.op.SeparableConvOp;
import dev.convoke.processor.ir.op.ShortcutOp;
import dev.convoke.processor.ir.op.SqueezeExciteOp;
import dev.convoke.processor.ir.op.UpsampleOp;
import dev.convoke.processor.ir.op.ZeroPadShortcutOp;
import dev.convoke.processor.operation.activation.ActivationOperation;
import dev.convoke.processor.operation.activation.LeakyReluOperation;
import dev.convoke.processor.operation.activation.PReluOperation;
import dev.convoke.processor.operation.attention.ScaleChannelsOperation;
import dev.convoke.processor.operation.attention.SqueezeExciteOperation;
import dev.convoke.processor.operation.conv.ConvOperation;
import dev.convoke.processor.operation.conv.DepthwiseConvOperation;
import dev.convoke.processor.operation.conv.IdentityConvOperation;
import dev.convoke.processor.operation.conv.SeparableConvOperation;
import dev.convoke.processor.operation.core.DenseOperation;
import dev.convoke.processor.operation.core.IdentityOperation;
import dev.convoke.processor.operation.core.ScaleOperation;
import dev.convoke.processor.operation.merge.AddIfSameShapeOperation;
import dev.convoke.processor.operation.merge.AddOperation;
import dev.convoke.processor.operation.merge.ConcatOperation;
import dev.convoke.processor.operation.merge.HighwayOperation;
import dev.convoke.processor.operation.merge.MixOperation;
import dev.convoke.processor.operation.merge.MultiplyOperation;
import dev.convoke.processor.operation.merge.ShortcutOperation;
import dev.convoke.processor.operation.merge.ZeroPadShortcutOperation;
import dev.convoke.processor.operation.norm.BatchNormOperation;
import dev.convoke.processor.operation.norm.GroupNormOperation;
import dev.convoke.processor.operation.norm.LayerNormOperation;
import dev.convoke.processor.operation.norm.LocalResponseNormOperation;
import dev.convoke.processor.operation.pool.GlobalPoolOperation;
import dev.convoke.processor.operation.pool.PoolOperation;
import dev.convoke.processor.operation.regularisation.DropPathOperation;
import dev.convoke.processor.operation.regularisation.DropoutOperation;
import dev.convoke.processor.operation.reshape.FlattenOperation;
import dev.convoke.processor.operation.reshape.PadOperation;
import dev.convoke.processor.operation.reshape.UpsampleOperation;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** The registry of the language's operations: one line each. */
public final class Operations {

  private static final Map<Class<? extends Op>, Operation<?>> OPERATIONS =
      Map.ofEntries(
          entry(ActivationOp.class, new ActivationOperation()),
          entry(AddIfSameShapeOp.class, new AddIfSameShapeOperation()),
          entry(AddOp.class, new AddOperation()),
          entry(BatchNormOp.class, new BatchNormOperation()),
          entry(ConcatOp.class, new ConcatOperation()),
          entry(ConvOp.class, new ConvOperation()),
          entry(DenseOp.class, new DenseOperation()),
          entry(DepthwiseConvOp.class, new DepthwiseConvOperation()),
          entry(DropoutOp.class, new DropoutOperation()),
          entry(DropPathOp.class, new DropPathOperation()),
          entry(FlattenOp.class, new FlattenOperation()),
          entry(GlobalPoolOp.class, new GlobalPoolOperation()),
          entry(GroupNormOp.class, new GroupNormOperation()),
          entry(HighwayOp.class, new HighwayOperation()),
          entry(IdentityConvOp.class, new IdentityConvOperation()),
          entry(IdentityOp.class, new IdentityOperation()),
          entry(LayerNormOp.class, new LayerNormOperation()),
          entry(LeakyReluOp.class, new LeakyReluOperation()),
          entry(LocalResponseNormOp.class, new LocalResponseNormOperation()),
          entry(MixOp.class, new MixOperation()),
          entry(MultiplyOp.class, new MultiplyOperation()),
          entry(PadOp.class, new PadOperation()),
          entry(PoolOp.class, new PoolOperation()),
          entry(PReluOp.class, new PReluOperation()),
          entry(ScaleChannelsOp.class, new ScaleChannelsOperation()),
          entry(ScaleOp.class, new ScaleOperation()),
          entry(SeparableConvOp.class, new SeparableConvOperation()),
          entry(ShortcutOp.class, new ShortcutOperation()),
          entry(SqueezeExciteOp.class, new SqueezeExciteOperation()),
          entry(UpsampleOp.class, new UpsampleOperation()),
          entry(ZeroPadShortcutOp.class, new ZeroPadShortcutOperation()));

  private Operations() {}

  private static <O extends Record & Op> Map.Entry<Class<O>, Operation<O>> entry(
      Class<O> numbers, Operation<O> rules) {
    return Map.entry(numbers, rules);
  }

  /** The records of all operations of the language. */
  public static Set<Class<? extends Op>> records() {
    return OPERATIONS.keySet();
  }

  /** All operations of the language. */
  public static Collection<Operation<?>> all() {
    return OPERATIONS.values();
  }

  /** The rules of an operation, the language's own or a provider's. */
  @SuppressWarnings("unchecked") // the map's keys are the classes of the operations' records
  public static <O extends Op> Operation<O> of(O op) {
    if (op instanceof ProvidedOp provided) {
      return (Operation<O>) provided.rules();
    }
    return (Operation<O>)
        Objects.requireNonNull(
            OPERATIONS.get(op.getClass()), () -> op.getClass() + " has no line in Operations");
  }

  /** An answer about a node's operation. What its provider does wrong is found at the node. */
  public static <T> T at(ShapedNode node, Supplier<T> answer) {
    try {
      return answer.get();
    } catch (FindingException e) { // its provider does not know where it is written
      throw new FindingException(e.finding().at(node.node().origins()));
    }
  }

  /** The rules of an operation that is computed as it is. */
  public static <O extends Op> PrimitiveOperation<O> primitive(O op) {
    if (of(op) instanceof PrimitiveOperation<O> primitive) {
      return primitive;
    }
    throw new IllegalStateException(op + " was not taken apart");
  }

  /** The operations of the language that have annotations, by these. */
  @SuppressWarnings("unchecked") // every line is of a record that is an operation
  static Map<String, WrittenOperation<? extends Op>> written() {
    Map<String, WrittenOperation<? extends Op>> byAnnotation = new HashMap<>();
    for (Operation<?> operation : OPERATIONS.values()) {
      if (operation instanceof WrittenOperation<?> written) {
        for (String annotation : written.annotations()) {
          byAnnotation.put(annotation, (WrittenOperation<? extends Op>) written);
        }
      }
    }
    return Map.copyOf(byAnnotation);
  }
}

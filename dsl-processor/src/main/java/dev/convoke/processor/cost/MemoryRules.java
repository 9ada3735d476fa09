package dev.convoke.processor.cost;

import static dev.convoke.processor.cost.Memory.Need.ALWAYS;
import static dev.convoke.processor.cost.Memory.Need.FOR_WEIGHTS;
import static dev.convoke.processor.cost.Memory.Need.NEVER;
import static java.util.Map.entry;

import dev.convoke.processor.cost.Memory.Form;
import dev.convoke.processor.cost.Memory.Inner;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
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
import dev.convoke.processor.ir.op.LayerNormOp;
import dev.convoke.processor.ir.op.LeakyReluOp;
import dev.convoke.processor.ir.op.LocalResponseNormOp;
import dev.convoke.processor.ir.op.MultiplyOp;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.ir.op.PReluOp;
import dev.convoke.processor.ir.op.PadOp;
import dev.convoke.processor.ir.op.PoolOp;
import dev.convoke.processor.ir.op.ProvidedOp;
import dev.convoke.processor.ir.op.ScaleOp;
import dev.convoke.processor.ir.op.SeparableConvOp;
import dev.convoke.processor.ir.op.ShortcutOp;
import dev.convoke.processor.ir.op.SqueezeExciteOp;
import dev.convoke.processor.ir.op.UpsampleOp;
import dev.convoke.processor.ir.op.Window;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The registry of memory rules. */
public final class MemoryRules {

  private static final Map<Class<? extends Op>, MemoryRule<?>> RULES =
      Map.ofEntries(
          entry(ActivationOp.class, new ActivationMemoryRule()),
          entry(AddIfSameShapeOp.class, (MemoryRule<AddIfSameShapeOp>) MemoryRules::sumIfSame),
          entry(AddOp.class, always(Memory.of(NEVER).formed(Form.SUM))),
          entry(BatchNormOp.class, always(Memory.of(ALWAYS).formed(Form.IN_PLACE))),
          entry(ConcatOp.class, always(Memory.NOTHING)),
          entry(ConvOp.class, (MemoryRule<ConvOp>) MemoryRules::conv),
          entry(DenseOp.class, always(Memory.of(FOR_WEIGHTS))),
          entry(DepthwiseConvOp.class, (MemoryRule<DepthwiseConvOp>) MemoryRules::depthwise),
          entry(DropPathOp.class, always(Memory.of(NEVER).formed(Form.IN_PLACE).inTrainingOnly())),
          entry(DropoutOp.class, (MemoryRule<DropoutOp>) MemoryRules::dropout),
          entry(FlattenOp.class, always(Memory.VIEW)),
          entry(GlobalPoolOp.class, (MemoryRule<GlobalPoolOp>) MemoryRules::globalPool),
          entry(GroupNormOp.class, normalised()),
          entry(HighwayOp.class, (MemoryRule<HighwayOp>) MemoryRules::highway),
          entry(IdentityConvOp.class, always(Memory.NOTHING)),
          entry(LayerNormOp.class, normalised()),
          entry(LeakyReluOp.class, always(Memory.of(ALWAYS).formed(Form.IN_PLACE))),
          entry(
              LocalResponseNormOp.class, (MemoryRule<LocalResponseNormOp>) MemoryRules::responses),
          entry(MultiplyOp.class, (MemoryRule<MultiplyOp>) MemoryRules::multiply),
          entry(PReluOp.class, (MemoryRule<PReluOp>) MemoryRules::prelu),
          entry(PadOp.class, always(Memory.NOTHING)),
          entry(PoolOp.class, (MemoryRule<PoolOp>) MemoryRules::pool),
          entry(ProvidedOp.class, (MemoryRule<ProvidedOp>) MemoryRules::provided),
          entry(ScaleOp.class, always(Memory.of(NEVER).formed(Form.IN_PLACE))),
          entry(SeparableConvOp.class, (MemoryRule<SeparableConvOp>) MemoryRules::separable),
          entry(ShortcutOp.class, (MemoryRule<ShortcutOp>) MemoryRules::shortcut),
          entry(SqueezeExciteOp.class, always(Memory.of(ALWAYS))),
          entry(UpsampleOp.class, always(Memory.NOTHING)));

  private MemoryRules() {}

  /** Operations that have a rule. */
  public static Set<Class<? extends Op>> operations() {
    return RULES.keySet();
  }

  /** The tensors of a node. */
  static Memory memory(ShapedNode node) {
    return memory(node.op(), node.inputShapes(), node.outputShape());
  }

  /** Applies the rule of an operation. */
  @SuppressWarnings("unchecked") // the map's keys are the classes of the rules' operations
  static <O extends Op> Memory memory(O op, List<TensorShape> inputs, TensorShape output) {
    return ((MemoryRule<O>) Objects.requireNonNull(RULES.get(op.getClass())))
        .memory(op, inputs, output);
  }

  private static MemoryRule<Op> always(Memory memory) {
    return (op, inputs, output) -> memory;
  }

  @SuppressWarnings("unchecked") // the operation is one that the provider has read
  private static Memory provided(ProvidedOp op, List<TensorShape> inputs, TensorShape output) {
    return ((MemoryRule<Record>) op.as(MemoryRule.class)).memory(op.operation(), inputs, output);
  }

  private static Memory sumIfSame(
      AddIfSameShapeOp op, List<TensorShape> inputs, TensorShape output) {
    return inputs.get(0).equals(inputs.get(1)) ? Memory.of(NEVER).formed(Form.SUM) : Memory.VIEW;
  }

  /** Groups are split from what enters, which is a copy, and joined again, which is another. */
  private static Memory conv(ConvOp op, List<TensorShape> inputs, TensorShape output) {
    TensorShape input = inputs.get(0);
    long windowed = windowed(op.window(), input);
    if (op.groups() > 1) {
      Inner parts = new Inner(windowed, FOR_WEIGHTS);
      Inner filtered = new Inner(output.elements(), NEVER);
      return windowed == input.elements()
          ? Memory.of(NEVER).through(parts, filtered)
          : Memory.of(NEVER).through(new Inner(windowed, NEVER), parts, filtered);
    }
    return windowed(windowed, input);
  }

  private static Memory depthwise(
      DepthwiseConvOp op, List<TensorShape> inputs, TensorShape output) {
    return windowed(windowed(op.window(), inputs.get(0)), inputs.get(0));
  }

  /** What the kernel moves over waits for the kernel's gradient: the input, or its padded copy. */
  private static Memory windowed(long elements, TensorShape input) {
    return elements == input.elements()
        ? Memory.of(FOR_WEIGHTS)
        : Memory.of(NEVER).through(new Inner(elements, FOR_WEIGHTS));
  }

  /** The map between both convolutions waits too. */
  private static Memory separable(
      SeparableConvOp op, List<TensorShape> inputs, TensorShape output) {
    TensorShape input = inputs.get(0);
    long windowed = windowed(op.window(), input);
    long pixels = output.elements() / output.channels();
    Inner between = new Inner(pixels * input.channels(), FOR_WEIGHTS);
    return windowed == input.elements()
        ? Memory.of(FOR_WEIGHTS).through(between)
        : Memory.of(NEVER).through(new Inner(windowed, FOR_WEIGHTS), between);
  }

  /** The mask. */
  private static Memory dropout(DropoutOp op, List<TensorShape> inputs, TensorShape output) {
    return Memory.of(NEVER)
        .beside(new Inner(output.elements(), ALWAYS))
        .formed(Form.IN_PLACE)
        .inTrainingOnly();
  }

  private static Memory globalPool(GlobalPoolOp op, List<TensorShape> inputs, TensorShape output) {
    return switch (op.kind()) {
      case AVERAGE -> Memory.NOTHING;
      case MAX -> Memory.of(ALWAYS).keepingOutput();
    };
  }

  /** The centred and the normalised map. */
  private static MemoryRule<Op> normalised() {
    return (op, inputs, output) ->
        Memory.of(NEVER)
            .through(
                new Inner(output.elements(), ALWAYS), new Inner(output.elements(), FOR_WEIGHTS));
  }

  /** The gate, and the difference of both ways. */
  private static Memory highway(HighwayOp op, List<TensorShape> inputs, TensorShape output) {
    return Memory.of(FOR_WEIGHTS)
        .beside(new Inner(output.elements(), ALWAYS), new Inner(output.elements(), ALWAYS))
        .formed(Form.IN_PLACE);
  }

  /**
   * The squares and a padded copy of them come and go; the sum and its power stay, and a factor of
   * the power's gradient, which TensorFlow computes as soon as it can.
   */
  private static Memory responses(
      LocalResponseNormOp op, List<TensorShape> inputs, TensorShape output) {
    long elements = output.elements();
    long padded = elements / output.channels() * (output.channels() + op.size() - 1L);
    return Memory.of(ALWAYS)
        .beside(
            new Inner(elements, NEVER),
            new Inner(padded, NEVER),
            new Inner(elements, ALWAYS),
            new Inner(elements, ALWAYS),
            new Inner(elements, ALWAYS));
  }

  /** Products two at a time: all but the last are kept. */
  private static Memory multiply(MultiplyOp op, List<TensorShape> inputs, TensorShape output) {
    Inner[] products = new Inner[inputs.size() - 2];
    Arrays.fill(products, new Inner(output.elements(), ALWAYS));
    return Memory.of(ALWAYS).beside(products);
  }

  /** The negative input and its ReLU. */
  private static Memory prelu(PReluOp op, List<TensorShape> inputs, TensorShape output) {
    return Memory.of(ALWAYS)
        .beside(new Inner(output.elements(), ALWAYS), new Inner(output.elements(), FOR_WEIGHTS));
  }

  private static Memory pool(PoolOp op, List<TensorShape> inputs, TensorShape output) {
    TensorShape input = inputs.get(0);
    return switch (op.kind()) {
      case MAX -> {
        long windowed = windowed(op.window(), input);
        yield windowed == input.elements()
            ? Memory.of(ALWAYS).keepingOutput()
            : Memory.of(NEVER).through(new Inner(windowed, ALWAYS)).keepingOutput();
      }
      case AVERAGE -> {
        long padded = op.window().paddedElements(input);
        yield padded == input.elements()
            ? Memory.NOTHING
            : Memory.of(NEVER).through(new Inner(padded, NEVER));
      }
    };
  }

  /** Identity, zero padding or projection; the last is normalised unless pre-activated. */
  private static Memory shortcut(ShortcutOp op, List<TensorShape> inputs, TensorShape output) {
    TensorShape input = inputs.get(0);
    if (op.projects(input, output)) {
      return op.preActivated()
          ? Memory.of(FOR_WEIGHTS)
          : Memory.of(FOR_WEIGHTS).through(new Inner(output.elements(), ALWAYS));
    }
    if (input.equals(output)) {
      return Memory.VIEW;
    }
    long picked = output.elements() / output.channels() * input.channels();
    return Memory.of(NEVER).through(new Inner(picked, NEVER));
  }

  /** Elements that a window moves over: those of a copy where TensorFlow cannot pad by itself. */
  private static long windowed(Window window, TensorShape input) {
    return input instanceof FeatureMap map && window.padsAsSame(map)
        ? input.elements()
        : window.paddedElements(input);
  }
}

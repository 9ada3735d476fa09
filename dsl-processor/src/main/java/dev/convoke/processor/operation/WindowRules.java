package dev.convoke.processor.operation;

import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.op.Window;
import dev.convoke.processor.operation.Cost.Reach;

/** What all operations share that slide a window over a map. */
public final class WindowRules {

  private WindowRules() {}

  /** The cost of an operation that multiplies so often. */
  public static Cost cost(Window window, long multiplyAdds) {
    return new Cost(
        multiplyAdds,
        new Reach(window.extentHeight(), window.strideHeight()),
        new Reach(window.extentWidth(), window.strideWidth()));
  }

  /** Elements that a window moves over: those of a copy where TensorFlow cannot pad by itself. */
  public static long elements(Window window, TensorShape input) {
    return input instanceof FeatureMap map && window.padsAsSame(map)
        ? input.elements()
        : window.paddedElements(input);
  }

  /** What a kernel moves over waits for the kernel's gradient: the input, or its padded copy. */
  public static Memory convolved(Window window, TensorShape input) {
    long elements = elements(window, input);
    return elements == input.elements()
        ? Memory.of(Memory.Need.FOR_WEIGHTS)
        : Memory.of(Memory.Need.NEVER).through(new Memory.Inner(elements, Memory.Need.FOR_WEIGHTS));
  }

  /** Every number of a window. */
  public static Configuration configuration(Window window) {
    return Configuration.EMPTY
        .with("kernelHeight", window.height())
        .with("kernelWidth", window.width())
        .with("strideHeight", window.strideHeight())
        .with("strideWidth", window.strideWidth())
        .with("dilationHeight", window.dilationHeight())
        .with("dilationWidth", window.dilationWidth())
        .with("padTop", window.padTop())
        .with("padBottom", window.padBottom())
        .with("padLeft", window.padLeft())
        .with("padRight", window.padRight());
  }
}

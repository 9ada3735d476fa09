package dev.convoke.processor.operation;

import dev.convoke.dsl.value.Padding;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.Window;
import dev.convoke.processor.layer.OperationValues;
import java.util.List;

/** Reads the attributes that windows share: size, stride, dilation, padding. */
public final class WindowValues {

  private static final OperationValues.Pair DENSE = new OperationValues.Pair(1, 1);

  private WindowValues() {}

  /** A convolution's window. */
  public static Window ofConvolution(OperationValues values) {
    return window(values, values.pair("kernel"), values.pair("stride"), values.pair("dilation"));
  }

  /** A depthwise convolution's window: one stride for both axes, as TensorFlow wants. */
  public static Window ofDepthwise(OperationValues values) {
    int stride = values.positive("stride");
    return window(values, values.pair("kernel"), new OperationValues.Pair(stride, stride), DENSE);
  }

  /** A pool's window; without a stride it moves by its own size. */
  public static Window ofPool(OperationValues values) {
    OperationValues.Pair size = values.pair("size");
    OperationValues.Pair stride =
        values.positives("stride").isEmpty() ? size : values.pair("stride");
    return window(values, size, stride, DENSE);
  }

  /**
   * Pixels by which the last window hangs over the border where sizes are rounded up. A window that
   * would begin in the padding behind the image is left out, as Caffe and PyTorch do.
   *
   * @param size of the image with the padding before it
   */
  public static int overhang(int size, int padAfter, int window, int stride) {
    int room = size + padAfter - window;
    int windows = Math.floorDiv(room + stride - 1, stride) + 1;
    if ((windows - 1) * stride >= size) {
      windows--;
    }
    return Math.max(0, (windows - 1) * stride - room);
  }

  private static Window window(
      OperationValues values,
      OperationValues.Pair size,
      OperationValues.Pair stride,
      OperationValues.Pair dilation) {
    int extentHeight = extent(values, size.height(), dilation.height());
    int extentWidth = extent(values, size.width(), dilation.width());
    int[] pads = pads(values, extentHeight, extentWidth, stride);
    return new Window(
        size.height(),
        size.width(),
        stride.height(),
        stride.width(),
        dilation.height(),
        dilation.width(),
        pads[0],
        pads[1],
        pads[2],
        pads[3]);
  }

  /** Pixels from a window's first to its last element; 1 after a report. */
  private static int extent(OperationValues values, int size, int dilation) {
    long extent = (long) dilation * (size - 1) + 1;
    if (extent <= Integer.MAX_VALUE) {
      return (int) extent;
    }
    values.report(
        Diagnostic.of(
                DiagnosticCode.OVERFLOW,
                values.operationOrigin(),
                values.path(),
                "a window of " + extent + " pixels",
                "any image has")
            .fix("write a smaller kernel or dilation"));
    return 1;
  }

  /** Top, bottom, left, right. */
  private static int[] pads(
      OperationValues values, int extentHeight, int extentWidth, OperationValues.Pair stride) {
    List<Integer> explicit = values.nonNegatives("pad");
    Padding padding = values.constant("padding", Padding.class);
    if (padding != Padding.EXPLICIT && !explicit.isEmpty()) {
      report(values, "pad", "pad is for padding = EXPLICIT, found padding = " + padding);
      return new int[4];
    }
    return switch (padding) {
      case VALID -> new int[4];
      case HALF -> new int[] {extentHeight / 2, extentHeight / 2, extentWidth / 2, extentWidth / 2};
      case SAME -> same(values.input(), extentHeight, extentWidth, stride);
      case EXPLICIT -> explicit(values, explicit);
    };
  }

  private static int[] explicit(OperationValues values, List<Integer> pad) {
    if (pad.size() == 1) {
      int all = pad.get(0);
      return new int[] {all, all, all, all};
    }
    if (pad.size() != 4) {
      report(
          values,
          pad.isEmpty() ? "padding" : "pad",
          "padding = EXPLICIT needs pad = {top, bottom, left, right} or one number, found "
              + (pad.isEmpty() ? "none" : pad.size() + " numbers"));
      return new int[4];
    }
    return pad.stream().mapToInt(Integer::intValue).toArray();
  }

  /** TensorFlow's rule: just enough for ceil(size / stride) windows, the odd pixel behind. */
  private static int[] same(
      TensorShape input, int extentHeight, int extentWidth, OperationValues.Pair stride) {
    if (!(input instanceof TensorShape.FeatureMap map)) {
      return new int[4];
    }
    int height = samePadding(map.height(), extentHeight, stride.height());
    int width = samePadding(map.width(), extentWidth, stride.width());
    return new int[] {height / 2, height - height / 2, width / 2, width - width / 2};
  }

  private static int samePadding(int size, int extent, int stride) {
    int windows = (size + stride - 1) / stride;
    return Math.max(0, (windows - 1) * stride + extent - size);
  }

  private static void report(OperationValues values, String attribute, String what) {
    values.report(
        Diagnostic.of(DiagnosticCode.PADDING_LIST, values.origin(attribute), values.path(), what)
            .fix("write padding = EXPLICIT, pad = {1, 1, 1, 1}, or only padding = HALF"));
  }
}

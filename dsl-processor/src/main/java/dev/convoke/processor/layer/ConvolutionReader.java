package dev.convoke.processor.layer;

import dev.convoke.dsl.value.Bias;
import dev.convoke.processor.ir.op.ConvOp;
import dev.convoke.processor.ir.op.DepthwiseConvOp;
import dev.convoke.processor.ir.op.SeparableConvOp;
import dev.convoke.processor.ir.op.Window;

/** Reads the convolutions that have trained kernels. */
final class ConvolutionReader {

  private ConvolutionReader() {}

  /** {@code @Conv}. */
  static ConvOp convolution(OperationValues values) {
    int filters = values.positive("value", "filters");
    int groups = values.positive("groups");
    Window window = WindowReader.ofConvolution(values);
    Factorization.reject(values, window, groups);
    return new ConvOp(filters, window, groups, bias(values));
  }

  /** {@code @DepthwiseConv}. */
  static DepthwiseConvOp depthwise(OperationValues values) {
    return new DepthwiseConvOp(
        WindowReader.ofDepthwise(values), values.positive("multiplier"), bias(values));
  }

  /** {@code @SeparableConv}. */
  static SeparableConvOp separable(OperationValues values) {
    return new SeparableConvOp(
        values.positive("value", "filters"), WindowReader.ofDepthwise(values), bias(values));
  }

  /** A bias before a batch normalisation would be void. */
  private static boolean bias(OperationValues values) {
    return switch (values.constant("bias", Bias.class)) {
      case AUTO -> !values.step().hasBatchNorm();
      case ON -> true;
      case OFF -> false;
    };
  }
}

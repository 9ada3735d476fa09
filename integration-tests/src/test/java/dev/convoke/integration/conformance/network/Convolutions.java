package dev.convoke.integration.conformance.network;

import static dev.convoke.dsl.value.Bias.OFF;
import static dev.convoke.dsl.value.Padding.EXPLICIT;
import static dev.convoke.dsl.value.Padding.SAME;
import static dev.convoke.dsl.value.Padding.VALID;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Conv5x5;
import dev.convoke.dsl.layer.Conv7x7;
import dev.convoke.dsl.layer.DepthwiseConv;
import dev.convoke.dsl.layer.Identity;
import dev.convoke.dsl.layer.SeparableConv;

/** Convolutions of every padding, stride, dilation and grouping. */
@SuppressWarnings("convoke:WindowDropsPixels") // sizes that do not divide are what is tested
public interface Convolutions {
  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ConvHalf extends MapOperation {
    @Conv(value = 3, kernel = 3)
    Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ConvHalfStride2 extends MapOperation {
    @Conv(value = 3, kernel = 3, stride = 2)
    Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ConvFactorized extends MapOperation {
    @Conv5x5(value = 3, stride = 2, factorize = true)
    Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ConvHalfEvenKernel extends MapOperation {
    @Conv(value = 2, kernel = 2)
    Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ConvHalfDilated extends MapOperation {
    @Conv(value = 2, kernel = 3, dilation = 2)
    Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ConvDilatedAcross extends MapOperation {
    @Conv(
        value = 2,
        kernel = 3,
        stride = {2, 1},
        dilation = {1, 2})
    Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ConvSameStride2 extends MapOperation {
    @Conv(value = 3, kernel = 3, stride = 2, padding = SAME)
    Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ConvSameEvenKernel extends MapOperation {
    @Conv(
        value = 2,
        kernel = {2, 4},
        padding = SAME)
    Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ConvSameDilated extends MapOperation {
    @Conv(value = 2, kernel = 3, stride = 2, dilation = 2, padding = SAME)
    Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ConvValid extends MapOperation {
    @Conv(
        value = 3,
        kernel = {3, 2},
        padding = VALID,
        bias = OFF)
    Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ConvExplicit extends MapOperation {
    @Conv(
        value = 2,
        kernel = 3,
        stride = {2, 1},
        padding = EXPLICIT,
        pad = {2, 0, 1, 3})
    Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ConvExplicitAlike extends MapOperation {
    @Conv(value = 2, kernel = 3, padding = EXPLICIT, pad = 2)
    Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ConvNonSquare extends MapOperation {
    @Conv(
        value = 3,
        kernel = {1, 5},
        stride = {1, 2})
    Layer operation();
  }

  @Network(input = @Input(height = 4, width = 5, channels = 4), classes = 2)
  interface ConvGrouped extends MapOperation {
    @Conv(value = 6, kernel = 3, groups = 2)
    Layer operation();
  }

  @Network(input = @Input(height = 4, width = 5, channels = 4), classes = 2)
  interface ConvGroupedByChannel extends MapOperation {
    @Conv(value = 8, kernel = 3, groups = 4, stride = 2, padding = SAME)
    Layer operation();
  }

  @Network(input = @Input(height = 4, width = 5, channels = 4), classes = 2)
  interface ConvGroupedDilated extends MapOperation {
    @Conv(value = 4, kernel = 3, groups = 2, dilation = 2, bias = OFF)
    Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface Conv1x1Plain extends MapOperation {
    @Conv1x1(3)
    Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface Conv1x1Stride2 extends MapOperation {
    @Conv1x1(value = 3, stride = 2)
    Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface Conv3x3Plain extends MapOperation {
    @Conv3x3(2)
    Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface Conv5x5Stride2 extends MapOperation {
    @Conv5x5(value = 2, stride = 2)
    Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface Conv7x7Stride2 extends MapOperation {
    @Conv7x7(value = 2, stride = 2, bias = OFF)
    Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ConvNormalised extends MapOperation {
    @Conv3x3(2)
    @BatchNorm
    Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface DepthwiseConvHalf extends MapOperation {
    @DepthwiseConv(kernel = 3)
    Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface DepthwiseConvMultiplier2 extends MapOperation {
    @DepthwiseConv(
        kernel = {3, 5},
        stride = 2,
        multiplier = 2,
        padding = SAME)
    Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface DepthwiseConvExplicit extends MapOperation {
    @DepthwiseConv(
        kernel = {2, 3},
        stride = 2,
        multiplier = 3,
        padding = EXPLICIT,
        pad = {0, 2, 1, 0},
        bias = OFF)
    Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface SeparableConvHalf extends MapOperation {
    @SeparableConv(
        value = 4,
        kernel = {3, 1})
    Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface SeparableConvSame extends MapOperation {
    @SeparableConv(value = 3, kernel = 3, stride = 2, padding = SAME, bias = OFF)
    Layer operation();
  }

  @Network(input = @Input(height = 3, width = 4, channels = 3), classes = 2)
  interface Identity3x3 extends MapOperation {
    @Identity
    Layer operation();
  }

  @Network(input = @Input(height = 3, width = 4, channels = 2), classes = 2)
  interface Identity5x5 extends MapOperation {
    @Identity(kernel = 5)
    Layer operation();
  }
}

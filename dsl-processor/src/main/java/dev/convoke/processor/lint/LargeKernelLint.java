package dev.convoke.processor.lint;

import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.op.ConvOp;
import dev.convoke.processor.ir.op.Window;

/**
 * A large kernel that its stack of 3×3 would replace with fewer weights (Simonyan and Zisserman
 * 2014, section 2.3). With few input channels, as in a stem, the stack has more.
 */
final class LargeKernelLint implements Lint {

  private static final int SMALL = 9; // weights of a 3×3 kernel

  @Override
  public void check(Wiring network, Diagnostics diagnostics) {
    network.all(ConvOp.class).forEach(node -> check(node, (ConvOp) node.op(), diagnostics));
  }

  private static void check(ShapedNode node, ConvOp op, Diagnostics diagnostics) {
    Window window = op.window();
    int size = window.height();
    boolean isPlain =
        size == window.width()
            && size % 2 == 1
            && size > 3
            && window.strideHeight() == 1
            && window.strideWidth() == 1
            && window.dilationHeight() == 1
            && window.dilationWidth() == 1
            && op.groups() == 1;
    if (!isPlain) {
      return;
    }
    long channels = node.inputShapes().get(0).channels();
    long filters = op.filters();
    int kernels = (size - 1) / 2;
    long one = (long) size * size * channels * filters;
    long stack = SMALL * filters * (channels + (kernels - 1) * filters);
    long percent = Math.round(100.0 * (one - stack) / one);
    if (percent > 0) {
      diagnostics.report(
          Wiring.at(
                  node, DiagnosticCode.LARGE_KERNEL, node.id().step(), kernels, size, size, percent)
              .fix("write factorize = true"));
    }
  }
}

package dev.convoke.processor.lint;

import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.ConvOp;
import dev.convoke.processor.ir.op.DepthwiseConvOp;
import dev.convoke.processor.ir.op.PoolOp;
import dev.convoke.processor.ir.op.SeparableConvOp;
import dev.convoke.processor.ir.op.Window;
import java.util.Optional;

/**
 * The last rows or columns of a map lie in no window. Where windows leave gaps, as a 1×1
 * convolution with a stride does, that is what is wanted; padding that is left over is no loss
 * either.
 */
final class WindowDropsPixelsLint implements Lint {

  @Override
  public void check(Wiring network, Diagnostics diagnostics) {
    for (ShapedNode node : network.network().nodes()) {
      window(node)
          .ifPresent(
              window -> {
                if (node.inputShapes().get(0) instanceof TensorShape.FeatureMap map) {
                  check(node, window, map, diagnostics);
                }
              });
    }
  }

  private static void check(
      ShapedNode node, Window window, TensorShape.FeatureMap map, Diagnostics diagnostics) {
    int rows =
        dropped(
            map.height(),
            window.padTop(),
            window.padBottom(),
            window.extentHeight(),
            window.strideHeight());
    int columns =
        dropped(
            map.width(),
            window.padLeft(),
            window.padRight(),
            window.extentWidth(),
            window.strideWidth());
    if (rows + columns == 0) {
      return;
    }
    boolean isPool = node.op() instanceof PoolOp;
    diagnostics.report(
        Wiring.at(
                node,
                DiagnosticCode.WINDOW_DROPS_PIXELS,
                node.id().step(),
                text(rows, columns),
                map.text(),
                rows + columns == 1 ? "is" : "are")
            .fix(
                isPool
                    ? "write rounding = CEIL, or change the size of what enters"
                    : "write more padding, or change the size of what enters"));
  }

  /** Pixels of the map itself behind the last window. */
  private static int dropped(int size, int before, int behind, int extent, int stride) {
    if (extent < stride) {
      return 0;
    }
    int left = (size + before + behind - extent) % stride;
    return Math.max(0, left - behind);
  }

  private static String text(int rows, int columns) {
    String lastRows = rows == 0 ? "" : count(rows, "row");
    String lastColumns = columns == 0 ? "" : count(columns, "column");
    String both = rows > 0 && columns > 0 ? " and " : "";
    return "the last " + lastRows + both + lastColumns;
  }

  private static String count(int number, String what) {
    return number == 1 ? what : number + " " + what + "s";
  }

  private static Optional<Window> window(ShapedNode node) {
    if (node.op() instanceof ConvOp conv) {
      return Optional.of(conv.window());
    }
    if (node.op() instanceof DepthwiseConvOp conv) {
      return Optional.of(conv.window());
    }
    if (node.op() instanceof SeparableConvOp conv) {
      return Optional.of(conv.window());
    }
    return node.op() instanceof PoolOp pool ? Optional.of(pool.window()) : Optional.empty();
  }
}

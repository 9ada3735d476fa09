package dev.convoke.processor.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.ir.op.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvArithmeticTest {

  @ParameterizedTest(
      name = "{0} with kernel {1}, stride {2}, dilation {3}, pads {4} and {5} is {6}")
  @CsvSource({
    "224,  7, 2, 1, 3, 3, 112", // floor((224 + 6 - 7) / 2) + 1: ResNet's stem
    "112,  3, 2, 1, 1, 1,  56", // floor((112 + 2 - 3) / 2) + 1: ResNet's pool
    "112,  3, 2, 1, 0, 1,  56", // floor((112 + 1 - 3) / 2) + 1: the same as SAME pads it
    "112,  3, 2, 1, 0, 0,  55", // floor((112 - 3) / 2) + 1
    "227, 11, 4, 1, 0, 0,  55", // (227 - 11) / 4 + 1: AlexNet's stem
    "224, 11, 4, 1, 2, 2,  55", // floor((224 + 4 - 11) / 4) + 1: torchvision's AlexNet
    "231, 11, 4, 1, 0, 0,  56", // (231 - 11) / 4 + 1: OverFeat
    " 28,  3, 1, 2, 2, 2,  28", // extent 2·2 + 1 = 5: 28 + 4 - 5 + 1
    " 28,  3, 1, 4, 0, 0,  20", // extent 4·2 + 1 = 9: 28 - 9 + 1
    " 28,  2, 2, 1, 0, 0,  14",
    "  7,  2, 2, 1, 0, 0,   3", // floor(5 / 2) + 1: the last row is left out
    "  7,  7, 1, 1, 0, 0,   1",
    "  1,  2, 2, 1, 0, 0,   0", // no window fits: floor(-1 / 2) + 1
    "  1,  5, 2, 1, 0, 0,  -1" // floor(-4 / 2) + 1
  })
  void countsWindows(
      int size, int kernel, int stride, int dilation, int pad, int end, long windows) {
    Window tall = new Window(kernel, 1, stride, 1, dilation, 1, pad, end, 0, 0);
    Window wide = new Window(1, kernel, 1, stride, 1, dilation, 0, 0, pad, end);
    assertThat(ConvArithmetic.outputHeight(tall, size)).isEqualTo(windows);
    assertThat(ConvArithmetic.outputWidth(wide, size)).isEqualTo(windows);
  }

  @Test
  void hugePadsDoNotOverflow() {
    Window window = new Window(1, 1, 1, 1, 1, 1, Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0);
    assertThat(ConvArithmetic.outputHeight(window, 1)).isEqualTo(2L * Integer.MAX_VALUE + 1);
  }

  @ParameterizedTest(name = "{0} rows to {1} is every {2}th")
  @CsvSource({
    "56, 56, 1",
    "56, 28, 2",
    "28, 14, 2",
    "7, 4, 2", // rows 0, 2, 4, 6
    "28, 7, 4",
    "28, 10, 3", // rows 0, 3 … 27
    "28, 13, 0", // every 2nd gives 14, every 3rd 10
    "28, 29, 0",
    "28, 1, 28"
  })
  void findsTheStrideOfAShortcut(int from, int to, int stride) {
    assertThat(ConvArithmetic.subsamplingStride(from, to)).isEqualTo(stride);
  }
}

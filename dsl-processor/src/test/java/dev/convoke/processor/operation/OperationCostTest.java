package dev.convoke.processor.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.ActivationOp;
import dev.convoke.processor.ir.op.AddOp;
import dev.convoke.processor.ir.op.BatchNormOp;
import dev.convoke.processor.ir.op.ConvOp;
import dev.convoke.processor.ir.op.DenseOp;
import dev.convoke.processor.ir.op.DropoutOp;
import dev.convoke.processor.ir.op.FlattenOp;
import dev.convoke.processor.ir.op.GlobalPoolOp;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.ir.op.PoolOp;
import dev.convoke.processor.ir.op.UpsampleOp;
import dev.convoke.processor.ir.op.Window;
import dev.convoke.processor.operation.Cost.Reach;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OperationCostTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // the layer tables of AlexNet and OverFeat, in multiply-adds
    "AlexNet conv1,  11,   3, 1,   96, 55, 105415200", // 11·11·3·96·55·55
    "AlexNet conv2,   5,  96, 2,  256, 27, 223948800", // 5·5·48·256·27·27
    "AlexNet conv3,   3, 256, 1,  384, 13, 149520384", // 3·3·256·384·13·13
    "AlexNet conv4,   3, 384, 2,  384, 13, 112140288", // 3·3·192·384·13·13
    "OverFeat conv5,  3, 1024, 1, 1024, 12, 1358954496" // 3·3·1024·1024·12·12
  })
  void convolutionCostsItsWeightsForEveryPixel(
      String layer, int kernel, int channels, int groups, int filters, int size, long expected) {
    ConvOp op = new ConvOp(filters, square(kernel, 1, 1), groups, true);
    TensorShape input = TensorShape.map(size, size, channels);
    TensorShape output = TensorShape.map(size, size, filters);
    assertThat(cost(op, input, output).multiplyAdds()).isEqualTo(expected);
  }

  @Test
  void denseCostsItsWeights() {
    DenseOp op = new DenseOp(4096, true);
    Cost cost = cost(op, TensorShape.vector(25_088), TensorShape.vector(4096));
    assertThat(cost).isEqualTo(new Cost(102_760_448, 1, 1)); // fc6 of VGG, without its biases
  }

  @Test
  void windowSeesItsDilatedExtent() {
    ConvOp op = new ConvOp(8, square(3, 2, 4), 1, false);
    Cost cost = cost(op, TensorShape.map(9, 9, 1), TensorShape.map(1, 1, 8));
    assertThat(cost).isEqualTo(new Cost(72, 9, 2)); // 4·2 + 1; 3·3·1·8 for one pixel
  }

  @Test
  void eachAxisSeesByItself() {
    Window window = new Window(1, 7, 1, 2, 1, 1, 0, 0, 0, 0);
    PoolOp op = new PoolOp(PoolOp.Kind.MAX, window, 0, 0);
    Cost cost = cost(op, TensorShape.map(9, 9, 1), TensorShape.map(9, 2, 1));
    assertThat(cost).isEqualTo(new Cost(0, new Reach(1, 1), new Reach(7, 2)));
  }

  @ParameterizedTest
  @MethodSource("elementwise")
  void otherOperationsMultiplyNothingAsThePapersCount(Op op) {
    TensorShape shape = TensorShape.map(8, 8, 4);
    assertThat(cost(op, shape, shape)).isEqualTo(new Cost(0, 1, 1));
  }

  static Stream<Op> elementwise() {
    return Stream.of(
        new ActivationOp(ActivationOp.Kind.RELU),
        new AddOp(),
        new BatchNormOp(0.9, 1e-5),
        new DropoutOp(0.5),
        new FlattenOp(),
        new GlobalPoolOp(GlobalPoolOp.Kind.AVERAGE));
  }

  @Test
  void eachAxisIsEnlargedByItself() {
    TensorShape from = TensorShape.map(8, 8, 4);
    TensorShape to = TensorShape.map(16, 24, 4);
    assertThat(cost(new UpsampleOp(UpsampleOp.Kind.NEAREST, 2, 3), from, to))
        .isEqualTo(new Cost(0, new Reach(1, 1, 2), new Reach(1, 1, 3)));
    assertThat(cost(new UpsampleOp(UpsampleOp.Kind.BILINEAR, 2, 3), from, to))
        .isEqualTo(
            new Cost(
                0, new Reach(2, 1, 2), new Reach(2, 1, 3))); // mixed of two rows and two columns
    assertThat(cost(new UpsampleOp(UpsampleOp.Kind.BILINEAR, 1, 1), from, from))
        .isEqualTo(new Cost(0, 1, 1)); // nothing to mix
    assertThat(cost(new UpsampleOp(UpsampleOp.Kind.BILINEAR, 1, 2), from, to))
        .isEqualTo(new Cost(0, new Reach(1, 1, 1), new Reach(2, 1, 2))); // of two columns
  }

  private static <O extends Op> Cost cost(O op, TensorShape input, TensorShape output) {
    return Operations.primitive(op).cost(op, input, output);
  }

  private static Window square(int kernel, int stride, int dilation) {
    return new Window(kernel, kernel, stride, stride, dilation, dilation, 0, 0, 0, 0);
  }
}

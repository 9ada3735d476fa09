package dev.convoke.runtime.data.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.tensorflow.EagerSession;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.image.ScaleAndTranslate;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;

class RescalingTest {

  private static final int LARGEST = 70;

  @RepeatedTest(40)
  void bitsAreThoseOfTheOneOperation(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int rows = 1 + random.nextInt(LARGEST);
    int columns = 1 + random.nextInt(LARGEST);
    int channels = random.nextBoolean() ? 1 : 3;
    int[] part = {1 + random.nextInt(LARGEST), 1 + random.nextInt(LARGEST)};
    float[] scale = {0.1f + 3 * random.nextFloat(), 0.1f + 3 * random.nextFloat()};
    float[] translation = {
      (float) random.nextGaussian() * part[0] / 4, (float) random.nextGaussian() * part[1] / 4
    };
    byte[] pixels = new byte[rows * columns * channels];
    random.nextBytes(pixels);
    try (EagerSession session = EagerSession.create()) {
      Ops tf = Ops.create(session);
      Operand<TUint8> picture =
          tf.constantOf(
              TUint8.tensorOf(
                  Shape.of(rows, columns, channels), DataBuffers.of(pixels, true, false)));
      Operand<TInt32> size = tf.constant(part);
      Operand<TFloat32> expected =
          tf.image.scaleAndTranslate(
              tf.expandDims(picture, tf.constant(0)),
              size,
              tf.constant(scale),
              tf.constant(translation),
              ScaleAndTranslate.kernelType("triangle"),
              ScaleAndTranslate.antialias(true));
      Operand<TFloat32> rescaled =
          Rescaling.apply(tf, picture, size, tf.constant(scale), tf.constant(translation));

      assertThat(rescaled.asTensor().shape()).isEqualTo(Shape.of(part[0], part[1], channels));
      assertThat(bits(rescaled)).isEqualTo(bits(expected));
    }
  }

  private static int[] bits(Operand<TFloat32> numbers) {
    TFloat32 tensor = numbers.asTensor();
    int[] bits = new int[(int) tensor.size()];
    int[] next = {0};
    tensor.scalars().forEach(one -> bits[next[0]++] = Float.floatToRawIntBits(one.getFloat()));
    return bits;
  }
}

package dev.convoke.runtime.data.augment;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * An operation that may be drawn, with its strength for each of the magnitudes 0 to 30.
 *
 * @param name torchvision's
 * @param operation that is done
 * @param isSigned whether the strength is negated in one case of two
 * @param strengths by magnitude
 */
record DrawnOperation(String name, Operation operation, boolean isSigned, List<Float> strengths) {

  /** The largest magnitude. */
  static final int MOST = 30;

  /** Translations of RandAugment are in pixels of an image of this size: Cubuk et al. 2019. */
  private static final float TRANSLATED_SIZE = 331;

  DrawnOperation {
    strengths = List.copyOf(strengths);
  }

  /** Those of RandAugment: torchvision's, in its order. */
  static List<DrawnOperation> ofRandAugment() {
    return List.of(
        still("Identity", (tf, image, strength) -> image),
        signed("ShearX", AffineOperations::shearX, 0.3f),
        signed("ShearY", AffineOperations::shearY, 0.3f),
        signed(
            "TranslateX",
            (tf, image, pixels) ->
                AffineOperations.translateX(tf, image, ofSide(tf, image, 1, pixels)),
            150),
        signed(
            "TranslateY",
            (tf, image, pixels) ->
                AffineOperations.translateY(tf, image, ofSide(tf, image, 0, pixels)),
            150),
        signed("Rotate", AffineOperations::rotate, 30),
        signed("Brightness", ColourOperations::brightness, 0.9f),
        signed("Color", ColourOperations::saturation, 0.9f),
        signed("Contrast", ColourOperations::contrast, 0.9f),
        signed("Sharpness", ColourOperations::sharpness, 0.9f),
        posterize(4),
        solarize(),
        still("AutoContrast", (tf, image, strength) -> LevelOperations.autoContrast(tf, image)),
        still("Equalize", (tf, image, strength) -> LevelOperations.equalize(tf, image)));
  }

  /** Those of TrivialAugment: torchvision's of its wide form, in its order. */
  static List<DrawnOperation> ofTrivialAugment() {
    return List.of(
        still("Identity", (tf, image, strength) -> image),
        signed("ShearX", AffineOperations::shearX, 0.99f),
        signed("ShearY", AffineOperations::shearY, 0.99f),
        signed("TranslateX", AffineOperations::translateX, 32),
        signed("TranslateY", AffineOperations::translateY, 32),
        signed("Rotate", AffineOperations::rotate, 135),
        signed("Brightness", ColourOperations::brightness, 0.99f),
        signed("Color", ColourOperations::saturation, 0.99f),
        signed("Contrast", ColourOperations::contrast, 0.99f),
        signed("Sharpness", ColourOperations::sharpness, 0.99f),
        posterize(6),
        solarize(),
        still("AutoContrast", (tf, image, strength) -> LevelOperations.autoContrast(tf, image)),
        still("Equalize", (tf, image, strength) -> LevelOperations.equalize(tf, image)));
  }

  private static DrawnOperation still(String name, Operation operation) {
    return new DrawnOperation(name, operation, false, even(0, 0));
  }

  private static DrawnOperation signed(String name, Operation operation, float most) {
    return new DrawnOperation(name, operation, true, even(0, most));
  }

  private static DrawnOperation solarize() {
    return new DrawnOperation("Solarize", LevelOperations::solarize, false, even(255, 0));
  }

  /**
   * Bits that are kept: all eight of them at first.
   *
   * @param lost at the largest magnitude
   */
  private static DrawnOperation posterize(int lost) {
    List<Float> bits = new ArrayList<>();
    for (int magnitude = 0; magnitude <= MOST; magnitude++) {
      bits.add(8 - (float) Math.rint((double) magnitude * lost / MOST));
    }
    return new DrawnOperation("Posterize", LevelOperations::posterize, false, bits);
  }

  /** Evenly spaced numbers, to the bits of torch.linspace. */
  private static List<Float> even(float first, float last) {
    float step = (last - first) / MOST;
    List<Float> numbers = new ArrayList<>();
    for (int i = 0; i <= MOST; i++) {
      numbers.add(i <= MOST / 2 ? first + step * i : last - step * (MOST - i));
    }
    return numbers;
  }

  /** Pixels of an image of 331 rows and columns, as pixels of another one. */
  private static Operand<TFloat32> ofSide(
      Ops tf, Operand<TFloat32> image, int axis, Operand<TFloat32> pixels) {
    Operand<TFloat32> side =
        tf.gather(Sizes.floats(tf, Sizes.of(tf, image)), tf.constant(axis), tf.constant(0));
    return tf.math.div(tf.math.mul(pixels, side), tf.constant(TRANSLATED_SIZE));
  }
}

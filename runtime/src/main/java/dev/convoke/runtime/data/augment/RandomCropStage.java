package dev.convoke.runtime.data.augment;

import dev.convoke.runtime.data.picture.Rescaling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Cuts the network's input out at a random place of a picture, all places equally probable.
 *
 * @param height rows of the input
 * @param width columns of it
 * @param rescaling that is done at the same time, so that only the pixels that are seen are
 *     computed; none for a picture that is at least as large as the input
 */
record RandomCropStage(int height, int width, Optional<RescaleStage> rescaling)
    implements ImageStage {

  /** A crop that stands alone, from pictures as large as evaluation rescales them. */
  static RandomCropStage of(TrainingImages images) {
    int side = images.shorterSide();
    return new RandomCropStage(
        images.height(),
        images.width(),
        Optional.of(new RescaleStage(side, side, images.height(), images.width())));
  }

  /**
   * Stages that do the same, in which a crop behind a rescaling rescales no more by itself, and one
   * directly behind it does both at once.
   */
  static List<Stage> fused(List<Stage> stages) {
    List<Stage> fused = new ArrayList<>();
    boolean isRescaled = false;
    for (Stage stage : stages) {
      Stage last = fused.isEmpty() ? stage : fused.get(fused.size() - 1);
      if (stage instanceof RandomCropStage crop && last instanceof RescaleStage rescale) {
        fused.set(fused.size() - 1, crop.behind(Optional.of(rescale)));
      } else if (stage instanceof RandomCropStage crop && isRescaled) {
        fused.add(crop.behind(Optional.empty()));
      } else {
        fused.add(stage);
      }
      isRescaled |= stage instanceof RescaleStage || stage instanceof ResizeStage;
    }
    return fused;
  }

  private RandomCropStage behind(Optional<RescaleStage> other) {
    return new RandomCropStage(height, width, other);
  }

  @Override
  public boolean choosesPart() {
    return true;
  }

  @Override
  public Operand<TFloat32> apply(Ops tf, Operand<TFloat32> image, Draws draws) {
    Operand<TInt32> input = tf.constant(new int[] {height, width});
    Operand<TInt32> size = Sizes.of(tf, image);
    if (rescaling.isEmpty()) {
      Operand<TInt32> begin = tf.dtypes.cast(begin(tf, size, input, draws), TInt32.class);
      return tf.slice(
          image,
          tf.concat(List.of(begin, tf.constant(new int[] {0})), tf.constant(0)),
          tf.constant(new int[] {height, width, -1}));
    }
    Operand<TInt32> rescaled = rescaling.get().rescaledSize(tf, image, draws);
    return Rescaling.apply(
        tf,
        image,
        input,
        Sizes.ratio(tf, rescaled, size),
        tf.math.neg(begin(tf, rescaled, input, draws)));
  }

  private static Operand<TFloat32> begin(
      Ops tf, Operand<TInt32> whole, Operand<TInt32> part, Draws draws) {
    return Sizes.begin(tf, Sizes.floats(tf, whole), Sizes.floats(tf, part), draws);
  }
}

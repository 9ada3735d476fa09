package dev.convoke.runtime.data;

import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

/**
 * Images whose pixels are kept in memory, so that they are decoded once and not in each epoch.
 * Whole pictures are read where they lie, and the images are known by what the others say.
 *
 * @param images where they come from
 * @param kept their pixels
 */
public record KeptImages(Images images, ImageSet kept) implements Images {

  @Override
  public int count() {
    return kept.count();
  }

  @Override
  public int height() {
    return kept.height();
  }

  @Override
  public int width() {
    return kept.width();
  }

  @Override
  public int channels() {
    return kept.channels();
  }

  @Override
  public int[] labels() {
    return kept.labels();
  }

  @Override
  public String nameOf(int image) {
    return images.nameOf(image);
  }

  @Override
  public Optional<byte[]> digest() {
    return images.digest();
  }

  @Override
  public List<TType> tensors() {
    return kept.tensors();
  }

  @Override
  public List<TType> pictureTensors() {
    return images.pictureTensors();
  }

  @Override
  public Operand<TUint8> image(Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> index) {
    return kept.image(tf, tensors, index);
  }

  @Override
  public Operand<TUint8> images(
      Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> indices) {
    return kept.images(tf, tensors, indices);
  }

  @Override
  public Operand<TUint8> picture(
      Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> index) {
    return images.picture(tf, tensors, index);
  }
}

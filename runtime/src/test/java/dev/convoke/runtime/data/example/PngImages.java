package dev.convoke.runtime.data.example;

import dev.convoke.runtime.data.Images;
import java.nio.file.Path;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.op.Ops;
import org.tensorflow.op.image.DecodePng;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TString;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

/** PNG files of 32×32 pixels in colour, read anew whenever they are trained on. */
public record PngImages(List<Path> files, int[] labels) implements Images {

  @Override
  public int count() {
    return files.size();
  }

  @Override
  public int height() {
    return 32;
  }

  @Override
  public int width() {
    return 32;
  }

  @Override
  public int channels() {
    return 3;
  }

  @Override
  public List<TType> tensors() {
    String[] names = files.stream().map(Path::toString).toArray(String[]::new);
    return List.of(TString.tensorOf(NdArrays.vectorOfObjects(names)));
  }

  @Override
  @SuppressWarnings("unchecked") // the tensor that tensors() gives
  public Operand<TUint8> image(Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> index) {
    Operand<TString> names = (Operand<TString>) tensors.get(0);
    Operand<TString> file = tf.gather(names, index, tf.constant(0));
    return tf.image.decodePng(tf.io.readFile(file), TUint8.class, DecodePng.channels(3L));
  }
}

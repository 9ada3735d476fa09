package dev.convoke.runtime.data;

import dev.convoke.runtime.data.augment.Batch;
import dev.convoke.runtime.data.augment.Stages;
import dev.convoke.runtime.graph.LatinDigits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.buffer.ByteDataBuffer;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

/**
 * The first batch of a run, made by the operations that training makes it by, outside of training.
 *
 * @param dataset that is trained on
 * @param batch images
 * @param stages changes of the images
 * @param seed of the run
 * @param epochs the images of each epoch
 */
public record FirstBatch(Dataset dataset, int batch, Stages stages, long seed, EpochOrder epochs) {

  /**
   * Some of its images, the first ones.
   *
   * @param most how many
   * @throws UnreadableImageException if one cannot be read
   */
  public List<ChangedImage> images(int most) {
    int count = Math.min(most, batch);
    int[] order = epochs.of(0);
    Images first = new ChosenImages(dataset.training(), Arrays.copyOf(order, count));
    byte[] before;
    try (ImageReader reader = new ImageReader(first)) {
      before = reader.read(0, count, pixels -> bytes(pixels.get(0)));
    }
    return changed(order, before, count);
  }

  private List<ChangedImage> changed(int[] order, byte[] before, int count) {
    Images training = dataset.training();
    List<TType> tensors = ImageReader.tensors(training, stages.ofWholePictures());
    ConfigProto withoutGpu = ConfigProto.newBuilder().putDeviceCount("GPU", 0).build();
    try (Graph graph = new Graph();
        TInt64 step = TInt64.scalarOf(0);
        TInt32 epoch = TInt32.vectorOf(order);
        TInt32 labels = TInt32.vectorOf(training.labels())) {
      Ops tf = Ops.create(graph);
      BatchFunction.Inputs inputs = BatchFunction.Inputs.of(tf, training.count(), tensors);
      Shown shown = LatinDigits.whileBuilding(() -> shown(tf, inputs, count));
      try (Session session = new Session(graph, withoutGpu)) {
        Session.Runner runner =
            session
                .runner()
                .feed(inputs.step(), step)
                .feed(inputs.order(), epoch)
                .feed(inputs.labels(), labels)
                .fetch(shown.pixels())
                .fetch(shown.shares());
        for (int i = 0; i < tensors.size(); i++) {
          runner.feed(inputs.tensors().get(i), tensors.get(i));
        }
        try (Result made = runner.run()) {
          return split(order, before, bytes((TUint8) made.get(0)), (TFloat32) made.get(1), count);
        }
      }
    } finally {
      tensors.forEach(TType::close);
    }
  }

  /** What is fetched. */
  private record Shown(Operand<TUint8> pixels, Operand<TFloat32> shares) {}

  private Shown shown(Ops tf, BatchFunction.Inputs inputs, int count) {
    Batch made = new BatchFunction(dataset, batch, stages, seed).batch(tf, inputs);
    Operand<TFloat32> images =
        tf.slice(
            made.images(),
            tf.constant(new int[] {0, 0, 0, 0}),
            tf.constant(new int[] {count, -1, -1, -1}));
    return new Shown(
        Standardisation.of(dataset).levels(tf, images),
        tf.slice(made.labels(), tf.constant(new int[] {0, 0}), tf.constant(new int[] {count, -1})));
  }

  private List<ChangedImage> split(
      int[] order, byte[] before, byte[] after, TFloat32 shares, int count) {
    int size = before.length / count;
    List<ChangedImage> images = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Float> ofImage = new ArrayList<>();
      for (int c = 0; c < dataset.classes().size(); c++) {
        ofImage.add(shares.getFloat(i, c));
      }
      images.add(
          new ChangedImage(
              Arrays.copyOfRange(before, i * size, (i + 1) * size),
              Arrays.copyOfRange(after, i * size, (i + 1) * size),
              dataset.training().labels()[order[i]],
              ofImage));
    }
    return List.copyOf(images);
  }

  private static byte[] bytes(TUint8 pixels) {
    ByteDataBuffer data = pixels.asRawTensor().data();
    byte[] bytes = new byte[(int) data.size()];
    data.read(bytes);
    return bytes;
  }
}

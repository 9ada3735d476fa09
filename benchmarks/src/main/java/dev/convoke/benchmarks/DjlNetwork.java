package dev.convoke.benchmarks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import java.util.List;

/** ResNet-20 of DJL's own blocks, channels first as PyTorch has them. */
final class DjlNetwork {

  private DjlNetwork() {}

  /** {@code [batch, 1, 28, 28]} to {@code [batch, 10]}. */
  static Block create() {
    int channels = Workload.CHANNELS[0];
    SequentialBlock network = new SequentialBlock();
    addConvolution(network, channels, 1).add(Activation.reluBlock());
    for (int filters : Workload.CHANNELS) {
      for (int block = 0; block < Workload.BLOCKS; block++) {
        network.add(block(channels, filters)).add(Activation.reluBlock());
        channels = filters;
      }
    }
    return network
        .add(Pool.globalAvgPool2dBlock())
        .add(Blocks.batchFlattenBlock())
        .add(Linear.builder().setUnits(Workload.CLASSES).build());
  }

  private static Block block(int channels, int filters) {
    int stride = channels == filters ? 1 : 2;
    SequentialBlock branch = new SequentialBlock();
    addConvolution(branch, filters, stride).add(Activation.reluBlock());
    addConvolution(branch, filters, 1);
    Block shortcut = stride == 1 ? Blocks.identityBlock() : shortcut(filters - channels);
    return new ParallelBlock(
        outputs -> new NDList(outputs.get(0).head().add(outputs.get(1).head())),
        List.of(branch, shortcut));
  }

  /** Option A: every second pixel, new channels of zeros. */
  private static Block shortcut(int newChannels) {
    return LambdaBlock.singleton(
        input -> {
          NDArray pixels = input.get(new NDIndex(":, :, ::2, ::2"));
          // PyTorch's order: the last axis comes first, two numbers each.
          return pixels.pad(new Shape(0, 0, 0, 0, 0, newChannels), 0);
        });
  }

  /** Adds a 3×3 convolution without bias and its batch normalisation. */
  private static SequentialBlock addConvolution(SequentialBlock to, int filters, int stride) {
    return to.add(
            Conv2d.builder()
                .setKernelShape(new Shape(3, 3))
                .setFilters(filters)
                .optStride(new Shape(stride, stride))
                .optPadding(new Shape(1, 1))
                .optBias(false)
                .build())
        .add(
            BatchNorm.builder()
                .optMomentum(Workload.STATISTICS_MOMENTUM)
                .optEpsilon(Workload.EPSILON)
                .build());
  }
}

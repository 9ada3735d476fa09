package dev.convoke.benchmarks.comparison;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.tracker.Tracker;
import java.util.List;

/** The mistakes; each does what a user would do, from making the network to training it. */
final class DjlMistakes {

  private final DjlTraining training;

  DjlMistakes(DjlTraining training) {
    this.training = training;
  }

  void forgottenFlatten() throws Exception {
    SequentialBlock model =
        new SequentialBlock()
            .add(conv3x3(16))
            .add(Activation.reluBlock())
            .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
            .add(Linear.builder().setUnits(10).build());
    train(model);
  }

  void oneChannelShortcut() throws Exception {
    SequentialBlock branch =
        new SequentialBlock().add(conv3x3(16)).add(Activation.reluBlock()).add(conv3x3(16));
    SequentialBlock model =
        new SequentialBlock()
            .add(sum(branch, Blocks.identityBlock()))
            .add(Activation.reluBlock())
            .add(Pool.globalAvgPool2dBlock())
            .add(Linear.builder().setUnits(10).build());
    train(model);
  }

  void poolTooMany() throws Exception {
    SequentialBlock model = new SequentialBlock();
    for (int filters : new int[] {64, 128, 256, 512, 512}) {
      model
          .add(conv3x3(filters))
          .add(Activation.reluBlock())
          .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    }
    model.add(Blocks.batchFlattenBlock()).add(Linear.builder().setUnits(10).build());
    train(model);
  }

  void oddGroups() throws Exception {
    SequentialBlock model =
        new SequentialBlock()
            .add(conv3x3(30))
            .add(Activation.reluBlock())
            .add(
                Conv2d.builder()
                    .setKernelShape(new Shape(3, 3))
                    .setFilters(32)
                    .optPadding(new Shape(1, 1))
                    .optGroups(4)
                    .build())
            .add(Activation.reluBlock())
            .add(Pool.globalAvgPool2dBlock())
            .add(Linear.builder().setUnits(10).build());
    train(model);
  }

  @SuppressWarnings("UnusedVariable") // Error Prone finds this one
  void droppedBranch() throws Exception {
    Block stem = conv3x3(16);
    Block branch = conv3x3(16);
    SequentialBlock model =
        new SequentialBlock()
            .add(stem)
            .add(Activation.reluBlock())
            .add(Pool.globalAvgPool2dBlock())
            .add(Linear.builder().setUnits(10).build());
    train(model);
  }

  void tooFewUnits() throws Exception {
    SequentialBlock model =
        new SequentialBlock()
            .add(conv3x3(16))
            .add(Activation.reluBlock())
            .add(Pool.globalAvgPool2dBlock())
            .add(Linear.builder().setUnits(8).build());
    train(model);
  }

  void tooManyUnits() throws Exception {
    train(small(12));
  }

  void softmaxTwice() throws Exception {
    SequentialBlock model =
        new SequentialBlock()
            .add(conv3x3(16))
            .add(Activation.reluBlock())
            .add(Pool.globalAvgPool2dBlock())
            .add(Linear.builder().setUnits(10).build())
            .add(LambdaBlock.singleton(logits -> logits.softmax(1)));
    train(model); // Loss.softmaxCrossEntropyLoss()
  }

  void renamedLayer() throws Exception {
    SequentialBlock model =
        new SequentialBlock()
            .add(conv3x3(16))
            .add(Activation.reluBlock())
            .add(conv3x3(16))
            .add(Activation.reluBlock())
            .add(conv3x3(32)) // the second of shallow
            .add(Activation.reluBlock())
            .add(Pool.globalAvgPool2dBlock())
            .add(Linear.builder().setUnits(10).build());
    model.loadParameters(NDManager.newBaseManager(), DjlTraining.weightsOf(shallow()));
    train(model);
  }

  void milestoneOutsideRun() throws Exception {
    Tracker rate =
        Tracker.multiFactor()
            .setBaseValue(0.1f)
            .setSteps(new int[] {10 * DjlTraining.STEPS, 20 * DjlTraining.STEPS})
            .optFactor(0.1f)
            .build();
    train(small(10), rate, 20);
  }

  private void train(Block model) throws Exception {
    train(model, Tracker.fixed(0.1f), 3);
  }

  private void train(Block model, Tracker rate, int epochs) throws Exception {
    training.train(model, rate, epochs);
  }

  private static Block small(int units) {
    return new SequentialBlock()
        .add(conv3x3(16))
        .add(Activation.reluBlock())
        .add(Pool.globalAvgPool2dBlock())
        .add(Linear.builder().setUnits(units).build());
  }

  private static Block shallow() {
    return new SequentialBlock()
        .add(conv3x3(16))
        .add(Activation.reluBlock())
        .add(conv3x3(32))
        .add(Activation.reluBlock())
        .add(Pool.globalAvgPool2dBlock())
        .add(Linear.builder().setUnits(10).build());
  }

  private static Block conv3x3(int filters) {
    return Conv2d.builder()
        .setKernelShape(new Shape(3, 3))
        .setFilters(filters)
        .optPadding(new Shape(1, 1))
        .build();
  }

  private static Block sum(Block branch, Block shortcut) {
    return new ParallelBlock(
        outputs -> new NDList(outputs.get(0).head().add(outputs.get(1).head())),
        List.of(branch, shortcut));
  }
}

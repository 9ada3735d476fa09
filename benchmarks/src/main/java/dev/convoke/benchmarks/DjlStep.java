package dev.convoke.benchmarks;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** DJL's trainer over PyTorch; the batches lie ready as arrays of the engine. */
final class DjlStep implements TrainingStep {

  static final String ENGINE = "PyTorch";
  private static final Shape IMAGES = new Shape(Workload.BATCH, 1, Workload.SIDE, Workload.SIDE);

  private final Model model;
  private final Trainer trainer;
  private final List<NDList> images = new ArrayList<>();
  private final List<NDList> labels = new ArrayList<>();
  private int nextBatch;

  DjlStep(StandardisedImages data) {
    model = Model.newInstance("resnet20", ENGINE);
    model.setBlock(DjlNetwork.create());
    trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .optOptimizer(
                    Optimizer.sgd()
                        .setLearningRateTracker(Tracker.fixed(Workload.LEARNING_RATE))
                        .optMomentum(Workload.MOMENTUM)
                        .optWeightDecays(Workload.WEIGHT_DECAY)
                        .build()));
    trainer.initialize(IMAGES);
    for (int batch = 0; batch < data.batches(); batch++) {
      addBatch(data, batch * Workload.BATCH);
    }
  }

  private void addBatch(StandardisedImages data, int first) {
    int from = first * StandardisedImages.PIXELS;
    int to = from + Workload.BATCH * StandardisedImages.PIXELS;
    NDManager manager = trainer.getManager();
    images.add(new NDList(manager.create(Arrays.copyOfRange(data.pixels(), from, to), IMAGES)));
    labels.add(
        new NDList(
            manager.create(Arrays.copyOfRange(data.labels(), first, first + Workload.BATCH))));
  }

  @Override
  public String name() {
    return "DJL over PyTorch";
  }

  @Override
  public long trainableParameters() {
    Block block = model.getBlock();
    return block.getParameters().values().stream()
        .filter(Parameter::requiresGradient)
        .mapToLong(parameter -> parameter.getShape().size())
        .sum();
  }

  @Override
  public float step() {
    NDList imageBatch = images.get(nextBatch);
    NDList labelBatch = labels.get(nextBatch);
    nextBatch = (nextBatch + 1) % images.size();
    float value;
    try (NDManager step = trainer.getManager().newSubManager()) {
      // Results belong to the manager of their inputs, so what this step computes is freed with it.
      imageBatch.tempAttach(step);
      labelBatch.tempAttach(step);
      try (GradientCollector collector = trainer.newGradientCollector()) {
        NDList logits = trainer.forward(imageBatch);
        NDArray loss = trainer.getLoss().evaluate(labelBatch, logits);
        collector.backward(loss);
        value = loss.getFloat();
      }
    }
    trainer.step();
    return value;
  }

  @Override
  public void close() {
    trainer.close();
    model.close();
  }
}

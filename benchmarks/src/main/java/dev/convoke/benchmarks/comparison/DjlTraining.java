package dev.convoke.benchmarks.comparison;

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.listener.TrainingListenerAdapter;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;

/** Trains a network of DJL for some epochs on random images, and knows how far it came. */
final class DjlTraining {

  static final String ENGINE = "PyTorch";

  /** Steps of an epoch. */
  static final int STEPS = 2;

  private static final int BATCH = 64;
  private static final int IMAGES = STEPS * BATCH;
  private static final int CLASSES = 10;
  private static final int SIDE = 28;

  private Stage reached = Stage.CONSTRUCTION;

  /** What a mistake can get through. */
  enum Stage {
    CONSTRUCTION("construction"),
    INITIALISATION("initialisation"),
    FIRST_BATCH("first batch"),
    TRAINING("training");

    private final String text;

    Stage(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  Stage reached() {
    return reached;
  }

  void train(Block network, Tracker rate, int epochs) throws Exception {
    try (NDManager manager = NDManager.newBaseManager();
        Model model = Model.newInstance("network", ENGINE)) {
      model.setBlock(network);
      DefaultTrainingConfig config =
          new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
              .optOptimizer(Optimizer.sgd().setLearningRateTracker(rate).build())
              .addTrainingListeners(new Watch());
      try (Trainer trainer = model.newTrainer(config)) {
        reached = Stage.INITIALISATION;
        trainer.initialize(new Shape(BATCH, 1, SIDE, SIDE));
        reached = Stage.FIRST_BATCH;
        EasyTrain.fit(trainer, epochs, images(manager), null);
      }
    }
  }

  /** The saved weights of a new network. */
  static DataInputStream weightsOf(Block network) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (NDManager manager = NDManager.newBaseManager()) {
      network.initialize(manager, DataType.FLOAT32, new Shape(BATCH, 1, SIDE, SIDE));
      network.saveParameters(new DataOutputStream(bytes));
    }
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static ArrayDataset images(NDManager manager) throws Exception {
    return new ArrayDataset.Builder()
        .setData(manager.randomUniform(0, 1, new Shape(IMAGES, 1, SIDE, SIDE)))
        .optLabels(manager.arange(IMAGES).mod(CLASSES))
        .setSampling(BATCH, true)
        .build();
  }

  private final class Watch extends TrainingListenerAdapter {

    @Override
    public void onTrainingBatch(Trainer trainer, BatchData batchData) {
      reached = Stage.TRAINING;
    }
  }
}

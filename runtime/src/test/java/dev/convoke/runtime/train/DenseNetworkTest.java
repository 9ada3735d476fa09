package dev.convoke.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule.Steps;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.ImageSet;
import dev.convoke.runtime.data.Permutation;
import dev.convoke.runtime.fixture.Descriptions;
import dev.convoke.runtime.fixture.Pictures;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Initializer;
import dev.convoke.runtime.graph.LayerOutput;
import dev.convoke.runtime.graph.Step;
import dev.convoke.runtime.inference.InferenceSession;
import dev.convoke.runtime.metric.Evaluation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** A whole training of a network small enough to be trained in plain Java beside it. */
class DenseNetworkTest {

  private static final int INPUTS = 4 * 4;
  private static final int CLASSES = 3;
  private static final int BATCH = 8;
  private static final int EPOCHS = 3;
  private static final long SEED = 5;
  private static final Sgd SGD = new Sgd(0.2, 0.9, true, 1e-2, DecayGroup.KERNELS);

  private static LayerOutput build(GraphScope scope, Operand<TFloat32> images) {
    Step logits = scope.step("logits");
    Operand<TFloat32> flat = logits.flatten(images);
    // Zeros, so that the Java side knows the first values.
    Operand<TFloat32> kernel = logits.weights("kernel", Initializer.zeros(), INPUTS, CLASSES);
    Operand<TFloat32> bias = logits.bias("bias", CLASSES);
    return new LayerOutput("logits", logits.dense(flat, kernel, bias));
  }

  private static final NetworkDefinition DEFINITION =
      new NetworkDefinition(
          "dense",
          () -> Descriptions.of("dense", 4, 4, 1, CLASSES, DenseNetworkTest::build),
          DenseNetworkTest::build);

  /** The same network and optimizer in double arithmetic. */
  private static final class PlainJava {
    final double[][] weights = new double[INPUTS + 1][CLASSES]; // the last row is the bias
    final double[][] velocity = new double[INPUTS + 1][CLASSES];

    double[] probabilities(Dataset dataset, ImageSet set, int image) {
      double[] logits = new double[CLASSES];
      double sum = 0;
      for (int c = 0; c < CLASSES; c++) {
        for (int i = 0; i <= INPUTS; i++) {
          logits[c] += input(dataset, set, image, i) * weights[i][c];
        }
        sum += Math.exp(logits[c]);
      }
      double[] probabilities = new double[CLASSES];
      for (int c = 0; c < CLASSES; c++) {
        probabilities[c] = Math.exp(logits[c]) / sum;
      }
      return probabilities;
    }

    static double input(Dataset dataset, ImageSet set, int image, int i) {
      if (i == INPUTS) {
        return 1;
      }
      int value = Byte.toUnsignedInt(set.pixels()[image * INPUTS + i]);
      return (value / 255.0 - dataset.mean()[0]) / dataset.deviation()[0];
    }

    /** One step; returns the loss before it. */
    double step(Dataset dataset, int[] order, int begin, double rate) {
      ImageSet set = (ImageSet) dataset.training();
      double[][] gradient = new double[INPUTS + 1][CLASSES];
      double loss = 0;
      for (int b = begin; b < begin + BATCH; b++) {
        double[] p = probabilities(dataset, set, order[b]);
        loss -= Math.log(p[set.labels()[order[b]]]) / BATCH;
        p[set.labels()[order[b]]] -= 1;
        for (int i = 0; i <= INPUTS; i++) {
          for (int c = 0; c < CLASSES; c++) {
            gradient[i][c] += input(dataset, set, order[b], i) * p[c] / BATCH;
          }
        }
      }
      for (int i = 0; i <= INPUTS; i++) {
        for (int c = 0; c < CLASSES; c++) {
          double decay = i < INPUTS ? SGD.weightDecay() * weights[i][c] : 0;
          double slope = gradient[i][c] + decay;
          velocity[i][c] = SGD.momentum() * velocity[i][c] + slope;
          weights[i][c] -= rate * (slope + SGD.momentum() * velocity[i][c]);
        }
      }
      return loss;
    }
  }

  @Test
  void aWholeTrainingAgreesWithPlainJava(@TempDir Path directory) {
    Dataset dataset = Pictures.dataset(30, 21, 4, 4, 1, CLASSES);
    Recipe recipe = new Recipe(BATCH, EPOCHS, SGD, new Steps(List.of(2), 0.1), List.of());
    List<Double> losses = new ArrayList<>();
    List<Double> rates = new ArrayList<>();
    CheckpointStore store = new CheckpointStore(directory);
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void stepDone(StepReport report) {
            losses.add(report.loss());
            rates.add(report.learningRate());
          }
        };
    TrainingResult result =
        new TrainingLoop(
                TrainingSetup.of(DEFINITION, dataset, recipe, TrainingOptions.of(recipe, SEED)),
                store,
                listener,
                StopSignal.NEVER)
            .train();

    PlainJava java = new PlainJava();
    int next = 0;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      int[] order = Permutation.of(SEED, epoch, 30);
      for (int b = 0; b < 3; b++) {
        double rate = epoch < 2 ? 0.2 : 0.02;
        assertThat(rates.get(next)).isCloseTo(rate, within(1e-9));
        assertThat(losses.get(next))
            .isCloseTo(java.step(dataset, order, b * BATCH, rate), within(1e-4));
        next++;
      }
    }
    assertThat(losses).hasSize(next);
    assertThat(losses.get(0)).isCloseTo(Math.log(3), within(1e-6));

    double loss = 0;
    int hits = 0;
    for (int i = 0; i < 21; i++) {
      double[] p = java.probabilities(dataset, (ImageSet) dataset.test(), i);
      int label = dataset.test().labels()[i];
      loss -= Math.log(p[label]) / 21;
      boolean hit = true;
      for (double other : p) {
        hit &= other <= p[label];
      }
      hits += hit ? 1 : 0;
    }
    Evaluation test = result.test().orElseThrow();
    assertThat(test.count()).isEqualTo(21);
    assertThat(test.loss()).isCloseTo(loss, within(1e-4));
    assertThat(test.top1()).isEqualTo(hits / 21.0);
    assertThat(test.top5()).isEqualTo(1);

    Checkpoint checkpoint = Checkpoint.open(result.checkpoint().orElseThrow());
    try (InferenceSession session = InferenceSession.open(DEFINITION, checkpoint)) {
      assertThat(session.evaluate(dataset.test())).isEqualTo(test);
      byte[] image = Arrays.copyOfRange(((ImageSet) dataset.test()).pixels(), INPUTS, 2 * INPUTS);
      double[] probabilities = session.predict(image);
      double[] expected = java.probabilities(dataset, (ImageSet) dataset.test(), 1);
      for (int c = 0; c < CLASSES; c++) {
        assertThat(probabilities[c]).isCloseTo(expected[c], within(1e-4));
      }
    }
  }
}

package dev.convoke.runtime.graph;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;

/** The normalisation that keeps statistics; see {@link Step#batchNorm} for what it computes. */
final class BatchNormalisation {

  private BatchNormalisation() {}

  static Operand<TFloat32> apply(
      Ops tf,
      GraphScope tower,
      StepVariables variables,
      Operand<TFloat32> input,
      float momentum,
      float epsilon) {
    boolean moves = tower.training() && !variables.isFrozen();
    long channels = input.shape().get(3);
    Operand<TFloat32> gamma = variables.get("gamma", false, Initializer.ones(), channels);
    Operand<TFloat32> beta = variables.get("beta", false, Initializer.zeros(), channels);
    Variable movingMean = variables.statistic("movingMean", Initializer.zeros(), channels);
    Variable movingVariance = variables.statistic("movingVariance", Initializer.ones(), channels);
    // With an averaging factor below 1 the operation takes the moving statistics in and gives the
    // moved ones back, which saves four operations a layer.
    FusedBatchNorm<TFloat32, TFloat32> normalised =
        tf.nn.fusedBatchNorm(
            input,
            gamma,
            beta,
            tower.read(movingMean),
            tower.read(movingVariance),
            FusedBatchNorm.isTraining(moves),
            FusedBatchNorm.epsilon(epsilon),
            FusedBatchNorm.exponentialAvgFactor(moves ? 1 - momentum : 1f));
    if (moves) {
      tower.updatesStatistic(tf.assignVariableOp(movingMean.handle(), normalised.batchMean()));
      tower.updatesStatistic(
          tf.assignVariableOp(movingVariance.handle(), normalised.batchVariance()));
    }
    return normalised.y();
  }
}

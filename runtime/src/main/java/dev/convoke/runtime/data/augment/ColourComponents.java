package dev.convoke.runtime.data.augment;

import java.util.ArrayList;
import java.util.List;

/**
 * The principal components of the colours of pixels, which are taken from 0 to 1.
 *
 * @param directions unit vectors with a number for each channel, that of the largest variance first
 * @param variances along them: the eigenvalues of the covariance
 */
public record ColourComponents(List<List<Double>> directions, List<Double> variances) {

  private static final int SWEEPS = 20;

  public ColourComponents {
    directions = directions.stream().map(List::copyOf).toList();
    variances = List.copyOf(variances);
  }

  /**
   * Computes them by Jacobi's rotations, to the same bits everywhere.
   *
   * @param covariance of the channels, symmetric; it is not changed
   */
  public static ColourComponents of(double[][] covariance) {
    int size = covariance.length;
    double[][] rotated = new double[size][];
    double[][] axes = new double[size][size];
    for (int i = 0; i < size; i++) {
      rotated[i] = covariance[i].clone();
      axes[i][i] = 1;
    }
    // Converges quadratically: three channels need four or five sweeps.
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int p = 0; p < size; p++) {
        for (int q = p + 1; q < size; q++) {
          rotate(rotated, axes, p, q);
        }
      }
    }
    return sorted(rotated, axes);
  }

  /** Turns the axes p and q so that their covariance becomes zero. */
  private static void rotate(double[][] matrix, double[][] axes, int p, int q) {
    if (matrix[p][q] == 0) {
      return;
    }
    double angle = StrictMath.atan2(2 * matrix[p][q], matrix[q][q] - matrix[p][p]) / 2;
    double cosine = StrictMath.cos(angle);
    double sine = StrictMath.sin(angle);
    for (double[] row : matrix) {
      turn(row, p, q, cosine, sine);
    }
    for (int k = 0; k < matrix.length; k++) {
      double atP = matrix[p][k];
      double atQ = matrix[q][k];
      matrix[p][k] = cosine * atP - sine * atQ;
      matrix[q][k] = sine * atP + cosine * atQ;
    }
    for (double[] row : axes) {
      turn(row, p, q, cosine, sine);
    }
  }

  private static void turn(double[] row, int p, int q, double cosine, double sine) {
    double atP = row[p];
    double atQ = row[q];
    row[p] = cosine * atP - sine * atQ;
    row[q] = sine * atP + cosine * atQ;
  }

  private static ColourComponents sorted(double[][] rotated, double[][] axes) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rotated.length; i++) {
      order.add(i);
    }
    order.sort((a, b) -> Double.compare(rotated[b][b], rotated[a][a]));
    List<List<Double>> directions = new ArrayList<>();
    List<Double> variances = new ArrayList<>();
    for (int column : order) {
      List<Double> direction = new ArrayList<>();
      for (double[] row : axes) {
        direction.add(row[column]);
      }
      directions.add(direction);
      variances.add(Math.max(0, rotated[column][column]));
    }
    return new ColourComponents(directions, variances);
  }
}

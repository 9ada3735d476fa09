package dev.convoke.benchmarks;

import java.util.List;

/**
 * The straight line nearest to some points (least squares).
 *
 * @param intercept value at 0
 * @param slope growth per unit
 * @param determination R², the share of the values' variance that the line explains
 */
record LinearFit(double intercept, double slope, double determination) {

  /** A point. */
  record Point(double x, double y) {}

  static LinearFit through(List<Point> points) {
    double meanX = points.stream().mapToDouble(Point::x).average().orElseThrow();
    double meanY = points.stream().mapToDouble(Point::y).average().orElseThrow();
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (Point point : points) {
      double fromX = point.x() - meanX;
      double fromY = point.y() - meanY;
      xx += fromX * fromX;
      xy += fromX * fromY;
      yy += fromY * fromY;
    }
    double slope = xy / xx;
    return new LinearFit(meanY - slope * meanX, slope, xy * xy / (xx * yy));
  }
}

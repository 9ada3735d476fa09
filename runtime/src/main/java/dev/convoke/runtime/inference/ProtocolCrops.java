package dev.convoke.runtime.inference;

import dev.convoke.runtime.data.picture.Crop;
import java.util.ArrayList;
import java.util.List;

/** The crops that a protocol takes of a picture. */
final class ProtocolCrops {

  private static final int GRID = 5;

  /** Down and across; see {@link Crop}. */
  private static final float[][] MIDDLE = {{0.5f, 0.5f}};

  /** In the order of torchvision's {@code FiveCrop}. */
  private static final float[][] CORNERS_AND_MIDDLE = {
    {0, 0}, {0, 1}, {1, 0}, {1, 1}, {0.5f, 0.5f}
  };

  private ProtocolCrops() {}

  /** The middle of each scale. */
  static List<Crop> single(List<Integer> scales, boolean flip) {
    return crops(scales, MIDDLE, flip);
  }

  /**
   * The corners and the middle, and those of the mirrored picture (Krizhevsky, Sutskever and Hinton
   * 2012, section 4.1).
   */
  static List<Crop> ten(List<Integer> scales) {
    return crops(scales, CORNERS_AND_MIDDLE, true);
  }

  /**
   * A regular grid from edge to edge, and that of the mirrored picture (Simonyan and Zisserman
   * 2014, arXiv 1409.1556, section 3.2).
   */
  static List<Crop> grid(List<Integer> scales) {
    float[][] places = new float[GRID * GRID][];
    for (int i = 0; i < places.length; i++) {
      places[i] = new float[] {share(i / GRID), share(i % GRID)};
    }
    return crops(scales, places, true);
  }

  private static float share(int place) {
    return place / (GRID - 1f);
  }

  private static List<Crop> crops(List<Integer> scales, float[][] places, boolean flip) {
    List<Crop> crops = new ArrayList<>();
    for (int scale : scales) {
      for (boolean mirrored : flip ? List.of(false, true) : List.of(false)) {
        for (float[] place : places) {
          crops.add(new Crop(scale, place[0], place[1], mirrored));
        }
      }
    }
    return crops;
  }
}

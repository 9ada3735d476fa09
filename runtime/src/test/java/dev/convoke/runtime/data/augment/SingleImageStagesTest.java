package dev.convoke.runtime.data.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.recipe.Augmentation.PadAndCrop;
import dev.convoke.description.recipe.Augmentation.RandomResizedCrop;
import dev.convoke.runtime.session.NativeSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** Stages of single images. The two channels of an image are its own columns and rows. */
class SingleImageStagesTest {

  private static final int ROWS = 40;
  private static final int COLUMNS = 60;

  /** Larger than every part: between pixels, values then follow a straight line exactly. */
  private static final int INPUT = 64;

  private static final float OUTSIDE = -100;
  private static final TrainingImages IMAGES =
      new TrainingImages(
          INPUT,
          INPUT,
          2,
          INPUT,
          List.of(OUTSIDE, OUTSIDE),
          List.of(1f, 1f),
          () -> ColourComponents.of(new double[2][2]));

  @BeforeAll
  static void settings() {
    NativeSettings.apply();
  }

  /** What becomes of the image at the positions 0, 1 and so on of a run. */
  private static List<float[]> changed(ImageStage stage, int rows, int columns, int positions) {
    float[] places = new float[rows * columns * 2];
    for (int i = 0; i < rows * columns; i++) {
      places[2 * i] = i % columns;
      places[2 * i + 1] = i / columns;
    }
    List<float[]> all = new ArrayList<>();
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Placeholder<TInt64> position =
          tf.placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
      Operand<TFloat32> image =
          tf.constant(Shape.of(rows, columns, 2), DataBuffers.of(places, true, false));
      Operand<TFloat32> changed =
          stage.apply(
              tf, image, Draws.of(tf, 5, 0, new Moment(position, tf.constant(0L), tf.constant(0))));
      try (Session session = new Session(graph)) {
        for (int i = 0; i < positions; i++) {
          try (TInt64 number = TInt64.scalarOf(i);
              TFloat32 result =
                  (TFloat32) session.runner().feed(position, number).fetch(changed).run().get(0)) {
            float[] values = new float[(int) result.size()];
            result.copyTo(DataBuffers.of(values, false, false));
            all.add(values);
          }
        }
      }
    }
    return all;
  }

  @Test
  void aFlippedImageHasItsColumnsReversed() {
    int flipped = 0;
    for (float[] image : changed(new HorizontalFlipStage(false), 3, 5, 64)) {
      boolean isFlipped = image[0] == 4;
      for (int i = 0; i < 15; i++) {
        assertThat(image[2 * i]).isEqualTo(isFlipped ? 4 - i % 5 : i % 5);
        assertThat(image[2 * i + 1]).isEqualTo(i / 5);
      }
      flipped += isFlipped ? 1 : 0;
    }
    // 64 draws of one half: outside of this with probability 4e-5
    assertThat(flipped).isBetween(16, 48);
  }

  @Test
  void aPaddedImageIsShiftedAndTheMeanComesIn() {
    Set<List<Integer>> shifts = new HashSet<>();
    for (float[] image : changed(new PadAndCropStage(new PadAndCrop(1), IMAGES), 4, 4, 100)) {
      int right = (int) image[2 * 5] - 1; // of the pixel at row 1, column 1
      int down = (int) image[2 * 5 + 1] - 1;
      for (int i = 0; i < 16; i++) {
        int column = i % 4 + right;
        int row = i / 4 + down;
        boolean isInside = column >= 0 && column < 4 && row >= 0 && row < 4;
        assertThat(image[2 * i]).isEqualTo(isInside ? column : OUTSIDE);
        assertThat(image[2 * i + 1]).isEqualTo(isInside ? row : OUTSIDE);
      }
      shifts.add(List.of(right, down));
    }
    // one of nine is missing in 100 draws with probability 9 (8/9)^100 = 7e-5
    assertThat(shifts).hasSize(9);
  }

  /** A part of a picture, as the columns and rows that are seen tell it. */
  private record Part(double left, double top, double width, double height) {

    /** Pixel i of the output shows what lies (i + 1/2) / 64 of the part from its edge. */
    static Part of(float[] image) {
      int middle = INPUT / 2;
      int last = middle + 8;
      double width = INPUT / 8.0 * (image[at(middle, last)] - image[at(middle, middle)]);
      double height = INPUT / 8.0 * (image[at(last, middle) + 1] - image[at(middle, middle) + 1]);
      double before = (middle + 0.5) / INPUT;
      return new Part(
          image[at(middle, middle)] + 0.5 - before * width,
          image[at(middle, middle) + 1] + 0.5 - before * height,
          width,
          height);
    }

    private static int at(int row, int column) {
      return 2 * (row * INPUT + column);
    }
  }

  @Test
  void aPartIsOfWholePixelsWithinThePictureAndOfAnAllowedAreaAndAspect() {
    RandomResizedCrop form = new RandomResizedCrop(0.25, 0.8, 0.75, 4.0 / 3);
    List<Part> parts =
        changed(new RandomResizedCropStage(form, IMAGES), ROWS, COLUMNS, 300).stream()
            .map(Part::of)
            .toList();

    for (Part part : parts) {
      for (double number : List.of(part.left(), part.top(), part.width(), part.height())) {
        assertThat(number).isCloseTo(Math.rint(number), within(2e-2));
      }
      assertThat(part.left()).isGreaterThan(-0.1);
      assertThat(part.top()).isGreaterThan(-0.1);
      assertThat(part.left() + part.width()).isLessThan(COLUMNS + 0.1);
      assertThat(part.top() + part.height()).isLessThan(ROWS + 0.1);
      // sides are rounded by half a pixel of at least 20
      assertThat(part.width() * part.height() / (ROWS * COLUMNS)).isBetween(0.235, 0.84);
      assertThat(part.width() / part.height()).isBetween(0.72, 1.39);
    }
    // a share of a few in a hundred falls into each corner of what is allowed
    assertThat(parts).anyMatch(part -> part.width() * part.height() < 0.3 * ROWS * COLUMNS);
    assertThat(parts).anyMatch(part -> part.width() / part.height() < 0.85);
    assertThat(parts).anyMatch(part -> part.width() / part.height() > 1.2);
    assertThat(parts).anyMatch(part -> part.left() < 1);
    assertThat(parts).anyMatch(part -> part.left() + part.width() > COLUMNS - 1);
  }

  /** No square of nine tenths of the area fits into 40×60. */
  @Test
  void whereNoDrawnPartFitsTheLargestAllowedIsTaken() {
    RandomResizedCrop form = new RandomResizedCrop(0.9, 1, 1, 1);

    for (float[] image : changed(new RandomResizedCropStage(form, IMAGES), ROWS, COLUMNS, 20)) {
      Part part = Part.of(image);
      assertThat(part.width()).isCloseTo(ROWS, within(1e-2));
      assertThat(part.height()).isCloseTo(ROWS, within(1e-2));
    }
  }
}

package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

class DataDigestTest {

  private static final byte[] PIXELS = {0, -1, 7, -128};
  private static final ImageSet TEST = new ImageSet(1, 1, 2, 1, new byte[] {9, 8}, new int[] {1});

  private static String digest(Images training) {
    return DataDigest.of(
        new Dataset(
            "d",
            List.of("a", "b"),
            new float[] {0.5f},
            new float[] {0.5f},
            training,
            Optional.empty(),
            TEST));
  }

  private static ImageSet set(byte[] pixels, int... labels) {
    return new ImageSet(2, 1, 2, 1, pixels, labels);
  }

  /** Computed by Python's hashlib from sizes, pixels and labels, big-endian. */
  @Test
  void isTheSha256OfSizesPixelsAndLabels() {
    assertThat(digest(set(PIXELS, 0, 1)))
        .isEqualTo("c965398155a96809610808947a597f21055c12de06a5dfedf33a6d11988a4c48");
  }

  @Test
  void everyPixelLabelAndSizeCounts() {
    String digest = digest(set(PIXELS, 0, 1));
    assertThat(digest(set(PIXELS.clone(), 0, 1))).isEqualTo(digest);
    assertThat(digest(set(new byte[] {0, -1, 7, -127}, 0, 1))).isNotEqualTo(digest);
    assertThat(digest(set(PIXELS, 1, 0))).isNotEqualTo(digest);
    assertThat(digest(set(new byte[] {7, -128, 0, -1}, 1, 0))).isNotEqualTo(digest);
  }

  @Test
  void ofOtherImagesThePixelsCountUnlessTheySayOtherwise() {
    String digest = digest(set(PIXELS, 0, 1));
    byte[] others = {0, -1, 7, -127};

    assertThat(digest(new Own(PIXELS, Optional.empty()))).isEqualTo(digest);
    assertThat(digest(new Own(others, Optional.empty()))).isNotEqualTo(digest);
    assertThat(digest(new Own(others, Optional.of(PIXELS)))).isEqualTo(digest);
  }

  /** Images of a source's own. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Own(byte[] pixels, Optional<byte[]> digest) implements Images {
    @Override
    public int count() {
      return 2;
    }

    @Override
    public int height() {
      return 1;
    }

    @Override
    public int width() {
      return 2;
    }

    @Override
    public int channels() {
      return 1;
    }

    @Override
    public int[] labels() {
      return new int[] {0, 1};
    }

    @Override
    public List<TType> tensors() {
      return set(pixels, 0, 1).tensors();
    }

    @Override
    public Operand<TUint8> image(
        Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> index) {
      return set(pixels, 0, 1).image(tf, tensors, index);
    }
  }
}

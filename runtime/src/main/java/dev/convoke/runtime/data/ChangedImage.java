package dev.convoke.runtime.data;

import java.util.List;

/**
 * A training image, as evaluation would see it and as a step trains on it.
 *
 * @param before pixels row by row, channels last, 0 to 255
 * @param after likewise, behind the recipe's changes; what lies beyond black and white is cut off
 * @param label index of its class
 * @param shares of each class, which add up to 1; others than the label's where images were mixed
 */
@SuppressWarnings("ArrayRecordComponent") // identity is enough: nobody compares pictures
public record ChangedImage(byte[] before, byte[] after, int label, List<Float> shares) {

  public ChangedImage {
    shares = List.copyOf(shares);
  }
}

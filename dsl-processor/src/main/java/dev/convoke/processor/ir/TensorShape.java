package dev.convoke.processor.ir;

import java.util.List;

/** The shape of an activation, without the batch axis. */
public sealed interface TensorShape {

  static TensorShape map(int height, int width, int channels) {
    return new FeatureMap(height, width, channels);
  }

  static TensorShape vector(int units) {
    return new FeatureVector(units);
  }

  static TensorShape unknown() {
    return new Unknown();
  }

  /** The last axis: channels of a map, units of a vector, 0 if unknown. */
  int channels();

  /** Sizes after the batch axis. */
  List<Integer> sizes();

  /** Numbers for one image. */
  default long elements() {
    return sizes().stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }

  /** As people read it: {@code [batch, 28, 28, 16]}. */
  default String text() {
    StringBuilder text = new StringBuilder("[batch");
    sizes().forEach(size -> text.append(", ").append(size));
    return text.append(']').toString();
  }

  /** {@code [batch, height, width, channels]}. */
  record FeatureMap(int height, int width, int channels) implements TensorShape {
    @Override
    public List<Integer> sizes() {
      return List.of(height, width, channels);
    }
  }

  /** {@code [batch, units]}. */
  record FeatureVector(int units) implements TensorShape {
    @Override
    public int channels() {
      return units;
    }

    @Override
    public List<Integer> sizes() {
      return List.of(units);
    }
  }

  /** The shape behind a mistake; rules that meet it stay silent. */
  record Unknown() implements TensorShape {
    @Override
    public int channels() {
      return 0;
    }

    @Override
    public List<Integer> sizes() {
      return List.of();
    }

    @Override
    public String text() {
      return "[unknown]";
    }
  }
}

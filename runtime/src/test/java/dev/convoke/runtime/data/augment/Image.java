package dev.convoke.runtime.data.augment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** An image of the tests: its numbers row by row, channels last. */
record Image(int rows, int columns, int channels, float[] numbers) {

  /** What the script {@code augment.py} has written, by name. */
  private static final Map<String, Image> WRITTEN = read();

  /** An image that the script has written: an original, or what another library makes of it. */
  static Image written(String name) {
    return Objects.requireNonNull(WRITTEN.get(name), name);
  }

  static Set<String> names() {
    return WRITTEN.keySet();
  }

  /** An image of two channels, whose pixels are their own column and row. */
  static Image ofPlaces(int rows, int columns) {
    float[] places = new float[rows * columns * 2];
    for (int i = 0; i < rows * columns; i++) {
      places[2 * i] = i % columns;
      places[2 * i + 1] = i / columns;
    }
    return new Image(rows, columns, 2, places);
  }

  float at(int row, int column, int channel) {
    return numbers[(row * columns + column) * channels + channel];
  }

  /** The largest difference of a pixel. */
  double difference(Image other) {
    double most = 0;
    for (int i = 0; i < numbers.length; i++) {
      most = Math.max(most, Math.abs(numbers[i] - other.numbers[i]));
    }
    return most;
  }

  /** A part of it. */
  Image part(int top, int left, int height, int width) {
    float[] part = new float[height * width * channels];
    for (int row = 0; row < height; row++) {
      System.arraycopy(
          numbers,
          ((top + row) * columns + left) * channels,
          part,
          row * width * channels,
          width * channels);
    }
    return new Image(height, width, channels, part);
  }

  private static Map<String, Image> read() {
    Map<String, Image> images = new HashMap<>();
    byte[] bytes = bytes("images.bin");
    int begin = 0;
    for (String line : lines("images.txt")) {
      String[] words = line.split(" ");
      int rows = Integer.parseInt(words[1]);
      int columns = Integer.parseInt(words[2]);
      int channels = Integer.parseInt(words[3]);
      float[] numbers = new float[rows * columns * channels];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = Byte.toUnsignedInt(bytes[begin + i]);
      }
      begin += numbers.length;
      images.put(words[0], new Image(rows, columns, channels, numbers));
    }
    return images;
  }

  static List<String> lines(String resource) {
    return new String(bytes(resource), StandardCharsets.UTF_8).lines().toList();
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = Image.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(in, resource).readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }
}

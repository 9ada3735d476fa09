package dev.convoke.runtime.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Files in IDX format, written as the format's description says. */
final class IdxBytes {

  private IdxBytes() {}

  static byte[] images(int count, int height, int width, int... pixels) {
    ByteBuffer buffer = ByteBuffer.allocate(16 + pixels.length);
    buffer.putInt(0x00000803).putInt(count).putInt(height).putInt(width);
    for (int pixel : pixels) {
      buffer.put((byte) pixel);
    }
    return buffer.array();
  }

  static byte[] labels(int count, int... labels) {
    ByteBuffer buffer = ByteBuffer.allocate(8 + labels.length);
    buffer.putInt(0x00000801).putInt(count);
    for (int label : labels) {
      buffer.put((byte) label);
    }
    return buffer.array();
  }

  static byte[] zipped(byte[] raw) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(raw);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Two training images and one test image of 2×2, zipped, in three classes. */
  static void writeSet(Path directory) throws IOException {
    write(directory, IdxDirectory.TRAINING_IMAGES, images(2, 2, 2, 0, 255, 0, 255, 0, 0, 255, 255));
    write(directory, IdxDirectory.TRAINING_LABELS, labels(2, 0, 2));
    write(directory, IdxDirectory.TEST_IMAGES, images(1, 2, 2, 1, 2, 3, 4));
    write(directory, IdxDirectory.TEST_LABELS, labels(1, 1));
  }

  static void write(Path directory, String name, byte[] raw) throws IOException {
    Files.write(directory.resolve(name + ".gz"), zipped(raw));
  }
}

package dev.convoke.runtime.command;

import dev.convoke.runtime.data.ImageSet;
import dev.convoke.runtime.fixture.Pictures;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to start {@link TinyMain} in a process of its own, and its images in files. */
final class TinyProcess {

  /** For a few seconds the quick compiler alone, and a collector of one thread, cost less. */
  static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private TinyProcess() {}

  /** The words that start it. */
  static List<String> java(List<String> flags, String classPath, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As the launcher does, for Java 24 and later.
    command.add("--enable-native-access=ALL-UNNAMED");
    if (Runtime.version().feature() >= 24) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(SHORT_LIVED);
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath, TinyMain.class.getName()));
    command.addAll(List.of(args));
    return command;
  }

  /** The arguments that train on the images in a directory. */
  static String[] train(Path images, Path run, int epochs) {
    return new String[] {
      "train",
      "--data",
      "idx",
      "--data-dir",
      images.toString(),
      "--run",
      run.toString(),
      "--epochs",
      String.valueOf(epochs)
    };
  }

  /** The class path of this process. */
  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** MNIST's four files, for {@code --data idx}: 64 training and 32 test images. */
  static void writeImages(Path directory) throws IOException {
    write(directory, "train", Pictures.set(64, 8, 8, 1, 4, 1));
    write(directory, "t10k", Pictures.set(32, 8, 8, 1, 4, 2));
  }

  private static void write(Path directory, String prefix, ImageSet set) throws IOException {
    byte[] images =
        ByteBuffer.allocate(16 + set.pixels().length)
            .putInt(0x00000803)
            .putInt(set.count())
            .putInt(set.height())
            .putInt(set.width())
            .put(set.pixels())
            .array();
    ByteBuffer labels = ByteBuffer.allocate(8 + set.count()).putInt(0x00000801).putInt(set.count());
    for (int label : set.labels()) {
      labels.put((byte) label);
    }
    Files.write(directory.resolve(prefix + "-images-idx3-ubyte"), images);
    Files.write(directory.resolve(prefix + "-labels-idx1-ubyte"), labels.array());
  }
}

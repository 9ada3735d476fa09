package dev.convoke.runtime.command.system;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.bytedeco.javacpp.Loader;
import org.jspecify.annotations.Nullable;

/**
 * The files that JavaCPP has unpacked from the jar of TensorFlow's native library. It deletes them
 * and unpacks them again, 680 MB, where their time is not that of the jar; but a jar's times have
 * no zone, so that processes of two zones, such as a container and its host, each see the other's
 * files as old. A process that starts meanwhile may load half a file and crash.
 */
final class UnpackedFiles {

  private static final Duration STEP_OF_ZONES = Duration.ofMinutes(15);
  private static final Duration LARGEST_DIFFERENCE = Duration.ofHours(26);

  private UnpackedFiles() {}

  /**
   * Loads the library, and meanwhile this process has the time zone of the one that unpacked it.
   */
  static <T> T inTheirZone(Supplier<T> load) {
    Optional<TimeZone> theirs = findZone();
    if (theirs.isEmpty()) {
      return load.get();
    }
    TimeZone ours = TimeZone.getDefault();
    TimeZone.setDefault(theirs.get());
    try {
      return load.get();
    } finally {
      TimeZone.setDefault(ours);
    }
  }

  /** The zone of the process that unpacked them, unless nobody has or it is ours. */
  private static Optional<TimeZone> findZone() {
    @Nullable URL folder =
        Loader.class
            .getClassLoader()
            .getResource("org/tensorflow/internal/c_api/" + Loader.getPlatform() + "/");
    try {
      if (folder == null || !(folder.openConnection() instanceof JarURLConnection connection)) {
        return Optional.empty();
      }
      JarFile jar = connection.getJarFile();
      File cache = new File(Loader.getCacheDir(), new File(jar.getName()).getName());
      return jar.stream()
          .filter(entry -> entry.getName().startsWith(connection.getEntryName()))
          .max(Comparator.comparingLong(JarEntry::getSize))
          .flatMap(entry -> zoneOf(entry, new File(cache, entry.getName())));
    } catch (IOException noFiles) {
      return Optional.empty(); // the loader says so itself
    }
  }

  private static Optional<TimeZone> zoneOf(JarEntry entry, File unpacked) {
    Duration later =
        Duration.between(
            Instant.ofEpochMilli(entry.getTime()), Instant.ofEpochMilli(unpacked.lastModified()));
    if (unpacked.length() != entry.getSize()
        || later.isZero()
        || later.abs().compareTo(LARGEST_DIFFERENCE) > 0
        || later.toMillis() % STEP_OF_ZONES.toMillis() != 0) {
      return Optional.empty();
    }
    // The same hour on the clock comes later where clocks are further behind.
    long offset = TimeZone.getDefault().getOffset(entry.getTime()) - later.toMillis();
    return Optional.of(new SimpleTimeZone((int) offset, "unpacked"));
  }
}

package dev.convoke.runtime.command.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a machine says about itself; on systems without {@code /proc} it says less. */
public final class SystemReport {

  /** The instruction sets that TensorFlow's kernels choose by. */
  private static final List<String> USED_FEATURES =
      List.of(
          "sse4_2",
          "avx",
          "avx2",
          "fma",
          "avx512f",
          "avx512_vnni",
          "avx512_bf16",
          "amx_bf16",
          "amx_int8",
          "asimd",
          "bf16");

  private static final List<Path> LIBRARY_DIRECTORIES =
      Stream.of(
              "/usr/lib/x86_64-linux-gnu",
              "/usr/lib64",
              "/usr/local/cuda/lib64",
              "/usr/local/cuda/targets/x86_64-linux/lib",
              "/usr/lib/wsl/lib")
          .map(Path::of)
          .toList();

  private SystemReport() {}

  /** Name of the processor. */
  public static String processor() {
    return cpuInfo("model name").orElse(System.getProperty("os.arch", "unknown"));
  }

  /** The instruction sets that matter, of those that the processor has. */
  public static String features() {
    Optional<String> flags = cpuInfo("flags").or(() -> cpuInfo("Features"));
    if (flags.isEmpty()) {
      return "unknown: this system has no /proc/cpuinfo";
    }
    Set<String> all = Set.of(flags.get().split(" +"));
    return USED_FEATURES.stream().filter(all::contains).collect(Collectors.joining(" "));
  }

  /** Version of NVIDIA's kernel driver. */
  public static Optional<String> nvidiaDriver() {
    return lines(Path.of("/proc/driver/nvidia/version")).stream().findFirst();
  }

  /**
   * A shared library of the system.
   *
   * @param name such as {@code libcudnn.so.9}
   */
  public static Optional<Path> library(String name) {
    Stream<Path> ofUser =
        Stream.of(Optional.ofNullable(System.getenv("LD_LIBRARY_PATH")).orElse("").split(":"))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of);
    return Stream.concat(ofUser, LIBRARY_DIRECTORIES.stream())
        .map(directory -> directory.resolve(name))
        .filter(Files::exists)
        .findFirst();
  }

  /** Free bytes on the disk of a path, or of its nearest parent that exists. */
  public static Optional<Long> freeBytes(Path path) {
    Optional<Path> existing =
        Stream.iterate(Optional.of(path.toAbsolutePath()), p -> p.map(Path::getParent))
            .takeWhile(Optional::isPresent)
            .flatMap(Optional::stream)
            .filter(Files::exists)
            .findFirst();
    try {
      if (existing.isEmpty()) {
        return Optional.empty();
      }
      FileStore disk = Files.getFileStore(existing.get());
      // Something like /proc: no disk at all.
      return disk.getTotalSpace() == 0 ? Optional.empty() : Optional.of(disk.getUsableSpace());
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<String> cpuInfo(String key) {
    return lines(Path.of("/proc/cpuinfo")).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException absent) {
      return List.of();
    }
  }
}

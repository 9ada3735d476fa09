package dev.convoke.benchmarks;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tensorflow.TensorFlow;

/** What a reader of figures wants to know of the machine and the engines. */
final class Machine {

  private static final Path CPU = Path.of("/proc/cpuinfo");
  private static final String ONEDNN_SWITCH = "TF_ENABLE_ONEDNN_OPTS";

  private Machine() {}

  /** Lines of text on what is below the engines. */
  static List<String> hardware() {
    return List.of(
        String.format(
            "%d cores, %s, vector instructions %s; %s %s",
            Runtime.getRuntime().availableProcessors(),
            cpuField("model name").orElse("unknown CPU"),
            vectorInstructions(),
            System.getProperty("os.name"),
            System.getProperty("os.version")),
        String.format("JDK %s", Runtime.version()));
  }

  /** Lines of text. Starts the engines, so the competitors have to be there before. */
  static List<String> engines() {
    return List.of(
        String.format(
            "TensorFlow %s, oneDNN %s; threads: its default, one a core",
            TensorFlow.version(),
            Optional.ofNullable(System.getenv(ONEDNN_SWITCH))
                .map(value -> "by " + ONEDNN_SWITCH + "=" + value)
                .orElse("switched on by Convoke, for the whole process")),
        String.format(
            "DJL %s, PyTorch %s; threads: its default, one a core",
            Engine.getDjlVersion(), Engine.getEngine(DjlStep.ENGINE).getVersion()));
  }

  /** The newest of those that decide which kernels the engines take. */
  private static String vectorInstructions() {
    List<String> flags = List.of(cpuField("flags").orElse("").split(" "));
    return Stream.of("amx_tile", "avx512_bf16", "avx512_vnni", "avx512f", "avx2", "avx")
        .filter(flags::contains)
        .findFirst()
        .orElse("unknown");
  }

  private static Optional<String> cpuField(String name) {
    if (!Files.isReadable(CPU)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(CPU)) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}

package dev.convoke.benchmarks;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a network's compilation takes with the processor, and without it once the sources are there
 * that it generates.
 *
 * @param network what is compiled
 * @param operations of the network, or of all
 * @param generatedBytes of source
 * @param plain milliseconds without the processor, one value a round
 * @param processed milliseconds with the processor
 * @param difference of both, round by round
 * @param onCore the same of the compiler's thread alone, where that is known
 */
record CompilationTimes(
    String network,
    long operations,
    long generatedBytes,
    Distribution plain,
    Distribution processed,
    Distribution difference,
    Optional<Distribution> onCore) {

  /**
   * Takes both in turns.
   *
   * @param withProcessor compiles the network
   * @param without compiles all sources
   */
  static CompilationTimes measure(
      CompiledNetwork network,
      Map<String, byte[]> written,
      int rounds,
      Function<List<SourceFile>, Elapsed> withProcessor,
      Function<List<SourceFile>, Elapsed> without) {
    List<SourceFile> all = new ArrayList<>(network.sources());
    List<SourceFile> generated = generated(written);
    all.addAll(generated);
    List<Double> plain = new ArrayList<>();
    List<Double> processed = new ArrayList<>();
    List<Double> difference = new ArrayList<>();
    List<Double> onCore = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Elapsed less = without.apply(all);
      Elapsed more = withProcessor.apply(network.sources());
      plain.add(less.milliseconds());
      processed.add(more.milliseconds());
      difference.add(more.milliseconds() - less.milliseconds());
      if (more.onCore().isPresent() && less.onCore().isPresent()) {
        onCore.add(more.onCore().getAsDouble() - less.onCore().getAsDouble());
      }
    }
    return new CompilationTimes(
        network.name(),
        operations(written),
        generated.stream().mapToLong(source -> source.text().length()).sum(),
        new Distribution(plain),
        new Distribution(processed),
        new Distribution(difference),
        onCore.isEmpty() ? Optional.empty() : Optional.of(new Distribution(onCore)));
  }

  private static List<SourceFile> generated(Map<String, byte[]> written) {
    List<SourceFile> sources = new ArrayList<>();
    written.forEach(
        (path, content) -> {
          if (path.endsWith(".java")) {
            sources.add(new SourceFile(path, new String(content, StandardCharsets.UTF_8)));
          }
        });
    return sources;
  }

  /** As the descriptions of the networks have them. */
  private static long operations(Map<String, byte[]> written) {
    long operations = 0;
    for (Map.Entry<String, byte[]> file : written.entrySet()) {
      if (file.getKey().endsWith(".json")) {
        String text = new String(file.getValue(), StandardCharsets.UTF_8);
        JsonElement steps = JsonParser.parseString(text).getAsJsonObject().get("steps");
        for (JsonElement step : steps.getAsJsonArray()) {
          operations += step.getAsJsonObject().getAsJsonArray("operations").size();
        }
      }
    }
    return operations;
  }
}

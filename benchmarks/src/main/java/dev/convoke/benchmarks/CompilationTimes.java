package dev.convoke.benchmarks;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

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
 */
record CompilationTimes(
    String network,
    long operations,
    long generatedBytes,
    Distribution plain,
    Distribution processed,
    Distribution difference) {

  /**
   * Takes both in turns.
   *
   * @param withProcessor milliseconds of a compilation
   * @param without milliseconds of a compilation of all sources
   */
  static CompilationTimes measure(
      CompiledNetwork network,
      Map<String, byte[]> written,
      int rounds,
      ToDoubleFunction<List<SourceFile>> withProcessor,
      ToDoubleFunction<List<SourceFile>> without) {
    List<SourceFile> all = new ArrayList<>(network.sources());
    List<SourceFile> generated = generated(written);
    all.addAll(generated);
    List<Double> plain = new ArrayList<>();
    List<Double> processed = new ArrayList<>();
    List<Double> difference = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      plain.add(without.applyAsDouble(all));
      processed.add(withProcessor.applyAsDouble(network.sources()));
      difference.add(processed.get(round) - plain.get(round));
    }
    return new CompilationTimes(
        network.name(),
        operations(written),
        generated.stream().mapToLong(source -> source.text().length()).sum(),
        new Distribution(plain),
        new Distribution(processed),
        new Distribution(difference));
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

package dev.convoke.models.step;

import java.util.ArrayList;
import java.util.List;

/**
 * One step and what it took.
 *
 * @param batch images
 * @param buildSeconds for the graph with its gradients
 * @param stepSeconds for the first step, in which TensorFlow also prepares the graph
 * @param kibibytesBefore resident memory of the process with TensorFlow loaded
 * @param peakKibibytes the most resident memory
 * @param variables that are trained
 * @param silent those whose gradient is all zeros or not finite
 */
record MeasuredStep(
    String network,
    int batch,
    double buildSeconds,
    double stepSeconds,
    long kibibytesBefore,
    long peakKibibytes,
    float loss,
    int variables,
    List<String> silent) {

  private static final String MARK = "step:";
  private static final String GAP = " ";
  private static final int FIELDS = 9;

  MeasuredStep {
    silent = List.copyOf(silent);
  }

  /** What {@link #parse} reads; no name holds a blank. */
  String line() {
    List<String> words = new ArrayList<>();
    words.add(MARK);
    words.add(network);
    words.add(String.valueOf(batch));
    words.add(String.valueOf(buildSeconds));
    words.add(String.valueOf(stepSeconds));
    words.add(String.valueOf(kibibytesBefore));
    words.add(String.valueOf(peakKibibytes));
    words.add(String.valueOf(loss));
    words.add(String.valueOf(variables));
    words.addAll(silent);
    return String.join(GAP, words);
  }

  /** Finds the line in what a program printed. */
  static MeasuredStep parse(String printed) {
    List<String> words =
        printed
            .lines()
            .filter(line -> line.startsWith(MARK))
            .findFirst()
            .map(line -> List.of(line.split(GAP, -1)))
            .orElseThrow(() -> new AssertionError("the program ended early:\n" + printed));
    return new MeasuredStep(
        words.get(1),
        Integer.parseInt(words.get(2)),
        Double.parseDouble(words.get(3)),
        Double.parseDouble(words.get(4)),
        Long.parseLong(words.get(5)),
        Long.parseLong(words.get(6)),
        Float.parseFloat(words.get(7)),
        Integer.parseInt(words.get(8)),
        words.subList(FIELDS, words.size()));
  }
}

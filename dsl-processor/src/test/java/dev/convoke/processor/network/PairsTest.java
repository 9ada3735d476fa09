package dev.convoke.processor.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation behind every other, on a map of 12×12 with 8 channels. What must be said follows
 * from two facts of each operation alone: what it takes, and what it gives.
 */
class PairsTest {

  private enum Takes {
    MAP,
    VECTOR,
    EITHER
  }

  private enum Gives {
    MAP,
    VECTOR,
    SAME
  }

  private record Operation(Takes takes, Gives gives) {}

  /** Every build takes one second operation of so many. */
  private static final int SOME = 3;

  private static final Map<String, Operation> OPERATIONS = new LinkedHashMap<>();

  static {
    List.of(
            "@Conv(value = 8, kernel = 3)",
            "@Conv1x1(8)",
            "@Conv3x3(8)",
            "@Conv5x5(8)",
            "@Conv7x7(value = 8, factorize = true)",
            "@DepthwiseConv(kernel = 3)",
            "@SeparableConv(value = 8, kernel = 3)",
            "@Identity",
            "@MaxPool",
            "@AvgPool",
            "@BatchNorm",
            "@LocalResponseNorm",
            "@GroupNorm(groups = 4)",
            "@Pad(1)",
            "@SqueezeExcite(2)",
            "@Upsample")
        .forEach(text -> OPERATIONS.put(text, new Operation(Takes.MAP, Gives.MAP)));
    List.of("@GlobalAvgPool", "@GlobalMaxPool", "@Flatten")
        .forEach(text -> OPERATIONS.put(text, new Operation(Takes.MAP, Gives.VECTOR)));
    OPERATIONS.put("@Dense(8)", new Operation(Takes.VECTOR, Gives.VECTOR));
    List.of(
            "@LayerNorm",
            "@Relu",
            "@Relu6",
            "@LeakyRelu",
            "@PRelu",
            "@Elu",
            "@Selu",
            "@Gelu",
            "@Silu",
            "@HardSwish",
            "@Sigmoid",
            "@Tanh",
            "@Softplus",
            "@Softmax",
            "@Dropout(0.5)",
            "@DropPath(0.1)")
        .forEach(text -> OPERATIONS.put(text, new Operation(Takes.EITHER, Gives.SAME)));
  }

  static Stream<String> operations() {
    return OPERATIONS.keySet().stream();
  }

  /** A third of the pairs, in which each operation comes first and second. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void pairIsAcceptedOrHasTheOneMessageThatFits(String first) {
    require(first, operations().toList().indexOf(first) % SOME, SOME);
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void everyPairIsAcceptedOrHasTheOneMessageThatFits(String first) {
    require(first, 0, 1);
  }

  /**
   * The operation before every {@code stride}th one. One compilation for each first operation:
   * javac prints no more than a hundred errors.
   */
  private static void require(String first, int begin, int stride) {
    List<String> all = operations().toList();
    List<Source> sources = new ArrayList<>();
    Map<String, String> expected = new TreeMap<>();
    for (int i = begin; i < all.size(); i += stride) {
      String second = all.get(i);
      String outcome = outcome(OPERATIONS.get(first), OPERATIONS.get(second));
      expected.put(sources.size() + " " + first + ' ' + second, outcome);
      sources.add(source(String.valueOf(sources.size()), first, second, outcome));
    }
    Compilation compilation = Compilation.process(sources);
    Map<String, String> found = new TreeMap<>();
    expected.keySet().forEach(pair -> found.put(pair, found(pair, compilation)));
    assertThat(found).isEqualTo(expected);
  }

  /** {@code MAP} or {@code VECTOR} for what comes out, else the code of the message. */
  private static String outcome(Operation first, Operation second) {
    String between = after("MAP", first);
    return between.equals("MAP") || between.equals("VECTOR") ? after(between, second) : between;
  }

  private static String after(String input, Operation operation) {
    if (operation.takes() == Takes.MAP && input.equals("VECTOR")) {
      return "FlatInput";
    }
    if (operation.takes() == Takes.VECTOR && input.equals("MAP")) {
      return "DenseOnMap";
    }
    return operation.gives() == Gives.SAME ? input : operation.gives().name();
  }

  private static Source source(String number, String first, String second, String outcome) {
    return Source.ofBody(
        """
        @Network(input = @Input(height = 12, width = 12, channels = 8), classes = 2)
        public interface Pair%1$s {
          %2$s Layer first%1$s();
          %3$s Layer second%1$s();
          %4$s @Dense Layer logits%1$s();
        }
        """
            .formatted(number, first, second, outcome.equals("VECTOR") ? "" : "@GlobalAvgPool"));
  }

  /** What comes out, or the code of the one message about a pair: its number is in the steps. */
  private static String found(String pair, Compilation compilation) {
    String number = pair.substring(0, pair.indexOf(' '));
    List<String> messages =
        compilation.messages().stream()
            .filter(m -> m.matches("(?s)ERROR .*] (first|second|logits)" + number + "\\b.*"))
            .toList();
    if (messages.isEmpty()) {
      String json = compilation.text("t/Pair" + number + ".json");
      return json.contains("\"GlobalAvgPool\",\n        \"Dense\"") ? "MAP" : "VECTOR";
    }
    return String.join("; ", messages).replaceAll("(?s)^ERROR \\[(\\w+)] (?!.*\\[\\w+] ).*", "$1");
  }
}

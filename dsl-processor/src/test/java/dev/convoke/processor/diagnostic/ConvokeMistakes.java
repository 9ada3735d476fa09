package dev.convoke.processor.diagnostic;

import com.google.gson.JsonObject;
import dev.convoke.description.NetworkDescription;
import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.DatasetFit;
import dev.convoke.runtime.data.ImageSet;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The mistakes of docs/comparison.md made with Convoke, which says now what it says. */
final class ConvokeMistakes {

  private static final String TOOL = "Convoke";
  private static final Path FOLDER = Peer.FOLDER.resolve("convoke");
  private static final int CLASSES = 10;
  private static final int SIDE = 28;

  private ConvokeMistakes() {}

  static Example example(String name) {
    return new Example(FOLDER.resolve(Peer.camelCase(name, true) + ".java"));
  }

  /** Found by the compiler, or when training begins with images of ten classes. */
  static MadeMistake mistake(String name) {
    Example example = example(name);
    String printed = example.compiled().printed().strip();
    return printed.isEmpty()
        ? new MadeMistake(TOOL, "java", example.shown(), "start of training", refusal(example))
        : new MadeMistake(TOOL, "java", example.shown(), "compiler", printed);
  }

  private static String refusal(Example example) {
    Compilation compilation = Compilation.processed(Source.of(Example.read(example.file())));
    JsonObject json = compilation.json(example.name() + ".json");
    try {
      DatasetFit.require(description(json), digits());
      throw new AssertionError(example + " fits");
    } catch (UsageException refused) {
      return "error: " + refused.getMessage();
    }
  }

  private static NetworkDescription description(JsonObject json) {
    JsonObject input = json.getAsJsonObject("input");
    return new NetworkDescription(
        json.get("type").getAsString(),
        json.get("name").getAsString(),
        json.get("fingerprint").getAsString(),
        Optional.empty(),
        new NetworkDescription.Input(
            input.get("height").getAsInt(),
            input.get("width").getAsInt(),
            input.get("channels").getAsInt()),
        json.get("classes").getAsInt(),
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        0,
        0,
        0,
        1,
        new NetworkDescription.Memory(1, 0, 0, 0, 0, 0),
        List.of(),
        List.of(),
        List.of());
  }

  private static Dataset digits() {
    byte[] pixels = new byte[SIDE * SIDE];
    ImageSet image = new ImageSet(1, SIDE, SIDE, 1, pixels, new int[] {CLASSES - 1});
    List<String> names = IntStream.range(0, CLASSES).mapToObj(String::valueOf).toList();
    return Dataset.of("idx", names, image, image);
  }
}

package dev.convoke.processor.diagnostic;

import dev.convoke.description.NetworkDescriptionCodec;
import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.DatasetFit;
import dev.convoke.runtime.data.ImageSet;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Path;
import java.util.List;
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
    String json = compilation.text(example.name() + ".json");
    try {
      DatasetFit.require(NetworkDescriptionCodec.STANDARD.parse(json), digits());
      throw new AssertionError(example + " fits");
    } catch (UsageException refused) {
      return "error: " + refused.getMessage();
    }
  }

  private static Dataset digits() {
    byte[] pixels = new byte[SIDE * SIDE];
    ImageSet image = new ImageSet(1, SIDE, SIDE, 1, pixels, new int[] {CLASSES - 1});
    List<String> names = IntStream.range(0, CLASSES).mapToObj(String::valueOf).toList();
    return Dataset.of("idx", names, image, image);
  }
}

package dev.convoke.models.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the data files; docs/architecture.md tells their form.
 *
 * @param peer the first line
 */
public record PeerNames(String library, String network, String peer, List<Row> rows) {

  private static final Path FOLDER = Path.of("src/main/resources/dev/convoke/models/names");
  private static final String COMMENT = "#";

  /**
   * A line.
   *
   * @param shape of the peer's tensor
   * @param layout the axes of the peer's tensor
   */
  public record Row(String ours, String theirs, List<Long> shape, String layout) {

    /** The shape that the tensor has with its axes in our order. */
    List<Long> ourShape() {
      return switch (layout) {
        case "V", "-V", "HWIO", "HWIM", "IO" -> shape;
        case "OIHW" -> List.of(shape.get(2), shape.get(3), shape.get(1), shape.get(0));
        case "I1HW" -> List.of(shape.get(2), shape.get(3), shape.get(0), shape.get(1));
        case "OI", "OI11" -> List.of(shape.get(1), shape.get(0));
        case "11IO" -> List.of(shape.get(2), shape.get(3));
        default -> {
          assertThat(layout).matches("O\\[\\d+,\\d+,\\d+]");
          assertThat(product(layout)).isEqualTo(shape.get(1));
          yield List.of(shape.get(1), shape.get(0));
        }
      };
    }

    private static long product(String layout) {
      String sizes = layout.substring(2, layout.length() - 1);
      return Stream.of(sizes.split(",", -1)).mapToLong(Long::parseLong).reduce(1, (a, b) -> a * b);
    }
  }

  /** All files. */
  public static List<PeerNames> all() throws IOException {
    List<PeerNames> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.add(read(file));
      }
    }
    return all;
  }

  private static PeerNames read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String name = file.getFileName().toString();
    return new PeerNames(
        file.getParent().getFileName().toString(),
        name.substring(0, name.lastIndexOf('.')),
        lines.get(0),
        lines.stream().filter(line -> !line.startsWith(COMMENT)).map(PeerNames::row).toList());
  }

  private static Row row(String line) {
    List<String> columns = List.of(line.split("\t", -1));
    assertThat(columns).as(line).hasSize(4);
    List<Long> shape = Stream.of(columns.get(2).split("x", -1)).map(Long::valueOf).toList();
    return new Row(columns.get(0), columns.get(1), shape, columns.get(3));
  }
}

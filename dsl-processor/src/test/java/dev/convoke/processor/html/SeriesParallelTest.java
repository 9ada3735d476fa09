package dev.convoke.processor.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.html.SeriesParallel.Lanes;
import dev.convoke.processor.html.SeriesParallel.Link;
import dev.convoke.processor.html.SeriesParallel.Vertex;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Graphs as lists of what each vertex takes ({@code 0 1 0,2}: vertex 3 takes the entry and 2), and
 * layouts as text: side by side in brackets, a line as a dash, crossing inputs behind a colon.
 */
class SeriesParallelTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "chain            | 0                   | 1",
        "longer chain     | 0 1 2               | 1 2 3",
        "residual unit    | 0 1 0,2             | [1 2 / -] 3",
        "projection       | 0 1 0 2,3           | [1 2 / 3] 4",
        "inception        | 0 0 2 0 4 0 1,3,5,6 | [1 / 2 3 / 4 5 / 6] 7",
        "dense layer      | 0 1 0,2             | [1 2 / -] 3",
        "unit in a chain  | 0 1 2 1,3 4         | 1 [2 3 / -] 4 5",
        "inner fork       | 0 1 1 2,3 0,4       | [1 [2 / 3] 4 / -] 5",
        "fork of a fork   | 0 1 1 0 2,3 5,4     | [1 [2 / 3] 5 / 4] 6",
        "two after first  | 0 1 1 2,3           | 1 [2 / 3] 4",
        "crossing         | 0 0 1,2 2 3,4       | 1 2:0 3:1,2 4:2 5:3,4",
        "crossing in lane | 0 1 1 2,3 3 4,5 0,6 | [1 2 3:1 4:2,3 5:3 6:4,5 / -] 7"
      })
  void branchesStandSideBySide(String name, String graph, String layout) {
    assertThat(text(SeriesParallel.layout(graph(graph)))).isEqualTo(layout);
  }

  private static Map<Integer, Set<Integer>> graph(String text) {
    Map<Integer, Set<Integer>> inputs = new TreeMap<>();
    for (String taken : text.split(" ", -1)) {
      Set<Integer> vertices =
          Stream.of(taken.split(",", -1))
              .map(Integer::valueOf)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      inputs.put(inputs.size() + 1, vertices);
    }
    return inputs;
  }

  private static String text(List<Link> chain) {
    return chain.isEmpty()
        ? "-"
        : chain.stream().map(SeriesParallelTest::text).collect(Collectors.joining(" "));
  }

  private static String text(Link link) {
    if (link instanceof Vertex vertex) {
      String takes = vertex.takes().stream().map(String::valueOf).collect(Collectors.joining(","));
      return vertex.number() + (takes.isEmpty() ? "" : ":" + takes);
    }
    return ((Lanes) link)
        .lanes().stream()
            .map(SeriesParallelTest::text)
            .collect(Collectors.joining(" / ", "[", "]"));
  }
}

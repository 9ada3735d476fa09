package dev.convoke.processor.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.operation.Operations;
import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.MemoryClasses;
import dev.convoke.processor.testing.Proving;
import dev.convoke.processor.testing.Source;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.session.NativeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the registry says about every operation, against the graphs that TensorFlow trains. */
class GradientPathsTest {

  private static final Path CONFORMANCE =
      Path.of("../integration-tests/src/test/java/dev/convoke/integration/conformance/network");

  /** What no other network has: zeros around a map before a separable convolution. */
  private static final Source PADDED =
      Source.ofBody(
          """
          @Network(input = @Input(height = 8, width = 8, channels = 2), classes = 2)
          public interface Padded {
            @SeparableConv(value = 4, kernel = 3, stride = 2) Layer strided();
            @GlobalAvgPool @Dense Layer logits();
          }
          """);

  static {
    NativeSettings.apply();
  }

  /** One step of a network: its operations, and what lies on its path in the graph. */
  private record Step(String network, String name, List<Op> operations, Set<String> path) {

    Set<String> claims() {
      return operations.stream().flatMap(op -> pathOf(op).stream()).collect(Collectors.toSet());
    }
  }

  private static final List<Step> STEPS = new ArrayList<>();

  @BeforeAll
  static void build() throws IOException {
    List<Source> sources = new ArrayList<>();
    sources.add(PADDED);
    sources.add(Source.resource("networks/golden/EveryOperation.java"));
    try (Stream<Path> files = Files.list(CONFORMANCE)) {
      for (Path file : files.sorted().toList()) {
        sources.add(Source.of(Files.readString(file)));
      }
    }
    List<ProvenNetwork> networks = Proving.prove(sources.toArray(Source[]::new));
    MemoryClasses classes = new MemoryClasses(Compilation.compile(sources));
    for (ProvenNetwork network : networks) {
      NetworkDefinition definition = classes.definition(network.declared().name());
      try (TrainedGraph graph = new TrainedGraph(network, definition)) {
        Map<String, String> path = graph.path();
        assertThat(graph.gradients()).as("gradients of %s", definition.name()).isNotEmpty();
        STEPS.addAll(steps(definition.name(), network, path));
      }
    }
  }

  @Test
  void everyOperationOfAGraphIsClaimed() {
    Set<String> unclaimed = new TreeSet<>();
    for (Step step : STEPS) {
      Set<String> rest = new TreeSet<>(step.path());
      rest.removeAll(step.claims());
      rest.forEach(type -> unclaimed.add(type + " in " + step.name() + " of " + step.network()));
    }

    assertThat(STEPS).hasSizeGreaterThan(200);
    assertThat(unclaimed).isEmpty();
  }

  /** Seen where no other operation of the step could have brought it. */
  @Test
  void everyClaimIsSeenInAGraph() {
    Set<String> claimed = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    for (Step step : STEPS) {
      for (Op op : step.operations()) {
        for (String type : pathOf(op)) {
          claimed.add(form(op) + ": " + type);
          boolean isAlone =
              step.operations().stream()
                  .filter(other -> pathOf(other).contains(type))
                  .allMatch(other -> form(other).equals(form(op)));
          if (isAlone && step.path().contains(type)) {
            seen.add(form(op) + ": " + type);
          }
        }
      }
    }
    claimed.removeAll(seen);

    assertThat(claimed).isEmpty();
  }

  @Test
  void everyClaimHasAGradient() {
    assertThat(STEPS.stream().flatMap(step -> step.claims().stream()))
        .allMatch(GradientTable.current()::has);
  }

  private static <O extends Op> Set<String> pathOf(O op) {
    return Operations.primitive(op).tensorFlowOperations(op);
  }

  /** An operation without its numbers: {@code PoolOp MAX}. */
  private static String form(Op op) {
    return Stream.of(op.getClass().getRecordComponents())
        .filter(component -> component.getType().isEnum())
        .map(
            component -> {
              try {
                return " " + component.getAccessor().invoke(op);
              } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
              }
            })
        .collect(Collectors.joining("", op.getClass().getSimpleName(), ""));
  }

  /** Sorts the nodes of a graph by the steps that they belong to: their names begin with those. */
  private static List<Step> steps(String name, ProvenNetwork network, Map<String, String> path) {
    Map<String, List<Op>> operations = new TreeMap<>(Comparator.reverseOrder());
    for (ShapedNode node : network.primitives()) {
      operations.computeIfAbsent(node.id().step(), s -> new ArrayList<>()).add(node.op());
    }
    Map<String, String> left = new TreeMap<>(path);
    List<Step> steps = new ArrayList<>();
    operations.forEach( // longer paths come first
        (step, ops) -> {
          Set<String> own =
              left.keySet().stream()
                  .filter(node -> node.startsWith(step + "/"))
                  .collect(Collectors.toSet());
          Set<String> types = own.stream().map(left::get).collect(Collectors.toSet());
          left.keySet().removeAll(own);
          steps.add(new Step(name, step, ops, types));
        });
    assertThat(left).as("nodes of no step in %s", name).isEmpty();
    return steps;
  }
}

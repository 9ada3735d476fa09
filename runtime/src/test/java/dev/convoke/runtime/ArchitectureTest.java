package dev.convoke.runtime;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may see whom in the runtime: docs/architecture.md, as rules. */
class ArchitectureTest {

  private static final String ROOT = "dev.convoke.runtime";
  private static final JavaClasses RUNTIME =
      new ClassFileImporter()
          .importUrl(NetworkDefinition.class.getProtectionDomain().getCodeSource().getLocation());

  /** A room and what it may see, lowest first; the root is the room of the network's definition. */
  private static final Map<String, List<String>> ROOMS = rooms();

  private static Map<String, List<String>> rooms() {
    Map<String, List<String>> rooms = new LinkedHashMap<>();
    rooms.put("problem", List.of());
    rooms.put("disk", List.of());
    rooms.put("drawing", List.of("disk"));
    rooms.put("recipe", List.of());
    rooms.put("graph", List.of());
    rooms.put("metric", List.of());
    rooms.put("data", List.of("problem", "disk", "recipe", "graph"));
    rooms.put("report", List.of("problem", "disk", "drawing", "metric", "data"));
    rooms.put("step", List.of("problem", "recipe", "graph", ""));
    rooms.put("session", List.of());
    rooms.put("run", List.of("problem", "disk", "session", "data"));
    rooms.put("checkpoint", List.of("problem", "disk", "graph", "metric", "run"));
    rooms.put(
        "inference",
        List.of("problem", "session", "graph", "metric", "data", "step", "run", "checkpoint", ""));
    rooms.put("verify", List.of("recipe", "session", "graph", "step", ""));
    rooms.put(
        "train",
        List.of(
            "problem",
            "recipe",
            "session",
            "graph",
            "metric",
            "data",
            "step",
            "run",
            "checkpoint",
            "inference",
            ""));
    rooms.put(
        "command",
        List.of(
            "problem",
            "disk",
            "drawing",
            "session",
            "metric",
            "data",
            "checkpoint",
            "run",
            "inference",
            "report",
            "train",
            ""));
    return rooms;
  }

  static Stream<String> names() {
    return ROOMS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void roomsSeeOnlyWhatLiesBelow(String room) {
    String[] seen =
        Stream.concat(Stream.of(room), ROOMS.get(room).stream())
            .map(ArchitectureTest::packages)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(packages(room))
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(seen))))
        .check(RUNTIME);
  }

  @Test
  void rootSeesOnlyTheGraph() {
    noClasses()
        .that()
        .resideInAPackage(ROOT)
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(ROOT, packages("graph")))))
        .check(RUNTIME);
  }

  @Test
  void everyRoomHasARule() {
    assertThat(RUNTIME.getPackage(ROOT).getSubpackages())
        .extracting(JavaPackage::getRelativeName)
        .containsExactlyInAnyOrderElementsOf(ROOMS.keySet());
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(RUNTIME);
  }

  /** Errors reach a person through commands only. */
  @Test
  void onlyCommandsSeeTheLibrariesOfTheTerminal() {
    noClasses()
        .that()
        .resideOutsideOfPackage(packages("command"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", "org.jline..", "me.tongfei..")
        .check(RUNTIME);
  }

  private static String packages(String room) {
    return room.isEmpty() ? ROOT : ROOT + '.' + room + "..";
  }
}

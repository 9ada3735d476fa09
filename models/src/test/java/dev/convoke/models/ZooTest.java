package dev.convoke.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.NetworkDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ZooTest {

  @TempDir private Path directory;

  @Test
  void namesAreAllDifferent() {
    assertThat(Zoo.NETWORKS).extracting(NetworkDefinition::name).doesNotHaveDuplicates();
  }

  @Test
  void everyNetworkNamesItsPaper() {
    assertThat(Zoo.NETWORKS)
        .extracting(NetworkDefinition::description)
        .extracting(description -> description.get().paper())
        .allSatisfy(paper -> assertThat(paper).isPresent());
  }

  @Test
  void everyNetworkHasARecipe() {
    assertThat(Zoo.NETWORKS)
        .extracting(NetworkDefinition::description)
        .extracting(description -> description.get().recipe())
        .allSatisfy(recipe -> assertThat(recipe).isPresent());
  }

  @Test
  void listShowsThemAsATable() throws Exception {
    List<String> lines = output("list").lines().toList();
    assertThat(lines).hasSize(1 + Zoo.NETWORKS.size());
    assertThat(lines.get(0).split(" {2,}"))
        .containsExactly(
            "network", "paper", "year", "parameters", "multiply-adds", "input", "classes");
    NetworkDescription vgg = description("vgg-d");
    assertThat(lines)
        .anySatisfy(
            line ->
                assertThat(line.split(" {2,}"))
                    .containsExactly(
                        vgg.name(),
                        "arXiv:1409.1556",
                        "2014",
                        "138,357,544",
                        "15,470,264,320",
                        "224×224×3",
                        "1000"));
  }

  @Test
  void aMisspeltNameGetsTheNearestOneAndNoWallOfNames() throws Exception {
    assertThat(output("summary", "resnet21"))
        .isEqualTo(
            """
            error: unknown network resnet21
              expected: one of the 86 networks that the command list shows
              found:    resnet21
              fix:      resnet20
            """);
  }

  private static NetworkDescription description(String name) {
    return Zoo.NETWORKS.stream()
        .filter(network -> network.name().equals(name))
        .map(network -> network.description().get())
        .findFirst()
        .orElseThrow();
  }

  /** What a command of the zoo prints, errors included. */
  private String output(String... command) throws IOException, InterruptedException {
    List<String> java =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Zoo.class.getName()));
    java.addAll(List.of(command));
    Path output = directory.resolve("output.txt");
    Process process =
        new ProcessBuilder(java).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try {
      process.waitFor();
      return Files.readString(output);
    } finally {
      process.destroyForcibly();
    }
  }
}

package dev.convoke.models.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.NetworkDescription;
import dev.convoke.models.Zoo;
import dev.convoke.runtime.NetworkDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * docs/zoo.md against the descriptions: a table for each family, between two comments; {@code
 * -Dpages.update=true} writes them.
 */
class ZooPageTest {

  private static final Path PAGE = Path.of("../docs/zoo.md");
  private static final int COLUMNS = 140;
  private static final Pattern TABLE =
      Pattern.compile("(?s)(<!-- networks: (\\w+) -->\n).*?(<!-- end of networks -->\n)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[\\w-]+)?\\)");

  @Test
  void tablesAreWhatTheDescriptionsSay() throws IOException {
    String current =
        TABLE
            .matcher(Files.readString(PAGE))
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        found.group(1) + table(families().get(found.group(2))) + found.group(3)));
    if (Boolean.getBoolean("pages.update")) {
      Files.writeString(PAGE, current);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(current);
  }

  @Test
  void everyFamilyHasATable() throws IOException {
    assertThat(found(TABLE).map(table -> table.group(2)))
        .containsExactlyElementsOf(families().keySet());
  }

  @Test
  void sizesBeginWithHowManyThereAre() throws IOException {
    assertThat(Files.readString(PAGE))
        .contains(Zoo.NETWORKS.size() + " networks in " + families().size() + " families");
  }

  @Test
  void linksLeadToFilesAndLinesFit() throws IOException {
    assertThat(found(LINK).map(link -> link.group(1)).distinct())
        .allMatch(link -> Files.exists(PAGE.resolveSibling(link)));
    assertThat(Files.readAllLines(PAGE).stream().filter(line -> !line.startsWith("|")))
        .allMatch(line -> line.length() <= COLUMNS);
  }

  private static Stream<MatchResult> found(Pattern pattern) throws IOException {
    return pattern.matcher(Files.readString(PAGE)).results();
  }

  private static String table(List<NetworkDescription> family) {
    return family.stream()
        .map(network -> new NetworkRow(network).text())
        .collect(Collectors.joining("", NetworkRow.HEADING, ""));
  }

  /** Networks by the last part of their package, in the order of the zoo. */
  private static Map<String, List<NetworkDescription>> families() {
    return Zoo.NETWORKS.stream()
        .map(NetworkDefinition::description)
        .map(description -> description.get())
        .collect(
            Collectors.groupingBy(
                network -> network.type().replaceFirst(".*\\.(\\w+)\\.\\w+$", "$1"),
                LinkedHashMap::new,
                Collectors.toList()));
  }
}

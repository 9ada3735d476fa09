package dev.convoke.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeterminismTest {

  private static final List<Source> SOURCES =
      Stream.of("BasicBlock", "EveryOperation", "SmallResNet", "Projecting", "PlainPadded")
          .map(type -> Source.resource("networks/golden/" + type + ".java"))
          .toList();

  @Test
  void outputDoesNotDependOnTheRunOrOnTheOrderOfSources() {
    List<Source> reversed = new ArrayList<>(SOURCES);
    Collections.reverse(reversed);
    Compilation first = Compilation.process(SOURCES);
    assertThat(first.generated()).hasSize(4 * 5 + 5); // blocks have a record of steps only
    assertThat(Compilation.process(SOURCES).generated()).isEqualTo(first.generated());
    assertThat(Compilation.process(reversed).generated()).isEqualTo(first.generated());
  }

  @Test
  void outputDoesNotDependOnWhatElseIsCompiled() {
    Compilation all = Compilation.process(SOURCES);
    Compilation one = Compilation.processed(SOURCES.get(0), SOURCES.get(2));
    one.generated().forEach((path, text) -> assertThat(all.text(path)).as(path).isEqualTo(text));
  }

  @Test
  void fingerprintKnowsNothingOfHowTheNetworkIsWrittenOrTrained() {
    String steps = "@GlobalAvgPool Layer pool(); @Dense Layer fc(); }";
    String plain = fingerprint("interface Net { @Conv3x3(8) @Relu Layer stem(); " + steps);
    String general =
        fingerprint(
            "interface Net { @Conv(value = 8, kernel = {3, 3}, padding = EXPLICIT, pad = 1) @Relu"
                + " Layer stem(); "
                + steps);
    String other = fingerprint("interface Net { @Conv3x3(9) @Relu Layer stem(); " + steps);
    assertThat(general).isEqualTo(plain);
    assertThat(other).isNotEqualTo(plain);
  }

  private static String fingerprint(String type) {
    String header = "@Network(input = @Input(height = 8, width = 8, channels = 1), classes = 2)\n";
    return Compilation.processed(Source.ofBody(header + type))
        .json("t/Net.json")
        .get("fingerprint")
        .getAsString();
  }
}

package dev.convoke.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QuietStartTest {

  private static final Set<String> CHATTER = Set.of("I0000", "W0000");

  /**
   * Printed by libtensorflow 2.18 on Linux, but for the errors, which are made up in its formats.
   */
  private static final String PRINTED =
      """
      WARNING: All log messages before absl::InitializeLog() is called are written to STDERR
      I0000 00:00:1795990171.429724    7576 mlir_graph_optimization_pass.cc:401] MLIR V1 optimization pass is not enabled
      2026-11-29 20:11:54.012345: I tensorflow/core/platform/cpu_feature_guard.cc:210] This TensorFlow binary is optimized
      E0000 00:00:1795990171.429724    7576 cuda_driver.cc:266] failed call to cuInit
      2026-11-29 20:11:54.012345: E tensorflow/core/framework/node_def_util.cc:676] NodeDef mentions attribute
      F0000 00:00:1795990171.429724    7576 tensor.cc:844] Check failed
      2026-11-29 20:11:54.012345: F tensorflow/core/framework/tensor.cc:844] Check failed
      WARNING: a line of the application in Zürich
      W0000 00:00:1795990171.429724    7576 without an end
      half a line\
      """;

  @Test
  void errorsAndLinesOfOthersAreShownAndChatterIsNot() {
    String shown =
        PRINTED
            .lines()
            .filter(
                line ->
                    !CHATTER.contains(line.split(" ")[0])
                        && !line.contains(": I ")
                        && !line.contains("absl::InitializeLog"))
            .collect(Collectors.joining("\n"));
    byte[] printed = PRINTED.getBytes(StandardCharsets.UTF_8);
    assertThat(QuietStart.unlessChatter(printed)).isEqualTo(shown.getBytes(StandardCharsets.UTF_8));
  }
}

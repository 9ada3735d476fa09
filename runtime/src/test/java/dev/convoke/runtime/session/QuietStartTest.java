package dev.convoke.runtime.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuietStartTest {

  /**
   * Printed by libtensorflow 2.18 on Linux, but for the errors, which are made up in its formats.
   */
  private static final String PRINTED =
      """
      WARNING: All log messages before absl::InitializeLog() is called are written to STDERR
      I0000 00:00:1795990171.429724    7576 mlir_graph_optimization_pass.cc:401] MLIR V1 optimization pass is not enabled
      2026-11-29 20:11:54.012345: I tensorflow/core/platform/cpu_feature_guard.cc:210] This TensorFlow binary is optimized to use available CPU instructions in performance-critical operations.
      To enable the following instructions: AVX2 FMA, in other operations, rebuild TensorFlow with the appropriate compiler flags.
      E0000 00:00:1795990171.429724    7576 cuda_driver.cc:266] failed call to cuInit
      2026-11-29 20:11:54.012345: E tensorflow/core/framework/node_def_util.cc:676] NodeDef mentions attribute
      F0000 00:00:1795990171.429724    7576 tensor.cc:844] Check failed
      2026-11-29 20:11:54.012345: F tensorflow/core/framework/tensor.cc:844] Check failed
      WARNING: a line of the application in Zürich
      To enable the following instructions: a line of the application
      W0000 00:00:1795990171.429724    7576 without an end
      half a line\
      """;

  private static final String SHOWN =
      """
      E0000 00:00:1795990171.429724    7576 cuda_driver.cc:266] failed call to cuInit
      2026-11-29 20:11:54.012345: E tensorflow/core/framework/node_def_util.cc:676] NodeDef mentions attribute
      F0000 00:00:1795990171.429724    7576 tensor.cc:844] Check failed
      2026-11-29 20:11:54.012345: F tensorflow/core/framework/tensor.cc:844] Check failed
      WARNING: a line of the application in Zürich
      To enable the following instructions: a line of the application
      half a line\
      """;

  @Test
  void errorsAndLinesOfOthersAreShownAndChatterIsNot() {
    byte[] printed = PRINTED.getBytes(UTF_8);

    assertThat(new String(QuietStart.unlessChatter(printed), UTF_8)).isEqualTo(SHOWN);
  }

  /** What is kept back may end in the middle of a message. */
  @Test
  void chatterWithoutAnEnd() {
    byte[] printed = PRINTED.lines().skip(2).limit(2).collect(joining("\n")).getBytes(UTF_8);

    assertThat(QuietStart.unlessChatter(printed)).isEmpty();
  }
}

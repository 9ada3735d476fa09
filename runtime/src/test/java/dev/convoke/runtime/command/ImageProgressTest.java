package dev.convoke.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ImageProgressTest {

  /** An image a second, from a clock that is about to overflow. */
  @Test
  void tellsLessAndLessOftenWhatIsLeft() {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L);
    ImageProgress progress =
        new ImageProgress(
            new PrintStream(lines, true, StandardCharsets.UTF_8), "evaluated", 1_200, clock::get);

    for (int image = 0; image < 1_200; image++) {
      clock.addAndGet(1_000_000_000L);
      progress.done(image + 1);
    }

    // After 3, 6, 12, 24 and 48 seconds more, and then after a minute each.
    assertThat(lines.toString(StandardCharsets.UTF_8).lines())
        .hasSize(23)
        .startsWith(
            "evaluated 3 of 1,200 images, 19 min 57 s left",
            "evaluated 9 of 1,200 images, 19 min 51 s left",
            "evaluated 21 of 1,200 images, 19 min 39 s left",
            "evaluated 45 of 1,200 images, 19 min 15 s left",
            "evaluated 93 of 1,200 images, 18 min 27 s left",
            "evaluated 153 of 1,200 images, 17 min 27 s left")
        .endsWith("evaluated 1,173 of 1,200 images, 27.0 s left");
  }
}

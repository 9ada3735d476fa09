package dev.convoke.runtime.command.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.convoke.runtime.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"Linux, xdg-open", "Mac OS X, open", "Windows 11, rundll32", "FreeBSD, xdg-open"})
  void everySystemHasItsOwnOpener(String system, String program) {
    assertThat(Browser.of(system).command().get(0)).isEqualTo(program);
  }

  @Test
  void openerTakesTheAddressOfTheFile() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell");
    Path told = folder.resolve("told");
    Path page = folder.resolve("a page.html");
    Browser browser =
        new Browser(List.of("/bin/sh", "-c", "echo \"$1\" > '" + told + "'", "opener"));
    assertThat(browser.open(page)).isEmpty();
    assertThat(told).content().endsWith("/a%20page.html\n").startsWith("file:///");
  }

  @Test
  void failureIsToldWithTheAddressToOpen() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell");
    Path page = folder.resolve("page.html");
    assertThat(new Browser(List.of("/bin/sh", "-c", "exit 3")).open(page))
        .hasValue(
            Problem.of("no browser could be opened")
                .found("/bin/sh ended with exit code 3")
                .fix("open " + page.toUri()));
    assertThat(new Browser(List.of("there-is-no-such-program")).open(page))
        .hasValue(
            Problem.of("no browser could be opened")
                .found("no program there-is-no-such-program")
                .fix("open " + page.toUri()));
  }
}

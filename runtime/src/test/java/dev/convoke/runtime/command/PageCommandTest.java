package dev.convoke.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.runtime.fixture.TinyNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageCommandTest {

  @TempDir Path folder;
  private ProgramFixture program;

  @BeforeEach
  void createProgram() {
    program = ProgramFixture.zoo(folder);
  }

  @Test
  void writesThePageIntoADirectoryAndSaysWhere() throws IOException {
    assertThat(program.run("page", "tiny", "--output", folder.toString())).isEqualTo(0);
    assertThat(program.out()).isEqualTo(folder.resolve("tiny.html") + "\n");
    assertThat(program.err()).isEmpty();
    assertThat(folder.resolve("tiny.html")).content().isEqualTo(accepted());
  }

  @Test
  void writesThePageIntoAFileOverWhatWasThere() throws IOException {
    Path file = Files.writeString(folder.resolve("page.htm"), "something that is longer than it");
    assertThat(program.run("page", "tiny", "--output", file.toString())).isEqualTo(0);
    assertThat(file).content().isEqualTo(accepted());
  }

  @Test
  void aProgramOfOneNetworkTakesNoName() {
    ProgramFixture one = new ProgramFixture(folder, false, ProgramFixture.TINY);
    assertThat(one.run("page", "--output", folder.toString())).isEqualTo(0);
    assertThat(folder.resolve("tiny.html")).exists();
  }

  @Test
  void helpNamesTheFile() {
    assertThat(program.run("page", "tiny", "--help")).isEqualTo(0);
    assertThat(program.out()).containsPattern("Default:\\s+tiny.html in\\s+the\\s+current");
    assertThat(program.run("page", "--help")).isEqualTo(0);
    assertThat(program.out()).containsPattern("Default:\\s+NET.html in\\s+the\\s+current");
  }

  @Test
  void networkWithoutAPage() {
    ProgramFixture other = new ProgramFixture(folder, false, TinyNetwork.DEFINITION);
    assertThat(other.run("page")).isEqualTo(2);
    assertThat(other.err())
        .isEqualTo(
            """
            error: tiny: there is no page of it on the class path
              expected: a file beside the network's classes, which the compiler writes with them
              fix:      compile dev.convoke.runtime.fixture.tiny again, and keep all that the compiler writes
            """);
  }

  @Test
  void directoryThatIsNotThere() {
    Path file = folder.resolve("missing").resolve("tiny.html");
    assertThat(program.run("page", "tiny", "--output", file.toString())).isEqualTo(2);
    assertThat(program.err())
        .isEqualTo(
            """
            error: %1$s: the page cannot be written
              found:    %1$s: no such file or directory
              fix:      name a file that you may write, in a directory that is there: --output FILE
            """
                .formatted(file));
  }

  @Test
  void unknownNetwork() {
    assertThat(program.run("page", "tinny")).isEqualTo(2);
    assertThat(program.err()).startsWith("error: unknown network tinny\n");
  }

  private static String accepted() throws IOException {
    return Files.readString(Path.of("src/test/resources/example/Tiny.html"));
  }
}

package dev.convoke.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCommandTest {

  @TempDir Path folder;
  private ProgramFixture program;

  @BeforeEach
  void createProgram() {
    program = ProgramFixture.zoo(folder);
  }

  @Test
  void filesAmongThePicturesAreRefused() throws IOException {
    Path pictures = Files.createDirectory(folder.resolve("pictures"));
    Path out = pictures.resolve("packed");

    assertThat(program.run("pack", pictures.toString(), out.toString())).isEqualTo(2);
    assertThat(program.err()).startsWith("error: " + out + ": a directory among the pictures\n");
    assertThat(out).doesNotExist();
  }

  @Test
  void mistakesInAListAreNamedAsTrainNamesThem() throws IOException {
    Path list = Files.writeString(folder.resolve("a.csv"), "1.png;cat\n");
    Path out = folder.resolve("packed");

    assertThat(program.run("pack", list.toString(), out.toString())).isEqualTo(2);
    assertThat(program.err()).startsWith("error: " + list + ", line 1: fields between semicolons");
    assertThat(out).doesNotExist();
  }

  @Test
  void whatIsNotThereIsNamed() {
    Path nowhere = folder.resolve("nowhere");

    assertThat(program.run("pack", nowhere.toString(), folder.resolve("out").toString()))
        .isEqualTo(2);
    assertThat(program.err()).startsWith("error: " + nowhere + ": ");
    assertThat(program.run("pack", nowhere.toString())).isEqualTo(2);
  }
}

package dev.convoke.runtime.data.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.runtime.problem.UsageException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file as several pictures, by links of all kinds. */
class SharedFilesTest {

  @TempDir private Path folder;

  /** Half of the pictures have the content of another, as copies may. */
  @BeforeEach
  void pictures() throws IOException {
    for (String part : new String[] {"train/cat", "train/dog", "val/cat", "test/dog"}) {
      Files.createDirectories(folder.resolve(part));
      for (int i = 0; i < 10; i++) {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 2, 0x102030 * (i % 5));
        ImageIO.write(image, "png", folder.resolve(part + "/" + i + ".png").toFile());
      }
    }
  }

  private ScannedParts scan() throws IOException {
    Path caches = Files.createTempDirectory(folder, ".caches");
    return new FolderSource(caches, new PrintStream(OutputStream.nullOutputStream())).scan(folder);
  }

  private void link(String name, String target) throws IOException {
    Files.createSymbolicLink(folder.resolve(name), folder.resolve(target));
  }

  @Test
  void copiesAreFilesOfTheirOwn() throws IOException {
    assertThat(scan().training().index().count()).isEqualTo(20);
  }

  @Test
  void aLinkWithinAPart() throws IOException {
    link("train/dog/a.png", "train/cat/3.png");

    assertThatThrownBy(this::scan)
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(folder.resolve("train") + ": 1 picture is there twice")
        .hasMessageContaining(
            folder.resolve("train/dog/a.png") + " is " + folder.resolve("train/cat/3.png"));
  }

  @Test
  void aFolderOfTestPicturesThatIsOneToLearnFrom() throws IOException {
    link("test/cat", "train/cat");

    assertThatThrownBy(this::scan)
        .hasMessageStartingWith(folder.resolve("test") + ": 10 pictures are there twice")
        .hasMessageContaining("test/cat/7.png is " + folder.resolve("train/cat/7.png"));
  }

  @Test
  void validationAndTestPicturesMayBeTheSameButEachOnce() throws IOException {
    link("test/cat", "val/cat");
    assertThat(scan().test().orElseThrow().index().count()).isEqualTo(20);

    link("test/dog/z.png", "val/cat/3.png");
    assertThatThrownBy(this::scan)
        .hasMessageContaining(": 1 picture is there twice")
        .hasMessageContaining("test/dog/z.png is " + folder.resolve("test/cat/3.png"));
  }

  /** Whichever of them are links, exactly these are found. */
  @Test
  void linksAreCountedAmongManyPictures() throws IOException {
    Random random = new Random(5);
    int[] chosen = IntStream.range(0, 10).filter(i -> random.nextBoolean()).toArray();
    for (int i : chosen) {
      link("train/cat/link" + i + ".png", "train/dog/" + i + ".png");
    }

    assertThatThrownBy(this::scan)
        .hasMessageContaining(": " + chosen.length + " pictures are there twice")
        .hasMessageContaining("train/dog/" + chosen[0] + ".png is ");
  }
}

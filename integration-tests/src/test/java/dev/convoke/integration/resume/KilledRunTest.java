package dev.convoke.integration.resume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.recipe.Augmentation;
import dev.convoke.description.recipe.AugmentationKinds;
import dev.convoke.runtime.NetworkDefinition;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A run on JPEG files with every augmentation, killed (SIGKILL) at a moment drawn by chance. */
@EnabledOnOs(OS.LINUX)
class KilledRunTest {

  private static final int EPOCHS = 12;
  private static final int PICTURES = 16; // of a class; a fifth is held out as test pictures

  @TempDir private Path directory;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endWhatStillRuns() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void recipeHasEveryAugmentation() {
    NetworkDefinition network = EveryChangeGraph.DEFINITION;
    List<Augmentation> recipe = network.description().get().recipe().orElseThrow().augmentation();

    assertThat(recipe.stream().map(AugmentationKinds.ALL::of))
        .containsExactlyInAnyOrderElementsOf(AugmentationKinds.ALL.all());
  }

  @Tag("slow")
  @Test
  @Timeout(300)
  void goesOnToTheSameBits() throws Exception {
    Random random = new Random(23);
    writePictures();
    Path whole = directory.resolve("whole");
    assertThat(train(whole).waitFor()).as(output()).isZero();

    Path killed = directory.resolve("killed");
    Process process = train(killed);
    int line = 3 + random.nextInt(6); // a heading, and an epoch whose checkpoint is there
    while (lines(killed) < line) {
      assertThat(process.isAlive()).as(output()).isTrue();
      Thread.onSpinWait();
    }
    TimeUnit.MICROSECONDS.sleep(random.nextInt(100_000));
    process.destroyForcibly().waitFor();
    long done = lines(killed) - 1;

    assertThat(start("resume", killed.toString()).waitFor()).as(output()).isZero();
    assertThat(done).isLessThan(EPOCHS);
    assertThat(weights(killed)).isEqualTo(weights(whole));
    System.out.printf("killed behind epoch %d of %d; went on to the same bits%n", done, EPOCHS);
  }

  private void writePictures() throws IOException {
    Random random = new Random(1);
    for (Color colour : List.of(Color.RED, Color.GREEN, Color.BLUE)) {
      Path folder = directory.resolve("pictures/" + colour.getRGB());
      Files.createDirectories(folder);
      for (int i = 0; i < PICTURES; i++) {
        int width = 30 + random.nextInt(60);
        BufferedImage picture =
            new BufferedImage(width, 30 + random.nextInt(60), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        for (int band = 0; band < 6; band++) {
          graphics.setColor(new Color(random.nextInt(1 << 24)));
          graphics.fillOval(random.nextInt(width), random.nextInt(30), 25, 15);
        }
        graphics.setColor(colour);
        graphics.fillRect(5, 5, 15, 15);
        graphics.dispose();
        ImageIO.write(picture, "jpg", folder.resolve(i + ".jpg").toFile());
      }
    }
  }

  private Process train(Path run) throws IOException {
    return start(
        "train",
        "--data",
        "folder",
        "--data-dir",
        directory.resolve("pictures").toString(),
        "--run",
        run.toString());
  }

  private Process start(String... args) throws IOException {
    List<String> words =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Duser.home=" + directory,
            // TensorFlow is unpacked where it is already.
            "-Dorg.bytedeco.javacpp.cachedir="
                + Path.of(System.getProperty("user.home"), ".javacpp", "cache"),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            EveryChangeMain.class.getName());
    Process process =
        new ProcessBuilder(Stream.concat(words.stream(), Stream.of(args)).toList())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("output.txt").toFile())
            .start();
    started.add(process);
    return process;
  }

  private String output() throws IOException {
    return Files.readString(directory.resolve("output.txt"));
  }

  private static long lines(Path run) throws IOException {
    Path metrics = run.resolve("metrics.csv");
    if (!Files.exists(metrics)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(metrics)) {
      return lines.count();
    }
  }

  /** Those of the last checkpoint. */
  private static byte[] weights(Path run) throws IOException {
    try (Stream<Path> checkpoints = Files.list(run.resolve("checkpoints"))) {
      Path last =
          checkpoints
              .filter(path -> path.getFileName().toString().startsWith("step-"))
              .sorted()
              .reduce((earlier, later) -> later)
              .orElseThrow();
      return Files.readAllBytes(last.resolve("weights.data-00000-of-00001"));
    }
  }
}

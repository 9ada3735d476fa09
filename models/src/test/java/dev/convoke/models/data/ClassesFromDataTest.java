package dev.convoke.models.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of pictures of three classes, learned by a network of the zoo that has ten. */
class ClassesFromDataTest {

  private static final Map<String, Color> CLASSES =
      Map.of("red", Color.RED, "green", Color.GREEN, "blue", Color.BLUE);

  @TempDir Path directory;

  @Test
  void trainsResumesEvaluatesAndPredicts() throws Exception {
    Path pictures = pictures();
    String run = directory.resolve("run").toString();

    assertThat(zoo("train", "resnet20-cifar", "--data", "folder", "--data-dir", pictures + ""))
        .contains("expected: 32×32×3 images in 10 classes")
        .contains("found:    32×32×3 images in 3 classes")
        .contains("add --classes-from-data, or write and train a network of your own:")
        .contains(
            "\n            public interface ResNet20CifarFor3Classes extends ResNet20Cifar {}");
    assertThat(
            zoo(
                "train",
                "resnet20-cifar",
                "--data",
                "folder",
                "--data-dir",
                pictures.toString(),
                "--classes-from-data",
                "--batch",
                "8",
                "--epochs",
                "1",
                "--run",
                run))
        .contains("resnet20-cifar for the 3 classes of the data, 269,267 parameters");
    assertThat(zoo("evaluate", run)).contains("data        folder, 6 test images");
    assertThat(zoo("predict", run, pictures.resolve("red/0.png").toString()))
        .contains("red ", "green ", "blue ");
    assertThat(zoo("resume", run)).contains(run + ": the run is complete");
  }

  /** Ten of each class, of which two are held out. */
  private Path pictures() throws IOException {
    Path pictures = directory.resolve("pictures");
    for (Map.Entry<String, Color> each : CLASSES.entrySet()) {
      Path folder = Files.createDirectories(pictures.resolve(each.getKey()));
      for (int i = 0; i < 10; i++) {
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(each.getValue());
        graphics.fillRect(i, i, 16, 16);
        graphics.dispose();
        ImageIO.write(image, "png", folder.resolve(i + ".png").toFile());
      }
    }
    return pictures;
  }

  private String zoo(String... arguments) throws IOException, InterruptedException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                "-Dconvoke.processor.path=" + classPath,
                "-Duser.home=" + directory,
                "-Dorg.bytedeco.javacpp.cachedir="
                    + System.getProperty("user.home")
                    + "/.javacpp/cache",
                "dev.convoke.models.Zoo"));
    line.addAll(List.of(arguments));
    File output = directory.resolve("output.txt").toFile();
    Process process =
        new ProcessBuilder(line)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output)
            .start();
    process.waitFor();
    return Files.readString(output.toPath(), StandardCharsets.UTF_8);
  }
}

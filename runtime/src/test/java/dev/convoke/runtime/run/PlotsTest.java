package dev.convoke.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.runtime.data.EvaluationPart;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotsTest {

  private static final List<EpochMetrics> METRICS =
      List.of(
          new EpochMetrics(1, 78, 0.1, 0.9, 0.7, 0.8, 0.72, 0.99, 1, 1),
          new EpochMetrics(2, 156, 0.1, 0.6, 0.8, 0.7, 0.78, 0.99, 1, 1));

  @TempDir Path directory;

  @Test
  void twoPicturesWithoutADisplay() throws IOException {
    assertThat(Plots.write(directory, "resnet20", EvaluationPart.TEST, METRICS)).isEmpty();

    for (String name : List.of("accuracy.png", "loss.png")) {
      BufferedImage image = ImageIO.read(directory.resolve(name).toFile());
      assertThat(image.getWidth()).as(name).isEqualTo(900);
      assertThat(image.getHeight()).as(name).isEqualTo(560);
    }
  }

  @Test
  void oneEpochIsEnough() {
    assertThat(Plots.write(directory, "resnet20", EvaluationPart.TEST, METRICS.subList(0, 1)))
        .isEmpty();
  }

  @Test
  void lossThatIsNotANumberDoesNotFailTheTraining() {
    EpochMetrics diverged = new EpochMetrics(1, 78, 0.1, Double.NaN, 0.1, 1, 0.1, 0.5, 1, 1);

    assertThat(Plots.write(directory, "resnet20", EvaluationPart.TEST, List.of(diverged)))
        .isEmpty();
  }

  @Test
  void placeWhereNothingCanBeWrittenIsAWarning() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");

    assertThat(Plots.write(file, "resnet20", EvaluationPart.TEST, METRICS))
        .hasValueSatisfying(
            problem ->
                assertThat(problem.what())
                    .startsWith("no plots: ")
                    .endsWith("; metrics.csv has the numbers"));
  }
}

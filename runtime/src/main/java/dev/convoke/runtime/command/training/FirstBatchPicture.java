package dev.convoke.runtime.command.training;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.data.ChangedImage;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.UnreadableImageException;
import dev.convoke.runtime.disk.AtomicFile;
import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.drawing.Fonts;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.run.ContactSheet;
import dev.convoke.runtime.train.TrainingSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.exceptions.TFUnimplementedException;
import org.tensorflow.exceptions.TensorFlowException;

/**
 * A picture of the first batch of a training, before the recipe's changes and after them.
 *
 * @param setup of the training
 * @param most images that are shown
 */
public record FirstBatchPicture(TrainingSetup setup, int most) {

  /** So many are soon drawn, and large enough to be looked at. */
  private static final int OF_A_RUN = 16;

  /** The one that a run leaves in its directory. */
  static FirstBatchPicture ofRun(TrainingSetup setup) {
    return new FirstBatchPicture(setup, OF_A_RUN);
  }

  /**
   * Draws it.
   *
   * @return a file in PNG's format
   * @throws TrainingException where an image cannot be read, or nothing can be drawn
   */
  public byte[] png() {
    try {
      return drawn(setup.firstImages(most));
    } catch (UnreadableImageException damaged) {
      throw new TrainingException(damaged.problem("making the first batch"), damaged);
    } catch (TensorFlowException | TFInvalidArgumentException | TFUnimplementedException failed) {
      throw new TrainingException(
          Problem.of("making the first batch failed in TensorFlow").found(Disk.reason(failed)),
          failed);
    }
  }

  private byte[] drawn(List<ChangedImage> images) {
    Fonts.obstacle()
        .ifPresent(
            reason -> {
              throw new TrainingException(cannotDraw(reason));
            });
    try {
      NetworkDescription network = setup.definition().description().get();
      Dataset dataset = setup.dataset();
      String title =
          String.format(
              Locale.ROOT,
              "%s on %s, %d of the first %d images: left as evaluated, right as trained on",
              network.name(),
              dataset.name(),
              images.size(),
              setup.options().batch());
      return new ContactSheet(title, dataset.classes(), dataset.format()).png(images);
    } catch (IOException failed) {
      throw new TrainingException(cannotDraw(Disk.reason(failed)), failed);
    }
  }

  private static Problem cannotDraw(String reason) {
    return Problem.of("this Java runtime cannot draw").found(reason);
  }

  /**
   * Writes it beside a run, whose training needs no picture.
   *
   * @return why there is none
   */
  Optional<Problem> write(Path file) {
    try {
      AtomicFile.write(file, png());
      return Optional.empty();
    } catch (TrainingException failed) {
      return Optional.of(missing(file, failed.problem().what()));
    } catch (IOException failed) {
      return Optional.of(missing(file, Disk.reason(failed)));
    }
  }

  private static Problem missing(Path file, String reason) {
    return Problem.of("no " + file.getFileName() + ": " + reason);
  }
}

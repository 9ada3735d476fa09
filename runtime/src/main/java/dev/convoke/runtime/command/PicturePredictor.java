package dev.convoke.runtime.command;

import dev.convoke.runtime.data.picture.PictureReader;
import dev.convoke.runtime.data.picture.PictureReader.Read;
import dev.convoke.runtime.inference.InferenceSession;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks a network about many pictures, some at a time: as many are in memory, read on all cores and
 * computed together.
 *
 * @param classes names of the network's classes
 * @param most classes that are kept of each picture
 */
record PicturePredictor(
    PictureReader reader, InferenceSession session, List<String> classes, int most) {

  private static final int AT_A_TIME = 64;

  /**
   * A file.
   *
   * @param shown what it is called
   */
  record Picture(String shown, Path file) {}

  /** A file that was tried: one of the two is there. */
  private record Tried(String shown, Optional<Read> read, Optional<Problem> problem) {}

  /**
   * Predicts.
   *
   * @param use gets the predictions in the order of the pictures
   */
  void predict(List<Picture> pictures, Consumer<Prediction> use) {
    for (int begin = 0; begin < pictures.size(); begin += AT_A_TIME) {
      int end = Math.min(pictures.size(), begin + AT_A_TIME);
      some(pictures.subList(begin, end), use);
    }
  }

  private void some(List<Picture> pictures, Consumer<Prediction> use) {
    List<Tried> tried = pictures.parallelStream().map(this::tried).toList();
    List<byte[]> pixels =
        tried.stream().flatMap(one -> one.read().stream()).map(Read::pixels).toList();
    List<double[]> probabilities = pixels.isEmpty() ? List.of() : session.predict(pixels);
    int next = 0;
    for (Tried one : tried) {
      if (one.read().isPresent()) {
        List<String> treatment = one.read().get().treatment();
        double[] its = probabilities.get(next++);
        use.accept(Prediction.of(one.shown(), treatment, classes, its, most));
      } else {
        use.accept(Prediction.unusable(one.shown(), one.problem().orElseThrow()));
      }
    }
  }

  private Tried tried(Picture picture) {
    try {
      return new Tried(picture.shown(), Optional.of(reader.read(picture.file())), Optional.empty());
    } catch (UsageException unusable) {
      return new Tried(picture.shown(), Optional.empty(), Optional.of(unusable.problem()));
    }
  }
}

package dev.convoke.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.description.recipe.Recipe;
import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.EvaluationPart;
import dev.convoke.runtime.data.ImageSet;
import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.fixture.Pictures;
import dev.convoke.runtime.fixture.TinyNetwork;
import dev.convoke.runtime.inference.InferenceSession;
import dev.convoke.runtime.metric.Evaluation;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

/** Images that are held out: 33 of 330, so that an epoch has nine batches of 32. */
class ValidationTest {

  private static final int EPOCHS = TinyTraining.EPOCHS;
  private static final int STEPS = 9 * EPOCHS;

  @TempDir private Path directory;

  private final List<EpochMeasurement> epochs = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private long steps;

  private record EpochMeasurement(int epoch, EvaluationPart part, Evaluation evaluation) {}

  private static Recipe holdingOut(double share) {
    Recipe plain = TinyTraining.RECIPE;
    return new Recipe(
        plain.batch(),
        plain.epochs(),
        Optional.empty(),
        OptionalDouble.of(share),
        plain.optimizer(),
        plain.schedule(),
        Optional.empty(),
        plain.augmentation(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        List.of(),
        Optional.empty());
  }

  private TrainingSetup setup(Dataset dataset, double share) {
    return TrainingSetup.of(
        TinyNetwork.DEFINITION, dataset, holdingOut(share), TinyTraining.options(7, 5));
  }

  private TrainingLoop loop(TrainingSetup setup, String run, int stopAfter) {
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void stepDone(StepReport report) {
            steps = report.step();
          }

          @Override
          public void epochDone(EpochReport report) {
            epochs.add(new EpochMeasurement(report.epoch(), report.part(), report.evaluation()));
          }

          @Override
          public void warning(Problem problem) {
            warnings.add(problem.what());
          }
        };
    return new TrainingLoop(
        setup, new CheckpointStore(directory.resolve(run)), listener, () -> steps == stopAfter);
  }

  @Test
  void epochsAreMeasuredOnHeldOutImagesAndTheTestImagesOnceAtTheEnd() {
    TrainingSetup setup = setup(TinyTraining.dataset(), 0.1);

    TrainingResult result = loop(setup, "run", 0).train();

    assertThat(result.step()).isEqualTo(STEPS);
    assertThat(epochs).extracting(EpochMeasurement::epoch).containsExactly(1, 2, 3, 4);
    assertThat(epochs).extracting(EpochMeasurement::part).containsOnly(EvaluationPart.VALIDATION);
    assertThat(epochs).extracting(e -> e.evaluation().count()).containsOnly(33);
    assertThat(result.validation()).contains(epochs.get(EPOCHS - 1).evaluation());
    try (InferenceSession session =
        InferenceSession.open(
            TinyNetwork.DEFINITION, Checkpoint.open(result.checkpoint().orElseThrow()))) {
      assertThat(result.test()).contains(session.evaluate(setup.dataset().test()));
    }
    assertThat(warnings).isEmpty();
  }

  @Test
  void theBestCheckpointIsTheOneBestOnValidation() {
    loop(setup(TinyTraining.dataset(), 0.1), "run", 0).train();

    double most = epochs.stream().mapToDouble(e -> e.evaluation().top1()).max().orElseThrow();
    assertThat(new CheckpointStore(directory.resolve("run")).best())
        .hasValueSatisfying(best -> assertThat(best.state().top1()).hasValue(most));
  }

  @Test
  void aStoppedRunGoesOnToTheBit() {
    TrainingResult whole = loop(setup(TinyTraining.dataset(), 0.1), "whole", 0).train();
    List<EpochMeasurement> measured = List.copyOf(epochs);
    epochs.clear();

    TrainingResult stopped = loop(setup(TinyTraining.dataset(), 0.1), "parts", 13).train();
    assertThat(stopped.interrupted()).isTrue();
    assertThat(stopped.test()).isEmpty();
    TrainingResult resumed = loop(setup(TinyTraining.dataset(), 0.1), "parts", 0).resume();

    assertThat(TinyTraining.weights(resumed)).isEqualTo(TinyTraining.weights(whole));
    assertThat(epochs).isEqualTo(measured);
    assertThat(resumed.test()).isEqualTo(whole.test());
  }

  @Test
  void anotherShareIsAnotherRun() {
    loop(setup(TinyTraining.dataset(), 0.1), "run", 13).train();
    TrainingLoop other = loop(setup(TinyTraining.dataset(), 0.2), "run", 0);

    assertThatThrownBy(other::resume)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("@Train(validation)")
        .hasMessageContaining("expected: 0.1")
        .hasMessageContaining("found:    0.2");
  }

  @Test
  void validationImagesOfTheDataSetTakePrecedenceOverAShare() {
    Dataset dataset = TinyTraining.dataset().withValidation(Pictures.set(20, 8, 8, 1, 4, 3));

    loop(setup(dataset, 0.1), "run", 3).train();

    assertThat(warnings)
        .containsExactly(
            "data set pictures has 20 validation images of its own, so none of its training images"
                + " are held out for @Train(validation = 0.1)");
    assertThat(setup(dataset, 0.1).dataset().training().count()).isEqualTo(330);
  }

  /** Images whose last one cannot be read. */
  private record Unreadable(ImageSet set) implements Images {
    @Override
    public int count() {
      return set.count();
    }

    @Override
    public int height() {
      return set.height();
    }

    @Override
    public int width() {
      return set.width();
    }

    @Override
    public int channels() {
      return set.channels();
    }

    @Override
    public int[] labels() {
      return set.labels();
    }

    @Override
    public List<TType> tensors() {
      return set.tensors();
    }

    /** So that nobody reads the images before training begins. */
    @Override
    public Optional<byte[]> digest() {
      return Optional.of(set.pixels());
    }

    @Override
    public Operand<TUint8> image(
        Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> index) {
      return set.image(tf, tensors, tf.math.add(index, tf.constant(1)));
    }
  }

  @Test
  void imagesThatCannotBeMeasuredAreToldByPartAndEpoch() {
    Images bad = new Unreadable(Pictures.set(20, 8, 8, 1, 4, 3));
    Dataset good = TinyTraining.dataset();
    Dataset badTest =
        new Dataset(
            good.name(),
            good.classes(),
            good.mean(),
            good.deviation(),
            good.training(),
            Optional.empty(),
            bad);
    TrainingLoop validation = loop(setup(good.withValidation(bad), 0.1), "validation", 0);
    TrainingLoop test = loop(setup(badTest, 0.1), "test", 0);

    assertThatThrownBy(validation::train)
        .isInstanceOf(TrainingException.class)
        .hasMessageStartingWith(
            "evaluating the validation images after epoch 1: image 19 of 20 cannot be read\n");
    assertThatThrownBy(test::train)
        .isInstanceOf(TrainingException.class)
        .hasMessageStartingWith(
            "evaluating the test images after epoch 4: image 19 of 20 cannot be read\n")
        .hasMessageContaining("step-0000000036");
  }

  /** As after a kill between the last checkpoint and the measuring of the test images. */
  @Test
  void aRunThatIsCompleteMeasuresItsTestImagesWhenItIsResumed() {
    TrainingResult whole = loop(setup(TinyTraining.dataset(), 0.1), "run", 0).train();
    epochs.clear();

    TrainingResult resumed = loop(setup(TinyTraining.dataset(), 0.1), "run", 0).resume();

    assertThat(resumed.test()).isPresent().isEqualTo(whole.test());
    assertThat(resumed.validation()).isPresent().isEqualTo(whole.validation());
    assertThat(resumed.interrupted()).isFalse();
    assertThat(epochs).isEmpty();
  }

  @Test
  void withoutAValidationPartTheTestPartIsMeasuredAfterEachEpoch() {
    TrainingSetup setup =
        TrainingSetup.of(
            TinyNetwork.DEFINITION,
            TinyTraining.dataset(),
            TinyTraining.RECIPE,
            TinyTraining.options(7, 5));

    TrainingResult result = loop(setup, "run", 0).train();

    assertThat(epochs).extracting(EpochMeasurement::part).containsOnly(EvaluationPart.TEST);
    assertThat(result.validation()).isEmpty();
    assertThat(result.test()).contains(epochs.get(EPOCHS - 1).evaluation());
  }
}

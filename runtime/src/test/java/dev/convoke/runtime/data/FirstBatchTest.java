package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.recipe.Augmentation;
import dev.convoke.description.recipe.Augmentation.HorizontalFlip;
import dev.convoke.description.recipe.Augmentation.Mixup;
import dev.convoke.description.recipe.Augmentation.PadAndCrop;
import dev.convoke.description.recipe.Augmentation.RandAugment;
import dev.convoke.runtime.data.augment.Augmentations;
import dev.convoke.runtime.data.augment.Batch;
import dev.convoke.runtime.data.augment.Stages;
import dev.convoke.runtime.fixture.LayerRun;
import dev.convoke.runtime.fixture.Pictures;
import dev.convoke.runtime.session.NativeSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

class FirstBatchTest {

  private static final long SEED = 17;
  private static final int BATCH = 12;
  private static final Dataset COLOUR = Pictures.dataset(50, 10, 6, 5, 3, 4);
  private static final EpochOrder EPOCHS = EpochOrder.shuffled(COLOUR, SEED);

  @Test
  void imagesAreThoseOfTheFirstStepAndOfEvaluation() {
    NativeSettings.apply();
    List<Augmentation> recipe =
        List.of(new HorizontalFlip(), new RandAugment(2, 9), new PadAndCrop(1), new Mixup(0.9));
    Stages stages = Augmentations.stages(Augmentations.STANDARD, recipe, COLOUR.trainingImages(5));

    List<ChangedImage> shown = new FirstBatch(COLOUR, BATCH, stages, SEED, EPOCHS).images(7);

    assertThat(shown).hasSize(7);
    int[] order = EPOCHS.of(0);
    ImageSet set = (ImageSet) COLOUR.training();
    Trained trained = trained(stages);
    for (int i = 0; i < 7; i++) {
      ChangedImage image = shown.get(i);
      assertThat(image.label()).isEqualTo(set.labels()[order[i]]);
      for (int p = 0; p < 90; p++) {
        assertThat(image.before()[p]).isEqualTo(set.pixels()[order[i] * 90 + p]);
        int c = p % 3;
        double level =
            255 * (trained.images()[i * 90 + p] * COLOUR.deviation()[c] + COLOUR.mean()[c]);
        assertThat((double) Byte.toUnsignedInt(image.after()[p]))
            .isCloseTo(Math.min(255, Math.max(0, level)), within(0.51));
      }
      for (int c = 0; c < 4; c++) {
        assertThat(image.shares().get(c)).isEqualTo(trained.labels()[i * 4 + c]);
      }
    }
  }

  private record Trained(float[] images, float[] labels) {}

  /** The first batch of the pipeline that a run trains by. */
  private static Trained trained(Stages stages) {
    try (Graph graph = new Graph();
        InputPipeline pipeline =
            new InputPipeline(Ops.create(graph), COLOUR, BATCH, stages, SEED, EPOCHS);
        Session session = new Session(graph)) {
      pipeline.start(session, 0, 0);
      Batch next = pipeline.next();
      try (Result result = session.runner().fetch(next.images()).fetch(next.labels()).run()) {
        return new Trained(
            LayerRun.floats((TFloat32) result.get(0)), LayerRun.floats((TFloat32) result.get(1)));
      }
    }
  }

  @Test
  void aBatchThatIsSmallerIsShownWhole() {
    assertThat(new FirstBatch(COLOUR, 3, Stages.of(List.of()), SEED, EPOCHS).images(16))
        .hasSize(3)
        .allSatisfy(image -> assertThat(image.after()).isEqualTo(image.before()));
  }
}

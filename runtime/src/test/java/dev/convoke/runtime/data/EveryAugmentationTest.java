package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.recipe.Augmentation;
import dev.convoke.description.recipe.Augmentation.ColorJitter;
import dev.convoke.description.recipe.Augmentation.CutMix;
import dev.convoke.description.recipe.Augmentation.HorizontalFlip;
import dev.convoke.description.recipe.Augmentation.Mixup;
import dev.convoke.description.recipe.Augmentation.PadAndCrop;
import dev.convoke.description.recipe.Augmentation.PcaColor;
import dev.convoke.description.recipe.Augmentation.RandAugment;
import dev.convoke.description.recipe.Augmentation.RandomCrop;
import dev.convoke.description.recipe.Augmentation.RandomErasing;
import dev.convoke.description.recipe.Augmentation.RandomResizedCrop;
import dev.convoke.description.recipe.Augmentation.Resize;
import dev.convoke.description.recipe.Augmentation.ScaleJitter;
import dev.convoke.description.recipe.Augmentation.TrivialAugment;
import dev.convoke.description.recipe.AugmentationKinds;
import dev.convoke.runtime.data.augment.Augmentations;
import dev.convoke.runtime.data.augment.Batch;
import dev.convoke.runtime.data.augment.Stages;
import dev.convoke.runtime.fixture.LayerRun;
import dev.convoke.runtime.fixture.Pictures;
import dev.convoke.runtime.session.NativeSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Batches of a recipe that has every augmentation of the language. */
class EveryAugmentationTest {

  private static final int BATCH = 8;
  private static final int CLASSES = 4;
  private static final long SEED = 17;
  private static final List<Augmentation> RECIPE =
      List.of(
          new Resize(List.of(9, 7)),
          new ScaleJitter(6, 9),
          new RandomCrop(),
          new RandomResizedCrop(0.3, 1, 0.75, 4.0 / 3),
          new PadAndCrop(1),
          new HorizontalFlip(true),
          new RandAugment(2, 9),
          new TrivialAugment(),
          new ColorJitter(0.4, 0.4, 0.4, 0.1),
          new PcaColor(0.1),
          new RandomErasing(0.5, 0.02, 0.4, 0.3, 3.3),
          new Mixup(0.2),
          new CutMix(1));

  /** Images and labels of a batch. */
  private record Made(float[] images, float[] labels) {}

  @BeforeAll
  static void settings() {
    NativeSettings.apply();
  }

  /** The batches of an epoch from one of them on. */
  private static List<Made> batches(Dataset dataset, int epoch, int first) {
    List<Made> made = new ArrayList<>();
    Stages stages = Augmentations.stages(Augmentations.STANDARD, RECIPE, dataset.trainingImages(5));
    try (Graph graph = new Graph();
        InputPipeline pipeline =
            new InputPipeline(
                Ops.create(graph),
                dataset,
                BATCH,
                stages,
                SEED,
                EpochOrder.shuffled(dataset, SEED));
        Session session = new Session(graph)) {
      pipeline.start(session, epoch, first);
      Batch next = pipeline.next();
      for (int batch = first; batch < pipeline.stepsPerEpoch(); batch++) {
        try (Result result = session.runner().fetch(next.images()).fetch(next.labels()).run()) {
          made.add(
              new Made(
                  LayerRun.floats((TFloat32) result.get(0)),
                  LayerRun.floats((TFloat32) result.get(1))));
        }
      }
    }
    return made;
  }

  @Test
  void recipeHasEveryForm() {
    assertThat(RECIPE.stream().map(AugmentationKinds.ALL::of))
        .containsExactlyInAnyOrderElementsOf(AugmentationKinds.ALL.all());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void anEpochStartedInTheMiddleHasTheSameBatches(int channels) {
    Dataset dataset = Pictures.dataset(50, 10, 6, 5, channels, CLASSES);

    List<Made> whole = batches(dataset, 3, 0);
    List<Made> rest = batches(dataset, 3, 4);

    assertThat(rest).hasSize(2);
    for (int i = 0; i < rest.size(); i++) {
      assertThat(rest.get(i).images()).containsExactly(whole.get(4 + i).images());
      assertThat(rest.get(i).labels()).containsExactly(whole.get(4 + i).labels());
    }
    assertThat(whole.get(4).images()).isNotEqualTo(whole.get(5).images());
    for (Made batch : whole) {
      assertShares(batch);
      for (float number : batch.images()) {
        assertThat(number).isFinite();
      }
    }
  }

  private static void assertShares(Made batch) {
    for (int image = 0; image < BATCH; image++) {
      double sum = 0;
      for (int c = 0; c < CLASSES; c++) {
        assertThat(batch.labels()[image * CLASSES + c]).isNotNegative();
        sum += batch.labels()[image * CLASSES + c];
      }
      assertThat(sum).isCloseTo(1, within(1e-5));
    }
  }
}

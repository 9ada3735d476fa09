package dev.convoke.runtime.data.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.codec.Kind;
import dev.convoke.description.recipe.Augmentation;
import dev.convoke.description.recipe.Augmentation.HorizontalFlip;
import dev.convoke.description.recipe.Augmentation.Mixup;
import dev.convoke.description.recipe.AugmentationKinds;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.EpochOrder;
import dev.convoke.runtime.data.InputPipeline;
import dev.convoke.runtime.fixture.LayerRun;
import dev.convoke.runtime.fixture.Pictures;
import dev.convoke.runtime.recipe.Factories;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A stage that Convoke does not know: this file is all that it takes. */
class OwnStageTest {

  private static final int BATCH = 8;
  private static final int CLASSES = 4;
  private static final Dataset PICTURES = Pictures.dataset(24, 4, 5, 3, 1, CLASSES);

  /** Mixes each image with its mirror place in the batch, by a share of its own. */
  private record MixWithMirrorPlace(Mixup form) implements BatchStage {
    @Override
    public Batch apply(Ops tf, Batch batch, Draws draws) {
      Operand<TFloat32> share = tf.math.mul(draws.uniform(), tf.constant((float) form.alpha()));
      return new Batch(
          mixed(tf, batch.images(), tf.reshape(share, tf.constant(new int[] {BATCH, 1, 1, 1}))),
          mixed(tf, batch.labels(), tf.reshape(share, tf.constant(new int[] {BATCH, 1}))));
    }

    private static Operand<TFloat32> mixed(
        Ops tf, Operand<TFloat32> rows, Operand<TFloat32> share) {
      Operand<TFloat32> others = tf.reverse(rows, tf.constant(new int[] {0}));
      return tf.math.add(rows, tf.math.mul(share, tf.math.sub(others, rows)));
    }
  }

  private record Made(float[] images, float[] labels) {}

  private static List<Made> batches(List<? extends Stage> stages, int first) {
    List<Made> made = new ArrayList<>();
    try (Graph graph = new Graph();
        InputPipeline pipeline =
            new InputPipeline(
                Ops.create(graph),
                PICTURES,
                BATCH,
                Stages.of(stages),
                5,
                EpochOrder.shuffled(PICTURES, 5));
        Session session = new Session(graph)) {
      pipeline.start(session, 2, first);
      for (int batch = first; batch < 3; batch++) {
        try (Result result =
            session
                .runner()
                .fetch(pipeline.next().images())
                .fetch(pipeline.next().labels())
                .run()) {
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
  void labelsAreMixedAsTheImagesAre() {
    List<Made> plain = batches(List.of(), 0);
    List<Made> mixed = batches(List.of(new MixWithMirrorPlace(new Mixup(0.5))), 0);

    for (int b = 0; b < 3; b++) {
      for (int i = 0; i < BATCH; i++) {
        int other = BATCH - 1 - i;
        double share = share(plain.get(b).images(), mixed.get(b).images(), i, other);
        assertThat(share).isBetween(0.0, 0.5);
        for (int c = 0; c < CLASSES; c++) {
          double expected =
              (1 - share) * plain.get(b).labels()[i * CLASSES + c]
                  + share * plain.get(b).labels()[other * CLASSES + c];
          assertThat((double) mixed.get(b).labels()[i * CLASSES + c])
              .isCloseTo(expected, within(1e-4));
        }
      }
    }
  }

  /** By how much an image moved towards another: found at the pixel where the two differ most. */
  private static double share(float[] plain, float[] mixed, int image, int other) {
    int size = plain.length / BATCH;
    int most = 0;
    for (int p = 0; p < size; p++) {
      if (difference(plain, size, image, other, p) > difference(plain, size, image, other, most)) {
        most = p;
      }
    }
    double from = plain[image * size + most];
    return (mixed[image * size + most] - from) / (plain[other * size + most] - from);
  }

  private static double difference(float[] images, int size, int image, int other, int pixel) {
    return Math.abs(images[image * size + pixel] - images[other * size + pixel]);
  }

  @Test
  void anEpochStartedInTheMiddleHasTheSameMixtures() {
    List<Stage> stages = List.of(new MixWithMirrorPlace(new Mixup(0.5)));

    List<Made> whole = batches(stages, 0);
    List<Made> rest = batches(stages, 1);

    for (int b = 0; b < 2; b++) {
      assertThat(rest.get(b).images()).containsExactly(whole.get(b + 1).images());
      assertThat(rest.get(b).labels()).containsExactly(whole.get(b + 1).labels());
    }
  }

  @Test
  void oneOfTheSameFormTakesThePlaceOfConvokes() {
    Factories<Augmentation, Stage.Factory> more =
        Augmentations.STANDARD.with(
            AugmentationKinds.MIXUP, form -> images -> new MixWithMirrorPlace(form));

    assertThat(more.known()).containsExactlyElementsOf(Augmentations.STANDARD.known());
    assertThat(
            Augmentations.stages(
                    more, List.of(new Mixup(0.2), new HorizontalFlip()), PICTURES.trainingImages(3))
                .all())
        .hasSize(2)
        .element(0)
        .isEqualTo(new MixWithMirrorPlace(new Mixup(0.2)));
  }

  @Test
  void whatIsKnownFollowsFromWhatWasRegistered() {
    Factories<Augmentation, Stage.Factory> few =
        Factories.<Augmentation, Stage.Factory>none()
            .with(AugmentationKinds.MIXUP, form -> images -> new MixWithMirrorPlace(form));

    assertThat(few.knows(new Mixup(0.2))).isTrue();
    assertThat(few.knows(new HorizontalFlip())).isFalse();
    assertThat(few.known()).extracting(Kind::writtenAs).containsExactly("@Mixup");
  }
}

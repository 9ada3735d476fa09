package dev.convoke.processor.training;

import dev.convoke.dsl.train.ClipNorm;
import dev.convoke.dsl.train.Evaluate;
import dev.convoke.dsl.train.Freeze;
import dev.convoke.dsl.train.InitFrom;
import dev.convoke.dsl.train.LabelSmoothing;
import dev.convoke.dsl.train.MovingAverage;
import dev.convoke.dsl.train.Train;
import dev.convoke.dsl.train.Warmup;
import dev.convoke.processor.ir.DeclaredTraining;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a training annotation speaks about. Where a network's own annotations meet those of a preset
 * or of a network that it extends, the nearest of a kind count and the others do not.
 */
public enum TrainingKind {
  TRAIN,
  OPTIMIZER,
  SCHEDULE,
  WARMUP,
  /** One kind together, since their order counts. */
  AUGMENTATION,
  BALANCE,
  LABEL_SMOOTHING,
  CLIP_NORM,
  MOVING_AVERAGE,
  INIT_FROM,
  FREEZE,
  EVALUATE;

  private static final Map<String, TrainingKind> BY_ANNOTATION = byAnnotation();

  /** The kind of an annotation, by its qualified name; absent if it says nothing about training. */
  public static Optional<TrainingKind> of(String annotation) {
    return Optional.ofNullable(BY_ANNOTATION.get(annotation));
  }

  /** Qualified names of all training annotations. */
  public static Set<String> annotations() {
    return BY_ANNOTATION.keySet();
  }

  /** Whether an annotation is of this kind. */
  public boolean includes(DeclaredTraining annotation) {
    return BY_ANNOTATION.get(annotation.name()) == this;
  }

  /** Some annotations, and of others those of a kind that is not among them. */
  public static List<DeclaredTraining> complete(
      List<DeclaredTraining> nearer, List<DeclaredTraining> further) {
    List<DeclaredTraining> all = new ArrayList<>(nearer);
    for (DeclaredTraining annotation : further) {
      Optional<TrainingKind> kind = of(annotation.name());
      if (nearer.stream().noneMatch(near -> of(near.name()).equals(kind))) {
        all.add(annotation);
      }
    }
    return List.copyOf(all);
  }

  private static Map<String, TrainingKind> byAnnotation() {
    Map<String, TrainingKind> kinds = new HashMap<>();
    OptimizerReader.annotations().forEach(name -> kinds.put(name, OPTIMIZER));
    ScheduleReader.annotations().forEach(name -> kinds.put(name, SCHEDULE));
    AugmentationReader.annotations().forEach(name -> kinds.put(name, AUGMENTATION));
    BalanceReader.annotations().forEach(name -> kinds.put(name, BALANCE));
    kinds.put(Train.class.getCanonicalName(), TRAIN);
    kinds.put(Warmup.class.getCanonicalName(), WARMUP);
    kinds.put(LabelSmoothing.class.getCanonicalName(), LABEL_SMOOTHING);
    kinds.put(ClipNorm.class.getCanonicalName(), CLIP_NORM);
    kinds.put(MovingAverage.class.getCanonicalName(), MOVING_AVERAGE);
    kinds.put(InitFrom.class.getCanonicalName(), INIT_FROM);
    kinds.put(Freeze.class.getCanonicalName(), FREEZE);
    kinds.put(Evaluate.class.getCanonicalName(), EVALUATE);
    return Map.copyOf(kinds);
  }
}

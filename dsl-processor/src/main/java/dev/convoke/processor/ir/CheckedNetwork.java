package dev.convoke.processor.ir;

import dev.convoke.processor.ir.training.Evaluation;
import dev.convoke.processor.ir.training.TrainingPlan;
import java.util.Optional;

/**
 * A declared network whose structure was checked.
 *
 * @param input absent after a mistake in {@code @Input}
 * @param classes at least 2, also after a mistake
 * @param training absent without {@code @Train} or after a mistake in it
 * @param evaluation absent without {@code @Evaluate}
 */
public record CheckedNetwork(
    DeclaredNetwork declared,
    Optional<NetworkInput> input,
    int classes,
    Optional<TrainingPlan> training,
    Optional<Evaluation> evaluation) {}

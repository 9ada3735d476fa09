package dev.convoke.processor.ir;

import java.util.Optional;

/**
 * A declared network whose structure was checked.
 *
 * @param input absent after a mistake in {@code @Input}
 * @param classes at least 2, also after a mistake
 * @param training absent without {@code @Train} or after a mistake in it
 */
public record CheckedNetwork(
    DeclaredNetwork declared,
    Optional<NetworkInput> input,
    int classes,
    Optional<TrainingPlan> training) {}

package dev.convoke.processor.ir;

import dev.convoke.description.recipe.EvaluationProtocol;
import dev.convoke.description.recipe.Recipe;
import java.util.Optional;

/**
 * A declared network whose structure was checked.
 *
 * @param input absent after a mistake in {@code @Input}
 * @param classes at least 2, also after a mistake
 * @param recipe absent without {@code @Train} or after a mistake in it; without the weights to
 *     start from, which are known only once both networks are proven
 * @param evaluation absent without {@code @Evaluate}
 */
public record CheckedNetwork(
    DeclaredNetwork declared,
    Optional<NetworkInput> input,
    int classes,
    Optional<Recipe> recipe,
    Optional<EvaluationProtocol> evaluation) {}

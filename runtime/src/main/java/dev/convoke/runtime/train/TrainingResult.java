package dev.convoke.runtime.train;

import dev.convoke.runtime.metric.Evaluation;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param step steps done
 * @param epochs whole epochs done
 * @param interrupted whether a stop signal ended it
 * @param test the last evaluation of this process
 * @param checkpoint the last one written or, where none was, resumed from
 */
public record TrainingResult(
    long step,
    int epochs,
    boolean interrupted,
    Optional<Evaluation> test,
    Optional<Path> checkpoint) {}

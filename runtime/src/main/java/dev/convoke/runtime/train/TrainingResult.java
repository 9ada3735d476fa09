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
 * @param validation the last evaluation on validation images in this process, where there are some
 * @param test the last evaluation on test images in this process; beside validation images there is
 *     only one, at the end of the run
 * @param checkpoint the last one written or, where none was, resumed from
 */
public record TrainingResult(
    long step,
    int epochs,
    boolean interrupted,
    Optional<Evaluation> validation,
    Optional<Evaluation> test,
    Optional<Path> checkpoint) {}

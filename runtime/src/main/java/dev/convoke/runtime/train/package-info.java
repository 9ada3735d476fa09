/**
 * Training and evaluation: the loop, the one static graph it runs, the update rule, the learning
 * rate over the run. Reads data sets, writes checkpoints, prints nothing: what happens is told to a
 * {@link dev.convoke.runtime.train.TrainingListener}.
 */
@NullMarked
package dev.convoke.runtime.train;

import org.jspecify.annotations.NullMarked;

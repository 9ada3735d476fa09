/**
 * Training: the loop, the one static graph it runs, and what carries out the parts of a recipe.
 * Reads data sets, writes checkpoints, prints nothing: what happens is told to a {@link
 * dev.convoke.runtime.train.TrainingListener}.
 */
@NullMarked
package dev.convoke.runtime.train;

import org.jspecify.annotations.NullMarked;

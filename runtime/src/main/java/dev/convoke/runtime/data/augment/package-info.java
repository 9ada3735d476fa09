/**
 * Random changes of training images: what a recipe's augmentations do inside the input pipeline. A
 * change is a {@link dev.convoke.runtime.data.augment.Stage} of its own; {@link
 * dev.convoke.runtime.data.augment.Augmentations} has the standard ones by the forms of a recipe.
 *
 * <p>May use the recipe's records, seeds and TensorFlow, and knows no data set.
 */
@NullMarked
package dev.convoke.runtime.data.augment;

import org.jspecify.annotations.NullMarked;

/** From the training annotations to the recipe. Pure. */
@NullMarked
package dev.convoke.processor.training;

import org.jspecify.annotations.NullMarked;

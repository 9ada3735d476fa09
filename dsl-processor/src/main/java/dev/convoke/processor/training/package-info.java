/** From the training annotations to the plan. Pure. */
@NullMarked
package dev.convoke.processor.training;

import org.jspecify.annotations.NullMarked;

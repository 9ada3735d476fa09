/** One training step of every network of the zoo, each in a process of its own. */
@NullMarked
package dev.convoke.models.step;

import org.jspecify.annotations.NullMarked;

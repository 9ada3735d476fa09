/** What carries the parts of a recipe out: factories by the form of the part. */
@NullMarked
package dev.convoke.runtime.recipe;

import org.jspecify.annotations.NullMarked;

/** Recipes for small images, which no paper has. */
@NullMarked
package dev.convoke.models.recipe;

import org.jspecify.annotations.NullMarked;

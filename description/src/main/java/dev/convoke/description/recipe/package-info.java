/**
 * What a network declares about its training and evaluation, as its description holds it. Data
 * only: what of it can be carried out is said elsewhere.
 */
@NullMarked
package dev.convoke.description.recipe;

import org.jspecify.annotations.NullMarked;

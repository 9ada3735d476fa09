/**
 * What a network declares about its training and evaluation, as its description holds it. Data
 * only: what of it can be carried out is said elsewhere.
 */
@NullMarked
package dev.convoke.runtime.plan;

import org.jspecify.annotations.NullMarked;

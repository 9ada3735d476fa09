/**
 * A trained network at work: evaluating it on labelled images and asking it about single ones. The
 * training loop evaluates with the same tower.
 */
@NullMarked
package dev.convoke.runtime.inference;

import org.jspecify.annotations.NullMarked;

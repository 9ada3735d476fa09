/**
 * A trained network at work: measuring it on labelled images and asking it about single ones. The
 * training loop measures with the same tower.
 */
@NullMarked
package dev.convoke.runtime.inference;

import org.jspecify.annotations.NullMarked;

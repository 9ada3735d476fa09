/**
 * What a run leaves behind: a directory with its configuration, metrics, log, plots and
 * checkpoints. Knows files and text, not TensorFlow.
 */
@NullMarked
package dev.convoke.runtime.run;

import org.jspecify.annotations.NullMarked;

/**
 * What a run is, its specification, and what it leaves behind: a directory with that specification,
 * metrics, log, plots and checkpoints, which one process at a time may train.
 */
@NullMarked
package dev.convoke.runtime.run;

import org.jspecify.annotations.NullMarked;

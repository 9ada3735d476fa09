/**
 * The mistakes of docs/comparison.md, made with DJL; benchmarks/comparison has them in Keras and
 * PyTorch.
 */
@NullMarked
package dev.convoke.benchmarks.comparison;

import org.jspecify.annotations.NullMarked;

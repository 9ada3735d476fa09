/**
 * Measurements against peers: the training step of ResNet-20 written by hand in TensorFlow Java and
 * with DJL over PyTorch, the memory of a long run, and the time of the annotation processor beside
 * javac's. Depends on everything; nothing depends on it.
 */
@NullMarked
package dev.convoke.benchmarks;

import org.jspecify.annotations.NullMarked;

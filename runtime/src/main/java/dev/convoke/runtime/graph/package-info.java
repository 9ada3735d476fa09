/**
 * What generated code calls while it builds a network's graph: variables by name, convolutions,
 * pools, normalisation and dropout in training or inference form.
 *
 * <p>A network is built once per tower on the same {@link dev.convoke.runtime.graph.Variables}; a
 * {@link dev.convoke.runtime.graph.GraphScope} is one tower's view of them. This package uses
 * TensorFlow only: no sessions, files or data sets.
 */
@NullMarked
package dev.convoke.runtime.graph;

import org.jspecify.annotations.NullMarked;

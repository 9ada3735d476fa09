/**
 * What generated code calls while it builds a network's graph. Every operation of a network is a
 * method of {@link dev.convoke.runtime.graph.Step}; how it is computed is decided in the classes
 * behind it, one for each family of operations.
 *
 * <p>A network is built once per tower on the same {@link dev.convoke.runtime.graph.Variables}; a
 * {@link dev.convoke.runtime.graph.GraphScope} is one tower's view of them. This package uses
 * TensorFlow only: no sessions, files or data sets.
 */
@NullMarked
package dev.convoke.runtime.graph;

import org.jspecify.annotations.NullMarked;

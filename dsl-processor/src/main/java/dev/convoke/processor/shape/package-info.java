/** Sizes: one rule an operation, the walk over the graph, and how shapes came about. Pure. */
@NullMarked
package dev.convoke.processor.shape;

import org.jspecify.annotations.NullMarked;

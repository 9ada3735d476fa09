/** Pools, over windows and whole maps. */
@NullMarked
package dev.convoke.processor.operation.pool;

import org.jspecify.annotations.NullMarked;

/** What a network costs, step by step and as a whole. Pure. */
@NullMarked
package dev.convoke.processor.cost;

import org.jspecify.annotations.NullMarked;

/** What operations cost: one rule an operation. Pure. */
@NullMarked
package dev.convoke.processor.cost;

import org.jspecify.annotations.NullMarked;

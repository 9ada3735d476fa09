/** The primitive operations, one record each. */
@NullMarked
package dev.convoke.processor.ir.op;

import org.jspecify.annotations.NullMarked;

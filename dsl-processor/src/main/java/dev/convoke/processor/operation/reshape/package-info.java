/** What changes sizes and computes little. */
@NullMarked
package dev.convoke.processor.operation.reshape;

import org.jspecify.annotations.NullMarked;
